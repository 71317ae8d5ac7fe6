import { expectOk } from '~/core/result';
import { answerDispute } from '~/features/decisions/answer-dispute.server';
import { isRequestable } from '~/features/decisions/can-request-correction';
import type { LineRuling } from '~/features/decisions/decide-ruling';
import { listClaimSegments } from '~/features/decisions/list-claim-segments.server';
import { requestCorrection } from '~/features/decisions/request-correction.server';
import { decideDispute } from '~/features/payments/decide-dispute.server';
import { sql } from '~/platform/db/sql';
import { demoRequests, type DemoRequest } from '../demo-disputes';
import { companyById } from './plan-disputes';
import { deskOf } from './tell-credential';
import { expertOf, type DemoWorld } from './world';

const MINUTE_MS = 60_000;

interface OpenRequest {
  disputeId: string;
  organizationId: string;
  email: string;
  segmentId: bigint;
  openMs: number;
}

/** Plans the requests: an expert asks for unpaid time, the company answers, the desk decides. */
export function planRequests(world: DemoWorld): void {
  const { stage, timeline } = world;
  for (const request of demoRequests) {
    const { asks, answer, ruling } = request;
    let open: OpenRequest | undefined;
    timeline.plan(stage.moment(asks.daysAgo, 22.4), async () => {
      open = await ask(world, request, stage.moment(asks.daysAgo, 22.4));
    });
    if (answer) {
      timeline.plan(stage.moment(answer.daysAgo, 15.2), async () => {
        if (!open) return;
        const ctx = stage.as(companyById(world, open.organizationId));
        expectOk(await answerDispute(ctx, { disputeId: open.disputeId, answer: answer.text }));
      });
    }
    if (ruling) {
      timeline.plan(stage.moment(ruling.daysAgo, 11.6), async () => {
        if (open) await rule(world, request, open, ruling);
      });
    }
  }
}

/** Somebody asks for the longest unpaid stretch of their latest review that has one; undefined when none of the last days has. */
async function ask(world: DemoWorld, request: DemoRequest, at: Date): Promise<OpenRequest | undefined> {
  const { stage } = world;
  const claims = await stage.db.query<{ id: string; organizationId: string; email: string }>(sql`
    SELECT c.id, j.organization_id, u.email FROM claim c JOIN job j ON j.id = c.job_id JOIN user_account u ON u.id = c.expert_id
    WHERE c.ended_at BETWEEN ${at}::timestamptz - interval '6 days' AND ${at}::timestamptz
      AND c.payable_ms < c.cap_ms AND NOT EXISTS (SELECT 1 FROM dispute d WHERE d.claim_id = c.id)
    ORDER BY c.ended_at DESC LIMIT 200`);
  for (const { id, organizationId, email } of claims) {
    const [longest] = (await listClaimSegments(stage.db, id))
      .filter((segment) => isRequestable(segment) && segment.openMs > MINUTE_MS)
      .sort((one, other) => other.openMs - one.openMs);
    if (!longest) continue;
    const { segmentId, openMs } = longest;
    const { clause, reason } = request.asks;
    const asked = await requestCorrection(stage.as(expertOf(world, email).actor), {
      claimId: id,
      clause,
      lines: [{ segmentId, reason }],
    });
    return { disputeId: expectOk(asked).disputeId, organizationId, email, segmentId, openMs };
  }
  return undefined;
}

async function rule(
  world: DemoWorld,
  request: DemoRequest,
  open: OpenRequest,
  ruling: NonNullable<DemoRequest['ruling']>,
): Promise<void> {
  const counts: LineRuling['counts'] =
    ruling.counts === 'all' ? 'all' : { minutes: Math.max(1, Math.floor(open.openMs / 2 / MINUTE_MS)) };
  const line = { segmentId: open.segmentId, counts, clause: request.asks.clause, reason: ruling.reason };
  const ctx = world.stage.as(deskOf(world, expertOf(world, open.email)));
  expectOk(await decideDispute(ctx, { disputeId: open.disputeId, ruling: 'lines', lines: [line] }));
}
