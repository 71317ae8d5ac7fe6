import { expect, it } from 'vitest';
import { BEAT_PLACES, createBeatNotes } from './beat-notes';

const PLACE = 5;

/** Edit times of a device, as the page before left them. */
function keepInMemory(agesMs: readonly number[] = []) {
  let kept = [...agesMs];
  return { recall: () => kept, keep: (ages: readonly number[]) => void (kept = [...ages]) };
}

/** Notes of a page whose first beat was counted at 0. */
function openNotes() {
  const notes = createBeatNotes(0, 0, PLACE, keepInMemory());
  const { sequence } = notes.next(0);
  notes.answered(sequence, sequence, 0);
  return { notes, sequence };
}

it('leaves a round of numbers free for the last report of the page before it, and says once that the page was opened', () => {
  const notes = createBeatNotes(7, 0, PLACE, keepInMemory());
  const first = notes.next(0);
  expect(first).toEqual({ sequence: BEAT_PLACES + PLACE + BEAT_PLACES, activity: [], opened: true });
  expect(notes.answered(first.sequence, first.sequence, 100)).toBe(true);
  notes.note('keyboard', 200);
  expect(notes.next(30_000)).toEqual({ sequence: first.sequence + BEAT_PLACES, activity: ['keyboard'] });
});

it('says again what a lost beat said, and forgets what was counted but not what came after', () => {
  const { notes } = openNotes();
  notes.note('scroll', 1_000);
  notes.next(2_000);
  notes.note('pointer', 3_000);
  const { sequence, activity } = notes.next(4_000);
  expect(activity).toEqual(['scroll', 'pointer']);
  notes.note('keyboard', 4_050);
  notes.answered(sequence, sequence, 4_100);
  expect(notes.next(5_000)).toMatchObject({ activity: ['keyboard'] });
});

it('says again, with a higher number, what another device’s report kept from being counted', () => {
  const { notes } = openNotes();
  notes.note('edit', 1_000);
  const { sequence } = notes.next(2_000);
  const ofAnother = sequence + BEAT_PLACES + 1;
  expect(notes.answered(sequence, ofAnother, 2_100)).toBe(false);
  const again = notes.next(2_100);
  expect(again.activity).toEqual(['edit']);
  expect(again.sequence).toBeGreaterThan(ofAnother);
  expect(notes.answered(again.sequence, again.sequence, 2_200)).toBe(true);
  expect(notes.next(3_000)).toMatchObject({ activity: [] });
});

it('says of a report that its page is being left', () => {
  const { notes } = openNotes();
  expect([notes.next(1_000, true).closing, notes.next(2_000).closing]).toEqual([true, undefined]);
});

it('never gives two devices the same number', () => {
  const [one, other] = [createBeatNotes(0, 0, 1, keepInMemory()), createBeatNotes(0, 0, 2, keepInMemory())];
  const numbers = Array.from({ length: 50 }, (_, at) => [one.next(at).sequence, other.next(at).sequence]).flat();
  expect(new Set(numbers).size).toBe(numbers.length);
});

it('takes a beat for counted when a later one of its own was first', () => {
  const { notes } = openNotes();
  notes.note('edit', 1_000);
  const first = notes.next(2_000).sequence;
  const second = notes.next(2_001).sequence;
  expect([notes.answered(second, second, 2_100), notes.answered(first, second, 2_200)]).toEqual([true, true]);
  expect(notes.next(3_000)).toMatchObject({ activity: [] });
});

it('tells the times of edits, ten seconds apart, only after a silence', () => {
  const { notes } = openNotes();
  for (const at of [1_000, 5_000, 12_000, 70_000]) notes.note('edit', at);
  expect(notes.next(30_000)).not.toHaveProperty('offlineEdits');
  const told = notes.next(100_000);
  expect(told).toMatchObject({ activity: ['edit'], offlineEdits: [99_000, 88_000, 30_000] });
  notes.answered(told.sequence, told.sequence, 100_100);
  expect(notes.next(300_000)).not.toHaveProperty('offlineEdits');
});

it('does not say again what the browser took over to send', () => {
  const { notes } = openNotes();
  notes.note('edit', 1_000);
  expect(notes.next(2_000)).toMatchObject({ activity: ['edit'] });
  notes.handedOver();
  expect(notes.next(40_000)).toMatchObject({ activity: [] });
});

it('goes on after what another tab has counted, and is not newly opened then', () => {
  const notes = createBeatNotes(3, 0, PLACE, keepInMemory());
  notes.heard(40 * BEAT_PLACES);
  expect(notes.next(0)).toEqual({ sequence: 40 * BEAT_PLACES + PLACE, activity: [] });
});

it('tells how often the device’s clock was set, until that was counted; a pause of both clocks is none', () => {
  const { notes } = openNotes();
  notes.compare(1_000, 1_000_000);
  notes.compare(601_000, 1_600_000);
  expect(notes.next(0)).not.toHaveProperty('clockJumps');
  notes.compare(601_000 - 3_600_000, 1_601_000);
  notes.compare(602_000, 1_602_000);
  const { sequence, clockJumps } = notes.next(10);
  expect(clockJumps).toBe(2);
  notes.answered(sequence, sequence, 20);
  expect(notes.next(30)).not.toHaveProperty('clockJumps');
});

it('tells what a page that died could not tell of its edits, until it is counted, and keeps them on the device until then', () => {
  const device = keepInMemory();
  const dying = createBeatNotes(0, 0, PLACE, device);
  const first = dying.next(0).sequence;
  dying.answered(first, first, 0);
  dying.note('edit', 100_000);
  dying.note('edit', 105_000);
  dying.note('edit', 120_000);
  expect(device.recall()).toEqual([20_000, 0]);
  const next = createBeatNotes(first, 1_000, PLACE, device);
  const { sequence, ...said } = next.next(2_000);
  expect(said).toEqual({ activity: [], opened: true, offlineEdits: [21_000, 1_000] });
  next.answered(sequence, sequence, 2_100);
  expect(device.recall()).toEqual([]);
  expect(next.next(200_000)).not.toHaveProperty('offlineEdits');
});

it('tells no edit to be older than a report may say, whatever the device made of its clock', () => {
  const notes = createBeatNotes(0, 0, PLACE, keepInMemory([400_000_000, 5_000]));
  expect(notes.next(1_000).offlineEdits).toEqual([86_400_000, 6_000]);
});

it('says again what a report under way said when only the one before it was counted', () => {
  const { notes } = openNotes();
  notes.note('scroll', 1_000);
  const first = notes.next(2_000).sequence;
  notes.note('keyboard', 3_000);
  notes.next(4_000);
  notes.answered(first, first, 4_100);
  expect(notes.next(5_000).activity).toContain('keyboard');
});
