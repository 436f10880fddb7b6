// The configuration of Caddy: headers, types, compression and caching of one site.
import { securityHeaders } from '../build/security-headers';
import { CACHE_CONTROL, COMPRESSED_TYPES, FILE_TYPES, HASHED_FOLDER } from '../build/serving';
import type { Site } from './site';

/** A whole Caddyfile. Caddy gets the certificate by itself where it has a name to get it for. */
export function caddyConfig({ path, folder, reach }: Site): string {
  const withoutSlash = path.slice(0, -1);
  const [globals, address] =
    reach.kind === 'local'
      ? [
          `{\n\tadmin off\n\tauto_https off\n\tdefault_bind 127.0.0.1\n}\n\n`,
          `http://localhost:${reach.port}`,
        ]
      : ['', reach.host];
  return `${globals}${address} {
${withoutSlash === '' ? '' : `\tredir ${withoutSlash} ${path} permanent\n\n`}\thandle_path ${path}* {
\t\troot * ${folder}

\t\t# In this order: what stands later decides.
\t\troute {
\t\t\theader {
${tabs(
  4,
  Object.entries(securityHeaders).map(([name, value]) => `${name} "${value}"`),
)}
\t\t\t\tCache-Control "${CACHE_CONTROL.other}"
\t\t\t}

\t\t\t# Only what is there may be kept for long: a missing file that was kept would stay missing.
\t\t\t@hashed {
\t\t\t\tpath /${HASHED_FOLDER}*
\t\t\t\tfile
\t\t\t}
\t\t\theader @hashed Cache-Control "${CACHE_CONTROL.hashed}"

${tabs(
  3,
  Object.entries(FILE_TYPES)
    .filter(([extension]) => extension !== 'html')
    .flatMap(([extension, type]) => [
      `@${extension} path *.${extension}`,
      `header @${extension} Content-Type "${withCharset(type)}"`,
    ]),
)}

\t\t\tencode {
\t\t\t\tzstd
\t\t\t\tgzip
\t\t\t\tminimum_length 1024
\t\t\t\tmatch {
${tabs(
  5,
  COMPRESSED_TYPES.map((type) => `header Content-Type ${type}*`),
)}
\t\t\t\t}
\t\t\t}

\t\t\tfile_server
\t\t}
\t}
}
`;
}

const tabs = (depth: number, lines: readonly string[]): string =>
  lines.map((line) => '\t'.repeat(depth) + line).join('\n');

const withCharset = (type: string): string => (type.startsWith('text/') ? `${type}; charset=utf-8` : type);
