// Command line: makes sure that there is a browser to test with, and prints its path. Usage: npx tsx tools/browsers/ensure-browser.ts
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { absentMessage, findBrowser } from './browser';

/** Runs a command with its output shown; true when it succeeded. */
function succeeds(command: string, args: readonly string[]): boolean {
  console.error(`> ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

const ways: readonly (() => boolean)[] = [
  () => succeeds(process.platform === 'win32' ? 'npx.cmd' : 'npx', ['playwright', 'install', 'chromium']),
  () =>
    existsSync('/etc/debian_version') &&
    process.getuid?.() === 0 &&
    succeeds('apt-get', ['update']) &&
    succeeds('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium']),
];

let search = await findBrowser();
for (const install of ways) {
  if (search.kind === 'found') break;
  if (install()) search = await findBrowser();
}

if (search.kind === 'found') {
  console.log(search.executablePath);
} else {
  console.error(absentMessage(search.tried));
  process.exitCode = 1;
}
