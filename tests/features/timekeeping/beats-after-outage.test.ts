import { expect, it } from 'vitest';
import { openHeartbeats } from '~/features/timekeeping/open-heartbeats.server';
import type { Database } from '~/platform/db/database';
import { claimNext, makeExpert, makeOpenJob, physician } from '../../support/marketplace';
import { moveClock, useTestDatabase } from '../../support/test-database';

const db = useTestDatabase();
const MINUTE_MS = 60_000;

/** The database behind a line that can be cut: what is asked then fails when `fail` is called, as connecting does after its time. */
function cuttable() {
  let waits: (() => void)[] | undefined;
  const behind: Database = {
    ...db,
    prisma: db.prisma,
    query: async (statement) => {
      if (waits) {
        await new Promise((_, reject) => waits?.push(() => reject(new Error('no connection'))));
      }
      return db.query(statement);
    },
  };
  return {
    behind,
    cut: () => (waits = []),
    fail: () => {
      const failing = waits ?? [];
      waits = [];
      for (const fail of failing) fail();
      return failing.length;
    },
    mend: () => (waits = undefined),
  };
}

it('counts none of the reports whose pages gave up during an outage, so that the edits the next one tells of are counted', async () => {
  const { jobId } = await makeOpenJob(db, {});
  const expertId = await makeExpert(db, [physician]);
  const { claimId, fence } = await claimNext(db, expertId, jobId);
  const line = cuttable();
  let nowMs = 0;
  const beats = openHeartbeats(line.behind, () => nowMs);
  const send = (sequence: number, offlineEdits?: number[]) =>
    beats.record({
      claimId,
      fence,
      by: { expertId },
      sequence,
      activity: ['edit'],
      ...(offlineEdits && { offlineEdits }),
    });
  line.cut();
  const early = [send(1), send(2)].map((sent) => sent.catch((fault: Error) => fault.message));
  await new Promise((resolve) => setTimeout(resolve, 50));
  await moveClock(db, 5 * MINUTE_MS);
  nowMs += 5 * MINUTE_MS;
  const last = send(3, [4 * MINUTE_MS, 3 * MINUTE_MS, 2 * MINUTE_MS]);
  line.fail();
  line.mend();
  expect(await Promise.all(early)).toEqual(['no connection', 'the beat waited too long']);
  expect(await last).toMatchObject({ ok: true, value: { clock: { payableMs: 90_000, sequence: 3 } } });
});

it('asks a database that is away no longer for every single report', async () => {
  const line = cuttable();
  let nowMs = 0;
  const beats = openHeartbeats(line.behind, () => nowMs);
  line.cut();
  const sent = Array.from({ length: 64 }, (_, index) =>
    beats
      .record({
        claimId: `00000000-0000-7000-8000-${index.toString(16).padStart(11, '0')}0`,
        fence: 1,
        by: { expertId: '' },
        sequence: 1,
        activity: [],
      })
      .catch((fault: Error) => fault.message),
  );
  let asked = 0;
  for (let round = 0; round < 20; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    nowMs += 10_000;
    asked += line.fail();
  }
  line.mend();
  await Promise.all(sent);
  expect(asked).toBeLessThanOrEqual(2);
});
