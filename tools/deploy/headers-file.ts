// The `_headers` file that Netlify, Cloudflare Pages and hosts like them read from the folder they publish.
import { securityHeaders } from '../build/security-headers';
import { CACHE_CONTROL, HASHED_FOLDER } from '../build/serving';

/**
 * Two rules that match one file join their values, so no header stands in both; these hosts let nothing but what is named here be kept
 * without asking.
 */
export function headersFile(): string {
  const always = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`);
  return ['/*', ...always, `/${HASHED_FOLDER}*`, `  Cache-Control: ${CACHE_CONTROL.hashed}`, ''].join('\n');
}
