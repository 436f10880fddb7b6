// A backup behind a passphrase: AES-GCM with a key from PBKDF2, both of the browser's own Web Crypto. A changed file does not open.
import * as v from 'valibot';

/** What says that a file is sealed. */
export const SEALED_FORMAT = 'plumbline-sealed';
/** OWASP's least for PBKDF2 with SHA-256, 2023. */
const ITERATIONS = 600_000;
/** More would let a foreign file keep the page busy for minutes. [design] */
const MOST_ITERATIONS = 10_000_000;
const SALT_BYTES = 16;
/** What AES-GCM is made for (NIST SP 800-38D). */
const IV_BYTES = 12;

const base64 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]*={0,2}$/));

const sealedSchema = v.object({
  format: v.literal(SEALED_FORMAT),
  version: v.literal(1),
  iterations: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MOST_ITERATIONS)),
  salt: base64,
  iv: base64,
  data: base64,
});

export type Sealed = v.InferOutput<typeof sealedSchema>;

/** Reads a sealed file; null for anything else, a damaged one included. */
export function readSealed(value: unknown): Sealed | null {
  const read = v.safeParse(sealedSchema, value);
  return read.success ? read.output : null;
}

/** The text of a sealed file. Salt and vector are drawn anew each time. */
export async function seal(text: string, passphrase: string, iterations = ITERATIONS): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const key = await keyOf(passphrase, salt, iterations);
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: boundTo(iterations) },
    key,
    new TextEncoder().encode(text),
  );
  const sealed: Sealed = {
    format: SEALED_FORMAT,
    version: 1,
    iterations,
    salt: toBase64(salt),
    iv: toBase64(iv),
    data: toBase64(new Uint8Array(data)),
  };
  return JSON.stringify(sealed);
}

/** What was sealed; null when the passphrase is another one or the file has been changed. */
export async function unseal(sealed: Sealed, passphrase: string): Promise<string | null> {
  try {
    const key = await keyOf(passphrase, fromBase64(sealed.salt), sealed.iterations);
    const data = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: fromBase64(sealed.iv), additionalData: boundTo(sealed.iterations) },
      key,
      fromBase64(sealed.data),
    );
    return new TextDecoder('utf-8', { fatal: true }).decode(data);
  } catch {
    return null;
  }
}

/** The envelope is part of what is checked. */
function boundTo(iterations: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(`${SEALED_FORMAT} 1 ${iterations}`));
}

async function keyOf(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  // The same words typed on another keyboard may be composed in another way.
  const material = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', material, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

const CHUNK = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}
