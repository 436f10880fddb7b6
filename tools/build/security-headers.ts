// The content policy and the other response headers: nothing may be fetched from, or sent to, anywhere but Plumbline's own origin.

/** What holds for the page and, inherited, for its worker. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  // The pose worker starts from a blob, to inherit this policy.
  "worker-src 'self' blob:",
  // The charts bring a style element of their own.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** Delivered inside the page, so that it holds on every host. `frame-ancestors` is not known there: `src/refuse-frames.ts` stands in. */
export const META_POLICY = POLICY.join('; ');

/** The explainers as pages by themselves run no script at all. */
export const STATIC_META_POLICY = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** What Plumbline has no use for. Everything a browser knows and does not stand here or below is tested to be harmless. */
const REFUSED = [
  ...[
    'accelerometer',
    'autoplay',
    'bluetooth',
    'browsing-topics',
    'captured-surface-control',
    'clipboard-read',
  ],
  ...['compute-pressure', 'deferred-fetch', 'deferred-fetch-minimal', 'digital-credentials-create'],
  ...[
    'digital-credentials-get',
    'display-capture',
    'encrypted-media',
    'fullscreen',
    'gamepad',
    'geolocation',
  ],
  ...['gyroscope', 'hid', 'identity-credentials-get', 'keyboard-map', 'language-detector'],
  ...['language-model', 'local-fonts', 'local-network', 'local-network-access', 'loopback-network'],
  ...['magnetometer', 'microphone', 'midi', 'on-device-speech-recognition', 'otp-credentials', 'payment'],
  ...['private-state-token-issuance', 'private-state-token-redemption', 'publickey-credentials-create'],
  ...['publickey-credentials-get', 'serial', 'speaker-selection', 'storage-access', 'summarizer', 'sync-xhr'],
  ...['translator', 'unload', 'usb', 'window-management', 'xr-spatial-tracking'],
];

/** What it uses: the camera, a screen that stays on during an exercise, the button that copies the activity log, and, by choice, the lock of the screen. */
export const ALLOWED_FEATURES = ['camera', 'clipboard-write', 'idle-detection', 'screen-wake-lock'];

/** The headers that a host should send with every response; `deploy/` holds them for common hosts. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [...POLICY, "frame-ancestors 'none'"].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': [
    ...ALLOWED_FEATURES.map((feature) => `${feature}=(self)`),
    ...REFUSED.map((feature) => `${feature}=()`),
  ].join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};
