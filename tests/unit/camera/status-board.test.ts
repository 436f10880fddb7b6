// A source's status reaches everyone who asked, once a change, and ends for good.
import { expect, test } from 'vitest';
import type { SourceStatus } from '../../../src/core/camera/source';
import { createStatusBoard } from '../../../src/camera/status-board';

test('says the status now and at each change, until told to stop', () => {
  const board = createStatusBoard({ kind: 'running' });
  const heard: SourceStatus['kind'][] = [];
  const stop = board.onStatus(({ kind }) => heard.push(kind));
  board.set({ kind: 'muted' });
  board.set({ kind: 'muted' });
  board.set({ kind: 'running' });
  stop();
  board.set({ kind: 'muted' });
  expect(heard).toEqual(['running', 'muted', 'running']);
});

test('keeps to the first reason for an end', () => {
  const board = createStatusBoard({ kind: 'running' });
  board.set({ kind: 'ended', problem: { kind: 'camera-gone' } });
  board.set({ kind: 'ended', problem: null });
  board.set({ kind: 'running' });
  expect(board.current()).toEqual({ kind: 'ended', problem: { kind: 'camera-gone' } });
});
