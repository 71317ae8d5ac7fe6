import { expectOk } from '~/core/result';
import type { CompanyCtx } from '~/features/accounts/context';
import { answerDispute } from '~/features/decisions/answer-dispute.server';
import { openDispute } from '~/features/decisions/open-dispute.server';
import { decideDispute } from '~/features/payments/decide-dispute.server';
import { sql } from '~/platform/db/sql';
import { demoDisputes, type DemoDispute } from '../demo-disputes';
import { deskOf } from './tell-credential';
import { expertOf, type DemoWorld } from './world';

/** Plans the disputes: a company objects, the expert answers, the desk decides. */
export function planDisputes(world: DemoWorld): void {
  for (const dispute of demoDisputes) {
    const { stage, timeline } = world;
    const { opens, answer, ruling } = dispute;
    let opened: OpenedDispute | undefined;
    const opensAt = opens.daysAgo === 0 ? stage.minutesAgo(70) : stage.moment(opens.daysAgo, 22.5);
    timeline.plan(opensAt, async () => {
      opened = await open(world, dispute, opensAt);
    });
    if (answer) {
      timeline.plan(stage.moment(answer.daysAgo, 20.6), async () => {
        if (!opened) return;
        const ctx = stage.as(expertOf(world, dispute.expert).actor);
        expectOk(await answerDispute(ctx, { disputeId: opened.disputeId, answer: answer.text }));
      });
    }
    if (ruling) {
      timeline.plan(stage.moment(ruling.daysAgo, 11.3), async () => {
        if (!opened) return;
        const ctx = stage.as(deskOf(world, expertOf(world, dispute.expert)));
        const reasoned = { disputeId: opened.disputeId, clause: opens.clause, reason: ruling.reason };
        const minutes = Math.floor(opened.countedMs / 120_000);
        expectOk(
          await decideDispute(
            ctx,
            ruling.forExpert ? { ...reasoned, ruling: 'forExpert' } : { ...reasoned, ruling: 'reduce', minutes },
          ),
        );
      });
    }
  }
}

interface OpenedDispute {
  disputeId: string;
  countedMs: number;
}

/** The company of the expert's latest undecided review objects to it; undefined when there is none. */
async function open(world: DemoWorld, dispute: DemoDispute, at: Date): Promise<OpenedDispute | undefined> {
  const { stage } = world;
  const claim = await stage.db.first<{ id: string; payableMs: number; organizationId: string }>(sql`
    SELECT c.id, c.payable_ms, j.organization_id FROM claim c JOIN job j ON j.id = c.job_id
    WHERE c.expert_id = ${expertOf(world, dispute.expert).actor.userId}::uuid AND c.status = 'submitted'
      AND c.pay_status = 'submitted' AND c.window_ends_at > ${at}::timestamptz AND c.payable_ms > 240000
    ORDER BY c.payable_ms DESC LIMIT 1`);
  if (!claim) return undefined;
  const { clause, reason, offersHalf } = dispute.opens;
  const acceptedMinutes = offersHalf ? Math.floor(claim.payableMs / 120_000) : null;
  const ctx = stage.as(companyById(world, claim.organizationId));
  const { disputeId } = expectOk(await openDispute(ctx, { claimId: claim.id, clause, reason, acceptedMinutes }));
  return { disputeId, countedMs: claim.payableMs };
}

/** Acts for a company of the demonstration. */
export function companyById(world: DemoWorld, organizationId: string): CompanyCtx['actor'] {
  const company = [...world.companies.values()].find((candidate) => candidate.organizationId === organizationId);
  if (!company) throw new Error('the review belongs to no company of the demonstration');
  return company;
}
