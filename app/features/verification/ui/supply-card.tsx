import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Badge } from '~/ui/badge';
import { DataTable } from '~/ui/data-table';
import { Duration } from '~/ui/duration';
import { Money } from '~/ui/money';
import { Notice } from '~/ui/notice';
import { SentenceGap } from '~/ui/sentence-gap';
import type { ChainPolicy } from '../../jobs/chain-policy';
import { judgeChainPeople } from '../../jobs/judge-chain-people';
import { ClauseText } from '../../jobs/ui/chain-tiers';
import { PeopleText } from '../../jobs/ui/people-text';
import type { HeldUpTask, JobSupply } from '../get-job-supply.server';

/** Where the counts of a job's supply stop. */
export interface SupplyLimits {
  experts: number;
  seats: number;
  stuck: number;
}

interface Props {
  jobId: string;
  currency: string;
  policy: ChainPolicy;
  supply: JobSupply;
  limits: SupplyLimits;
  /** Whether the job is closed: then nobody is missing. */
  isClosed: boolean;
  /** What the approved reviews of each tier took and cost; a tier without any is left out. */
  costs: readonly { tier: number; approvedCount: number; payableMs: number; amountMinor: bigint; feeMinor: bigint }[];
}

/** Each tier of a job: who could read it, what waits there, what it has cost; and what goes nowhere by itself. */
export function SupplyCard({ jobId, currency, policy, supply, limits, isClosed, costs }: Props) {
  const t = useTranslations('company.supply');
  const upTo = (count: number, limit: number) => (count >= limit ? t('atLeast', { count }) : count);
  const rows = supply.tiers.map((tier) => ({
    ...tier,
    clauses: policy.tiers[tier.tier - 1]?.clauses ?? [],
    cost: costs.find((cost) => cost.tier === tier.tier),
  }));
  const people = judgeChainPeople(
    supply.tiers.map(({ seatsPerTask, eligibleExperts }) => ({ seats: seatsPerTask, experts: eligibleExperts })),
  );
  const isShort = rows.some((tier) => tier.eligibleExperts < tier.seatsPerTask);
  return (
    <section aria-labelledby="tiers" className="flex flex-col gap-3">
      <h2 id="tiers" className="text-base font-semibold">
        {t('title')}
      </h2>
      {rows
        .filter((tier) => !isClosed && tier.eligibleExperts < tier.seatsPerTask)
        .map((tier) => (
          <Notice key={tier.tier} tone="warn">
            {tier.eligibleExperts === 0
              ? t('nobody', { tier: String(tier.tier) })
              : t('tooFew', {
                  tier: String(tier.tier),
                  needed: String(tier.seatsPerTask),
                  found: String(tier.eligibleExperts),
                })}
          </Notice>
        ))}
      {people && !people.isEnough && !isShort && !isClosed && (
        <Notice tone="warn">
          <PeopleText people={people} tiers={rows.length} mostExperts={limits.experts} />
        </Notice>
      )}
      <DataTable
        caption={t('title')}
        rows={rows}
        rowKey={(tier) => String(tier.tier)}
        empty={null}
        columns={[
          {
            key: 'tier',
            header: t('tier'),
            cell: (tier) => (
              <>
                <span className="font-medium whitespace-nowrap">{t('tierNumber', { tier: String(tier.tier) })}</span>
                {tier.clauses.map((clause, position) => (
                  <span key={position} className="text-muted block text-sm">
                    <ClauseText clause={clause} />
                  </span>
                ))}
              </>
            ),
          },
          {
            key: 'experts',
            header: t('experts'),
            numeric: true,
            cell: (tier) => upTo(tier.eligibleExperts, limits.experts),
          },
          { key: 'seats', header: t('seats'), numeric: true, cell: (tier) => tier.seatsPerTask },
          { key: 'open', header: t('openSeats'), numeric: true, cell: (tier) => upTo(tier.openSeats, limits.seats) },
          {
            key: 'funds',
            header: t('waitingForFunds'),
            numeric: true,
            cell: (tier) => upTo(tier.seatsWaitingForFunds, limits.seats),
          },
          { key: 'approved', header: t('approved'), numeric: true, cell: (tier) => tier.cost?.approvedCount ?? 0 },
          {
            key: 'time',
            header: t('time'),
            numeric: true,
            cell: ({ cost }) => (cost ? <Duration ms={cost.payableMs} /> : '–'),
          },
          {
            key: 'cost',
            header: t('cost'),
            numeric: true,
            cell: ({ cost }) =>
              cost ? <Money amountMinor={cost.amountMinor + cost.feeMinor} currency={currency} /> : '–',
          },
        ]}
      />
      <p className="text-muted max-w-prose text-sm">
        {t('hint')}
        {people && !isClosed && (people.isEnough || isShort) && (
          <>
            <SentenceGap />
            <PeopleText people={people} tiers={rows.length} mostExperts={limits.experts} />
          </>
        )}
      </p>
      {supply.heldUp.length > 0 && (
        <div>
          <h3 className="mb-2 flex items-center gap-2 font-semibold">
            {t('heldUp')}
            {supply.stuckCount > 0 && (
              <Badge tone="warn">{t('stuckCount', { count: String(upTo(supply.stuckCount, limits.stuck)) })}</Badge>
            )}
          </h3>
          <HeldUpList jobId={jobId} tasks={supply.heldUp} />
        </div>
      )}
    </section>
  );
}

const namedReasons = ['noHigherTier', 'credentialLost', 'seatWaitsForFunds', 'nobodyLeft'] as const;

function HeldUpList({ jobId, tasks }: { jobId: string; tasks: readonly HeldUpTask[] }) {
  const t = useTranslations('company.supply');
  const reasonOf = ({ reason }: HeldUpTask) => {
    const named = namedReasons.find((each) => each === reason);
    return named ? t(`reason.${named}`) : t('reason.other', { reason });
  };
  return (
    <ul className="border-line divide-line bg-surface divide-y rounded-lg border">
      {tasks.map((task, position) => (
        <li key={position} className="px-4 py-2">
          <Link
            to={`/company/jobs/${jobId}/tasks/${task.taskId}`}
            prefetch="intent"
            className="text-accent inline-flex min-h-11 items-center font-mono underline underline-offset-2 sm:min-h-0"
          >
            {task.externalId}
          </Link>{' '}
          <span className="text-muted">{t('inTier', { tier: String(task.tier) })}</span>
          <span className="block">{reasonOf(task)}</span>
        </li>
      ))}
    </ul>
  );
}
