import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Badge } from '~/ui/badge';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { Notice } from '~/ui/notice';
import type { ChainPolicy } from '../../jobs/chain-policy';
import { ClauseText } from '../../jobs/ui/chain-tiers';
import type { HeldUpTask, JobSupply, TierStanding } from '../get-job-supply.server';

/** Where the counts of a job's supply stop. */
export interface SupplyLimits {
  experts: number;
  seats: number;
  stuck: number;
}

/** Who could take a job's tasks, tier by tier, and what goes nowhere by itself. */
export function SupplyCard(props: { jobId: string; policy: ChainPolicy; supply: JobSupply; limits: SupplyLimits }) {
  const { jobId, policy, supply, limits } = props;
  const t = useTranslations('company.supply');
  const upTo = (count: number, limit: number) => (count >= limit ? t('atLeast', { count }) : count);
  const short = supply.tiers.filter((tier) => tier.eligibleExperts < tier.seatsPerTask);
  return (
    <Card title={t('title')}>
      <div className="flex flex-col gap-3">
        {short.map((tier) => (
          <Notice key={tier.tier} tone="warn">
            {tier.eligibleExperts === 0
              ? t('nobody', { tier: String(tier.tier) })
              : t('tooFew', {
                  tier: String(tier.tier),
                  needed: String(tier.seatsPerTask),
                  found: String(tier.eligibleExperts),
                })}
            <ul className="mt-1">
              {policy.tiers[tier.tier - 1]?.clauses.map((clause, position) => (
                <li key={position}>
                  <ClauseText clause={clause} />
                </li>
              ))}
            </ul>
          </Notice>
        ))}
        <DataTable
          caption={t('title')}
          rows={supply.tiers}
          rowKey={(tier) => String(tier.tier)}
          empty={null}
          columns={[
            { key: 'tier', header: t('tier'), cell: (tier: TierStanding) => tier.tier },
            {
              key: 'experts',
              header: t('experts'),
              numeric: true,
              cell: (tier) => upTo(tier.eligibleExperts, limits.experts),
            },
            { key: 'open', header: t('openSeats'), numeric: true, cell: (tier) => upTo(tier.openSeats, limits.seats) },
            {
              key: 'funds',
              header: t('waitingForFunds'),
              numeric: true,
              cell: (tier) => upTo(tier.seatsWaitingForFunds, limits.seats),
            },
          ]}
        />
        <p className="text-muted text-sm">{t('hint')}</p>
        {supply.heldUp.length > 0 && (
          <section className="text-sm">
            <h3 className="mb-1 font-medium">
              {t('heldUp')}{' '}
              {supply.stuckCount > 0 && (
                <Badge tone="warn">{t('stuckCount', { count: String(upTo(supply.stuckCount, limits.stuck)) })}</Badge>
              )}
            </h3>
            <HeldUpList jobId={jobId} tasks={supply.heldUp} />
          </section>
        )}
      </div>
    </Card>
  );
}

function HeldUpList({ jobId, tasks }: { jobId: string; tasks: readonly HeldUpTask[] }) {
  const t = useTranslations('company.supply');
  const reasonOf = ({ reason }: HeldUpTask) =>
    reason === 'noHigherTier' || reason === 'seatWaitsForFunds' || reason === 'nobodyLeft'
      ? t(`reason.${reason}`)
      : t('reason.other', { reason });
  return (
    <ul className="flex flex-col gap-1">
      {tasks.map((task, position) => (
        <li key={position}>
          <Link
            to={`/company/jobs/${jobId}/tasks/${task.taskId}`}
            className="text-accent font-mono underline underline-offset-2"
          >
            {task.externalId}
          </Link>{' '}
          · {t('inTier', { tier: String(task.tier) })}: {reasonOf(task)}
        </li>
      ))}
    </ul>
  );
}
