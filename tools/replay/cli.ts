// Command line: runs the machine over a log that was saved in Settings. Usage: npm run replay -- FILE [--every] [--json]
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readLog } from '../../src/core/replay/log';
import { startOfDaysAt, summaryOf, tell } from './tell';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { every: { type: 'boolean' }, json: { type: 'boolean' } },
});
const [file] = positionals;

if (file === undefined) {
  console.error(
    [
      'Usage: npm run replay -- FILE [--every] [--json]',
      '',
      '  Runs the machine over a log, and prints each change of state and what was asked of the ports.',
      '  --every   prints looks and heartbeats that changed nothing too',
      '  --json    prints a line of JSON for each event: its time, its kind, the state after it and the effects',
    ].join('\n'),
  );
  process.exitCode = 2;
} else {
  const text = await readFile(file, 'utf8');
  const reading = readLog(text);
  if (reading.kind === 'refused') {
    console.error(`${file} is not a log that this version can read: ${reading.where}.`);
    process.exitCode = 1;
  } else {
    startOfDaysAt(reading.log.utcOffsetMinutes);
    for (const line of tell(reading.log, { every: values.every === true, json: values.json === true }))
      console.log(line);
    if (values.json !== true) console.log(summaryOf(reading.log, Buffer.byteLength(text)));
  }
}
