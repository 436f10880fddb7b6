// The promises of the outbox: few writes, none lost to a failure, none on top of a newer one, trouble told once.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SessionEffect } from '../../../src/core/session/session';
import { startSession } from '../../../src/core/session/step';
import type { Batch } from '../../../src/core/watch/effects';
import { delivered, EMPTY_OUTBOX, isPostDue, post, refused, take } from '../../../src/core/watch/outbox';
import { POLICIES } from '../session/help';
import { bout, interval } from '../storage/help';

const SESSION = startSession(0, POLICIES);
const record = (id: string, endMs: number): SessionEffect => ({
  kind: 'record',
  interval: interval(0, endMs, id),
});

/** A disk that fails or dawdles to order, and the outbox before it, as the machine uses it. */
class Disk {
  readonly stored = new Map<string, number>();
  readonly batches: Batch[] = [];
  failuresTold = 0;
  recoveries = 0;
  health: 'well' | 'failing' = 'well';
  /** Held writes wait here for their outcome. */
  readonly held: ((outcome: 'well' | 'failing') => void)[] = [];
  pace: 'at-once' | 'held' = 'at-once';
  outbox = EMPTY_OUTBOX;

  post(effects: readonly SessionEffect[], atMs: number): void {
    this.outbox = post(this.outbox, effects, SESSION, atMs);
    if (isPostDue(this.outbox, atMs)) void this.flush(atMs);
  }

  async flush(atMs: number): Promise<void> {
    const [outbox, parcel] = take(this.outbox);
    this.outbox = outbox;
    if (parcel === null) return;
    const { ticket, batch } = parcel;
    this.batches.push(batch);
    const outcome =
      this.pace === 'held'
        ? await new Promise<'well' | 'failing'>((resolve) => this.held.push(resolve))
        : await Promise.resolve(this.health);
    if (outcome === 'failing') {
      const after = refused(this.outbox, ticket, atMs);
      this.outbox = after.outbox;
      if (after.first) this.failuresTold += 1;
      return;
    }
    for (const { id, endMs } of batch.intervals) this.stored.set(id, endMs);
    const after = delivered(this.outbox, ticket);
    this.outbox = after.outbox;
    if (after.recovered) this.recoveries += 1;
  }
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('the outbox', () => {
  test('writes a few seconds after the oldest record came in, the latest of each record and the session with them', async () => {
    const disk = new Disk();
    for (let atMs = 0; atMs <= 12_000; atMs += 200) {
      disk.post([record('i', atMs), { kind: 'record-bout', bout: bout(0, atMs, 'b') }], atMs);
      await settle();
    }
    expect(disk.batches.map(({ intervals, bouts }) => [intervals[0]?.endMs, bouts[0]?.endMs])).toEqual([
      [5_000, 5_000],
      [10_200, 10_200],
    ]);
    expect(
      disk.batches.every(({ intervals, session }) => intervals.length === 1 && session === SESSION),
    ).toBe(true);
  });

  test('never lets a record wait ten seconds while time goes on', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 5_000 }), { maxLength: 40 }), async (elapsed) => {
        const disk = new Disk();
        let atMs = 0;
        for (const elapsedMs of elapsed) {
          atMs += elapsedMs;
          disk.post([record('i', atMs)], atMs);
          await settle();
          expect(atMs - (disk.stored.get('i') ?? 0)).toBeLessThan(10_000);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('writes what waits at once when asked, and nothing when nothing waits', async () => {
    const disk = new Disk();
    await disk.flush(0);
    expect(disk.batches).toEqual([]);
    disk.post([record('i', 1)], 0);
    await disk.flush(1);
    expect(disk.stored.get('i')).toBe(1);
  });

  test('keeps what could not be stored, tries less and less often, tells once, and tells when it is over', async () => {
    const disk = new Disk();
    disk.health = 'failing';
    for (let atMs = 0; atMs < 600_000; atMs += 1_000) {
      disk.post([record(`i${Math.floor(atMs / 60_000)}`, atMs)], atMs);
      await settle();
    }
    expect(disk.failuresTold).toBe(1);
    expect(disk.batches.length).toBeLessThan(16);
    disk.health = 'well';
    await disk.flush(600_000);
    expect([...disk.stored]).toEqual(
      Array.from({ length: 10 }, (_, minute) => [`i${minute}`, minute * 60_000 + 59_000]),
    );
    expect(disk.recoveries).toBe(1);
    disk.health = 'failing';
    disk.post([record('j', 1)], 700_000);
    await disk.flush(700_000);
    expect(disk.failuresTold).toBe(2);
  });

  test('never puts an old record on top of a newer one, however writes overlap and fail', async () => {
    const outcome = fc.constantFrom<'well' | 'failing'>('well', 'failing');
    const moves = fc.array(
      fc.oneof(
        fc.constant({ kind: 'add' as const }),
        fc.constant({ kind: 'flush' as const }),
        // The database ends writes of the same records in the order they began.
        fc.record({ kind: fc.constant('end' as const), outcome }),
      ),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(moves, async (moves) => {
        const disk = new Disk();
        disk.pace = 'held';
        let version = 0;
        let highestWritten = 0;
        for (const move of moves) {
          if (move.kind === 'add') disk.post([record('i', (version += 1))], version);
          if (move.kind === 'flush') void disk.flush(version);
          if (move.kind === 'end') disk.held.shift()?.(move.outcome);
          await settle();
          const written = disk.batches.at(-1)?.intervals[0]?.endMs ?? 0;
          expect(written).toBeGreaterThanOrEqual(highestWritten);
          highestWritten = written;
        }
        disk.pace = 'at-once';
        for (const end of disk.held.splice(0)) end('failing');
        await settle();
        await disk.flush(version);
        if (version > 0) expect(disk.stored.get('i')).toBe(version);
      }),
      { numRuns: 60 },
    );
  });

  test('stores nothing of what it held when everything is erased, not even after a failure', async () => {
    const disk = new Disk();
    disk.pace = 'held';
    disk.post([record('old', 1)], 0);
    const flushed = disk.flush(0);
    disk.post([record('older', 2)], 1);
    // What is under way is forgotten with what waits: its outcome no longer matters.
    disk.outbox = { ...EMPTY_OUTBOX, nextTicket: disk.outbox.nextTicket };
    disk.held[0]?.('failing');
    await flushed;
    disk.pace = 'at-once';
    await disk.flush(2);
    expect(disk.batches).toHaveLength(1);
    expect(disk.stored.size).toBe(0);
    expect(disk.failuresTold).toBe(0);
  });
});
