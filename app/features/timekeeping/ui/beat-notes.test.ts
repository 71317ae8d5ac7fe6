import { expect, it } from 'vitest';
import { createBeatNotes } from './beat-notes';

it('leaves the number of the last report of the page before it free, and says once that the page was opened', () => {
  const notes = createBeatNotes(7, 0);
  expect(notes.next(0)).toEqual({ sequence: 9, activity: [], opened: true });
  notes.arrived(9, 100);
  notes.note('keyboard', 200);
  expect(notes.next(30_000)).toEqual({ sequence: 10, activity: ['keyboard'] });
});

it('says again what a lost beat said, and forgets what arrived', () => {
  const notes = createBeatNotes(0, 0);
  notes.arrived(1, 0);
  notes.note('scroll', 1_000);
  notes.next(2_000);
  notes.note('pointer', 3_000);
  expect(notes.next(4_000)).toMatchObject({ activity: ['scroll', 'pointer'] });
  notes.arrived(3, 4_100);
  expect(notes.next(5_000)).toMatchObject({ activity: [] });
});

it('tells the times of edits, ten seconds apart, only after a silence', () => {
  const notes = createBeatNotes(0, 0);
  notes.arrived(1, 0);
  for (const at of [1_000, 5_000, 12_000, 70_000]) notes.note('edit', at);
  expect(notes.next(30_000)).not.toHaveProperty('offlineEdits');
  expect(notes.next(100_000)).toMatchObject({ activity: ['edit'], offlineEdits: [99_000, 88_000, 30_000] });
  notes.arrived(5, 100_100);
  expect(notes.next(300_000)).not.toHaveProperty('offlineEdits');
});

it('does not say again what the browser took over to send', () => {
  const notes = createBeatNotes(0, 0);
  notes.note('edit', 1_000);
  expect(notes.next(2_000)).toMatchObject({ activity: ['edit'] });
  notes.handedOver();
  expect(notes.next(40_000)).toMatchObject({ activity: [] });
});

it('goes on after what another tab has counted, and is not newly opened then', () => {
  const notes = createBeatNotes(3, 0);
  notes.heard(40);
  expect(notes.next(0)).toEqual({ sequence: 41, activity: [] });
});
