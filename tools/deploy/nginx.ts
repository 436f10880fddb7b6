// The configuration of nginx: headers, types, compression and caching of one site.
import { securityHeaders } from '../build/security-headers';
import { CACHE_CONTROL, COMPRESSED_TYPES, FILE_TYPES, HASHED_FOLDER } from '../build/serving';
import type { Site } from './site';

/** For the `http` block, as a file in `conf.d` or `sites-enabled` is. */
export function nginxConfig({ path, folder, reach }: Site): string {
  const withoutSlash = path.slice(0, -1);
  const server =
    reach.kind === 'local'
      ? [`listen 127.0.0.1:${reach.port};`]
      : [
          'listen 443 ssl;',
          `server_name ${reach.host};`,
          `ssl_certificate     /etc/ssl/${reach.host}.pem;`,
          `ssl_certificate_key /etc/ssl/${reach.host}.key;`,
        ];
  return `# Only what is there may be kept for long: a missing file that was kept would stay missing.
map $status:$uri $plumbline_cache_control {
    ~^(200|206|304):.*/${HASHED_FOLDER}  "${CACHE_CONTROL.hashed}";
    default  "${CACHE_CONTROL.other}";
}

server {
${indent(4, server)}
${withoutSlash === '' ? '' : `\n    location = ${withoutSlash} { return 301 ${path}; }\n`}
    location ${path} {
        alias ${folder}/;
        index index.html;

${indent(
  8,
  Object.entries(securityHeaders).map(([name, value]) => `add_header ${name} "${value}" always;`),
)}
        add_header Cache-Control $plumbline_cache_control always;

        types {
${indent(
  12,
  byType().map(([type, extensions]) => `${type} ${extensions.join(' ')};`),
)}
        }
        charset utf-8;
        charset_types text/css text/html text/javascript text/plain;

        gzip on;
        gzip_vary on;
        gzip_min_length 1024;
        gzip_types ${COMPRESSED_TYPES.filter((type) => type !== 'text/html').join(' ')};
    }
}
`;
}

const indent = (spaces: number, lines: readonly string[]): string =>
  lines.map((line) => ' '.repeat(spaces) + line).join('\n');

/** nginx refuses a type that is named twice. */
function byType(): readonly (readonly [string, readonly string[]])[] {
  return [...new Set(Object.values(FILE_TYPES))].map((type) => [
    type,
    Object.keys(FILE_TYPES).filter((extension) => FILE_TYPES[extension] === type),
  ]);
}
