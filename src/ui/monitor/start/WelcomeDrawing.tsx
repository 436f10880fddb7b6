// The drawing of the welcome: somebody at a desk, seen from the side, with a plumb line, and behind them their own slump.

/** Decoration; everything it shows is said in the text beside it. */
export function WelcomeDrawing() {
  return (
    <svg class="welcome-drawing" viewBox="0 0 480 360" aria-hidden="true">
      <rect x="0" y="0" width="480" height="360" rx="28" fill="var(--surface)" />
      <circle cx="372" cy="92" r="54" fill="var(--accent-soft)" />
      <path d="M28 326h424" stroke="var(--line)" stroke-width="4" stroke-linecap="round" />

      <g
        fill="none"
        stroke="var(--line-strong)"
        stroke-width="7"
        stroke-linecap="round"
        stroke-linejoin="round"
      >
        <path d="M268 214h176M430 214v112" />
        <path d="M352 212h52M378 212v-22" />
      </g>
      <path d="M364 98l16 92" stroke="var(--line-strong)" stroke-width="11" stroke-linecap="round" />
      <circle cx="362" cy="96" r="4.5" fill="var(--accent)" />

      <g
        fill="none"
        stroke="var(--line-strong)"
        stroke-width="7"
        stroke-linecap="round"
        stroke-linejoin="round"
      >
        <path d="M118 152c-8 34-6 66 6 98M118 256h92M164 256v48M132 322l32-20 32 20" />
      </g>

      <g stroke="var(--line)" stroke-linecap="round" fill="none">
        <path d="M170 230c-30-26-24-62 22-78" stroke-width="38" />
        <path d="M204 148l14-12" stroke-width="18" />
      </g>
      <ellipse cx="231" cy="110" rx="27" ry="32" fill="var(--line)" transform="rotate(22 231 110)" />

      <g stroke="var(--text)" stroke-linecap="round" stroke-linejoin="round" fill="none">
        <path d="M172 228c-10-30-8-62 6-88" stroke-width="40" />
        <path d="M172 236c22 2 48 2 74 0" stroke-width="34" />
        <path d="M250 238c4 26 4 48 0 74l26 4" stroke-width="20" />
        <path d="M183 132l3-16" stroke-width="18" />
      </g>
      <ellipse cx="190" cy="88" rx="27" ry="32" fill="var(--text)" transform="rotate(4 190 88)" />
      <path
        d="M182 142c6 30 18 46 34 56l72 6"
        fill="none"
        stroke="var(--surface)"
        stroke-width="23"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      <path
        d="M182 142c6 30 18 46 34 56l72 6"
        fill="none"
        stroke="var(--text)"
        stroke-width="16"
        stroke-linecap="round"
        stroke-linejoin="round"
      />

      <path
        d="M180 22v206"
        stroke="var(--accent)"
        stroke-width="3"
        stroke-dasharray="2 8"
        stroke-linecap="round"
      />
      <g fill="var(--accent)" stroke="var(--surface)" stroke-width="3">
        <circle cx="182" cy="92" r="8" />
        <circle cx="181" cy="144" r="8" />
        <circle cx="175" cy="234" r="8" />
      </g>
    </svg>
  );
}
