// The configurations in `deploy/`, all from the headers and rules that the build itself uses.
import { caddyConfig } from './caddy';
import { headersFile } from './headers-file';
import { nginxConfig } from './nginx';
import { EXAMPLE_SITE } from './site';

const WRITTEN =
  '# Written by `npm run deploy:config` from tools/build/security-headers.ts and tools/build/serving.ts.\n';
const REPLACE = `# Replace ${EXAMPLE_SITE.path}, ${EXAMPLE_SITE.folder} and example.org by your own.\n`;

/** The text of each file, by its name in `deploy/`. */
export function deployFiles(): Readonly<Record<string, string>> {
  return {
    'nginx.conf': `${WRITTEN}${REPLACE}\n${nginxConfig(EXAMPLE_SITE)}`,
    Caddyfile: `${WRITTEN}${REPLACE}\n${caddyConfig(EXAMPLE_SITE)}`,
    _headers: `${WRITTEN}${headersFile()}`,
  };
}
