import { expectOk } from '~/core/result';
import { lookAtSignal } from '~/features/timekeeping/look-at-signal.server';
import { raiseTimeSignals } from '~/features/timekeeping/raise-time-signals.server';
import { sql } from '~/platform/db/sql';
import { deskOf } from './tell-credential';
import { expertOf, type DemoWorld } from './world';

const JUMPS = 4;

/** Plans two devices whose clocks were set again and again during a review; the desk has looked at the earlier signal. */
export function planSignals(world: DemoWorld): void {
  const { stage, timeline } = world;
  timeline.plan(stage.moment(9, 21.4), async () => {
    const signalId = await setClock(world, 'daniel@experts.example');
    if (signalId === undefined) return;
    const desk = stage.as(deskOf(world, expertOf(world, 'daniel@experts.example')));
    const note = 'A laptop that slept on a train: each jump follows a pause, and the stretches between are even work.';
    expectOk(await lookAtSignal(desk, { signalId, outcome: 'nothing', note }));
  });
  timeline.plan(stage.moment(2, 21.4), async () => void (await setClock(world, 'jing@experts.example')));
}

/** The expert's latest ended review was done on such a device; answers the signal about it, undefined where there is no review. */
async function setClock(world: DemoWorld, email: string): Promise<string | undefined> {
  const { stage } = world;
  const { userId } = expertOf(world, email).actor;
  const row = await stage.db.first<{ claimId: string }>(sql`
    INSERT INTO clock_jump (claim_id, sequence, jumps, at)
    SELECT id, 1, ${JUMPS}::int, ended_at FROM claim
    WHERE expert_id = ${userId}::uuid AND status = 'submitted' ORDER BY ended_at DESC LIMIT 1
    RETURNING claim_id`);
  if (!row) return undefined;
  await raiseTimeSignals(stage.as({ kind: 'system', name: 'claim.ended' }), row);
  const signal = await stage.db.first<{ id: string }>(sql`
    SELECT id FROM time_signal WHERE claim_id = ${row.claimId}::uuid AND kind = 'clock_jumps'`);
  return signal?.id;
}
