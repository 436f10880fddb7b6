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

/** What a page may ask for; everything that is not named here and is known to browsers is refused. */
const REFUSED = [
  ...['accelerometer', 'autoplay', 'bluetooth', 'browsing-topics', 'display-capture', 'encrypted-media'],
  ...['fullscreen', 'gamepad', 'geolocation', 'gyroscope', 'hid', 'identity-credentials-get', 'local-fonts'],
  ...['magnetometer', 'microphone', 'midi', 'otp-credentials', 'payment', 'publickey-credentials-create'],
  ...['publickey-credentials-get', 'serial', 'storage-access', 'usb', 'xr-spatial-tracking'],
];
const ALLOWED = ['camera', 'screen-wake-lock'];

/** The headers that a host should send with every response; `deploy/` holds them for common hosts. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [...POLICY, "frame-ancestors 'none'"].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': [
    ...ALLOWED.map((feature) => `${feature}=(self)`),
    ...REFUSED.map((feature) => `${feature}=()`),
  ].join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};
