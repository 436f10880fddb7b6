// What a browser costs, over all its processes, as the system counts it (Linux: /proc).
import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

/** Processor time and memory of a process and all that descend from it. */
export interface Cost {
  readonly cpuSeconds: number;
  /** Pages shared between its processes are counted once. The program's own files are left out: other browsers on the machine share them. */
  readonly memoryMb: number;
  /** Of the process that holds most: that of the page, its workers and the model included. */
  readonly largestProcessMb: number;
}

interface ProcessStat {
  readonly pid: number;
  readonly parent: number;
  readonly ticks: number;
}

/** Counts on while processes come and go: what one has used is kept when it ends. */
export class Meter {
  readonly #used = new Map<number, number>();
  readonly #ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

  constructor(private readonly rootPid: number) {}

  /** As it is now. Call at least every few seconds, or the last seconds of a process that ends are missed. */
  async read(): Promise<Cost> {
    const family = familyOf(this.rootPid, await allProcesses());
    for (const { pid, ticks } of family) this.#used.set(pid, ticks);
    const ticks = [...this.#used.values()].reduce((sum, used) => sum + used, 0);
    const memory = await Promise.all(family.map(({ pid }) => memoryMbOf(pid)));
    return {
      cpuSeconds: ticks / this.#ticksPerSecond,
      memoryMb: memory.reduce((sum, mb) => sum + mb, 0),
      largestProcessMb: Math.max(0, ...memory),
    };
  }
}

async function allProcesses(): Promise<readonly ProcessStat[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(pids.map((pid) => statOf(Number(pid))));
  return stats.filter((stat) => stat !== null);
}

/** Null when it has ended meanwhile. */
async function statOf(pid: number): Promise<ProcessStat | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  // The name, in brackets, may hold spaces; after it come the state, the parent, and further on user and system time.
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  if (fields === undefined) return null;
  return { pid, parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
}

function familyOf(rootPid: number, processes: readonly ProcessStat[]): readonly ProcessStat[] {
  const family = processes.filter(({ pid }) => pid === rootPid);
  // Children are pushed while it is walked, so that it reaches theirs too.
  for (const { pid } of family) family.push(...processes.filter(({ parent }) => parent === pid));
  return family;
}

async function memoryMbOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  const kilobytesOf = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0);
  return (kilobytesOf('Pss_Anon') + kilobytesOf('Pss_Shmem')) / 1024;
}
