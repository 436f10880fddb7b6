// Command line: six made-up months as a backup that Settings takes. Usage: npm run demo-data [FILE]
import { writeFile } from 'node:fs/promises';
import { demoBackup } from '../../src/core/archive/demo-backup';
import { dayAt } from '../../src/core/report/calendar/days';
import { staying } from '../../src/core/report/calendar/travel';
import { systemZone } from '../../src/core/report/calendar/zone';

const file = process.argv[2] ?? 'plumbline-demo.json';
const nowMs = Date.now();
const travel = staying(systemZone());
const backup = demoBackup(dayAt(nowMs, travel).date, travel, nowMs);
await writeFile(file, JSON.stringify(backup));
console.log(
  `Written: ${file}, ${backup.days.length} made-up days. Add it in Settings, Your data, of a browser without days of its own.`,
);
