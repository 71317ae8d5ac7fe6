import { useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { UnreachableJob } from '~/features/matching/list-unreachable-jobs.server';
import { ConditionBadge } from '~/features/matching/ui/condition-badge';
import { ConditionText } from '~/features/matching/ui/condition-text';
import { ForeignText } from '~/ui/foreign-text';
import { Icon } from '~/ui/icon';
import { Money } from '~/ui/money';
import { Pagination } from '~/ui/pagination';
import { ConditionHelp } from './condition-help';
import type { Board } from './load-board.server';

const PAGE_PARAM = 'afterUnreachable';

/** The open jobs the expert may not take, folded, each with every condition that fails. Open where nothing else stands on the board. */
export function UnreachableJobs({ board }: { board: Pick<Board, 'unreachable' | 'facets'> }) {
  const t = useTranslations('expert.board');
  const [search] = useSearchParams();
  const { rows, next } = board.unreachable;
  const count = next
    ? t('unreachableMany', { count: String(rows.length) })
    : t('unreachableCount', { count: rows.length });
  return (
    <details
      id="why"
      open={board.facets.length === 0 || search.has(PAGE_PARAM)}
      className="group border-line bg-surface rounded-lg border"
    >
      <summary className="hover:bg-sunken/60 flex min-h-11 list-none flex-wrap items-center gap-x-3 gap-y-1 rounded-lg px-4 py-3 sm:px-5 [&::-webkit-details-marker]:hidden">
        <Icon name="chevronEnd" className="text-muted size-4 transition-transform group-open:rotate-90" />
        <h2 className="font-semibold">{t('unreachable')}</h2>
        <span className="text-muted text-sm">{rows.length === 0 ? t('unreachableNone') : count}</span>
      </summary>
      <div className="border-line border-t px-4 pb-3 sm:px-5">
        {rows.length > 0 && <p className="text-muted pt-3 text-sm">{t('unreachableLead')}</p>}
        <ul className="divide-line divide-y">
          {rows.map((job) => (
            <ClosedJob key={job.jobId} job={job} />
          ))}
        </ul>
        <Pagination nextCursor={next} param={PAGE_PARAM} />
      </div>
    </details>
  );
}

function ClosedJob({ job }: { job: UnreachableJob }) {
  const t = useTranslations('expert.board');
  const { suspended, ownOrganization, unmet } = job.explanation;
  return (
    <li className="grid gap-x-6 gap-y-2 py-3 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <div className="min-w-0">
        <p className="font-medium wrap-break-word">
          <ForeignText lang={job.contentLanguage}>{job.title}</ForeignText>
        </p>
        <p className="text-muted text-sm">
          {job.organizationName} ·{' '}
          {t.rich('perHour', { amount: () => <Money amountMinor={job.rateMinorPerHour} currency={job.currency} /> })}
        </p>
      </div>
      <div className="flex min-w-0 flex-col gap-2">
        <ul className="flex flex-col gap-1.5 text-sm">
          {suspended && <li>{t('suspended')}</li>}
          {ownOrganization && <li>{t('ownOrganization')}</li>}
          {unmet.map((condition) => (
            <li key={condition.token} className="flex flex-wrap items-center gap-2">
              <ConditionBadge state={condition.state} />
              <ConditionText token={condition.token} />
            </li>
          ))}
        </ul>
        <ConditionHelp unmet={unmet} />
      </div>
    </li>
  );
}
