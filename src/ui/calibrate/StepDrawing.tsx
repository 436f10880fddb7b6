// A small drawing for each step of calibration: what to do, for those who would rather see it than read it.
import type { CalibrationStep } from '../../core/calibration/steps';

/** Decoration: the sentence beside it says the same. */
export function StepDrawing({ step }: { readonly step: CalibrationStep | 'placing' }) {
  return (
    <svg class="step-drawing" viewBox="0 0 160 100" aria-hidden="true">
      <g class="drawing-desk">
        <path d="M92 62h52M136 62v32" />
        <path d="M118 34v24M112 60h14" />
      </g>
      <Person step={step} />
    </svg>
  );
}

function Person({ step }: { readonly step: CalibrationStep | 'placing' }) {
  switch (step) {
    case 'placing':
      return (
        <>
          <circle cx="56" cy="26" r="10" />
          <path d="M54 37c-3 10-3 24-1 38h30v18" />
          <path class="drawing-accent" d="M116 38 68 16M116 46 62 84" stroke-dasharray="4 5" />
        </>
      );
    case 'upright':
      return (
        <>
          <circle cx="56" cy="26" r="10" />
          <path d="M54 37c-3 10-3 24-1 38h30v18" />
          <path class="drawing-accent" d="M36 78V18m-5 7 5-7 5 7" />
        </>
      );
    case 'slumped':
      return (
        <>
          <circle cx="70" cy="38" r="10" />
          <path d="M62 46C48 50 46 62 53 75h30v18" />
          <path class="drawing-accent" d="M36 22v40m-5-7 5 7 5-7" />
        </>
      );
    case 'shoulders-forward':
      return (
        <>
          <circle cx="58" cy="27" r="10" />
          <path d="M57 38c-8 7-8 22-4 37h30v18" />
          <path class="drawing-accent" d="M62 46h16m-6-5 6 5-6 5" />
        </>
      );
    case 'head-forward':
      return (
        <>
          <circle cx="70" cy="29" r="10" />
          <path d="M62 36c-10 6-11 24-9 39h30v18" />
          <path class="drawing-accent" d="M84 29h16m-6-5 6 5-6 5" />
        </>
      );
    case 'leaning-in':
      return (
        <>
          <circle cx="78" cy="34" r="10" />
          <path d="M70 43 53 75h30v18" />
          <path class="drawing-accent" d="M38 40c4-12 14-20 26-22m-7-2 7 2-4 6" />
        </>
      );
    case 'glances':
      return (
        <>
          <circle cx="56" cy="26" r="10" />
          <path d="M54 37c-3 10-3 24-1 38h30v18" />
          <path
            class="drawing-accent"
            d="m70 22 40-8M70 26l40 4M70 30l38 18M68 34l30 26"
            stroke-dasharray="4 5"
          />
        </>
      );
  }
}
