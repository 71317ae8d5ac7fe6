import { useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { UnreachableJob } from '~/features/matching/list-unreachable-jobs.server';
import { ConditionBadge } from '~/features/matching/ui/condition-badge';
import { ConditionText } from '~/features/matching/ui/condition-text';
import { ForeignText } from '~/ui/foreign-text';
import { Icon } from '~/ui/icon';
import { Money } from '~/ui/money';
import { Pagination } from '~/ui/pagination';
import { boardPages } from './board-pages';
import { ConditionHelp } from './condition-help';
import type { Board } from './load-board.server';

type Closed = Board['unreachable'];

/**
 * The open jobs the expert may not take, folded, each with every condition that fails; those of other fields than theirs folded
 * once more. Open where nothing else stands on the board.
 */
export function UnreachableJobs({ board }: { board: Pick<Board, 'unreachable' | 'elsewhere' | 'facets'> }) {
  const t = useTranslations('expert.board');
  const [search] = useSearchParams();
  const { unreachable, elsewhere } = board;
  const count = useClosedCount();
  const none = elsewhere.rows.length > 0 ? t('unreachableNoneOfField') : t('unreachableNone');
  return (
    <details
      id="why"
      open={board.facets.length === 0 || search.has(boardPages.unreachable) || search.has(boardPages.elsewhere)}
      className="group border-line bg-surface rounded-lg border"
    >
      <summary className="hover:bg-sunken/60 flex min-h-11 list-none flex-wrap items-center gap-x-3 gap-y-1 rounded-lg px-4 py-3 sm:px-5 [&::-webkit-details-marker]:hidden">
        <Icon name="chevronEnd" className="text-muted size-4 transition-transform group-open:rotate-90" />
        <h2 className="font-semibold">{t('unreachable')}</h2>
        <span className="text-muted text-sm">{unreachable.rows.length === 0 ? none : count(unreachable)}</span>
      </summary>
      <div className="border-line border-t px-4 pb-3 sm:px-5">
        {unreachable.rows.length > 0 && <p className="text-muted pt-3 text-sm">{t('unreachableLead')}</p>}
        <ul className="divide-line divide-y">
          {unreachable.rows.map((job) => (
            <ClosedJob key={job.jobId} job={job} help={<ConditionHelp unmet={job.explanation.unmet} />} />
          ))}
        </ul>
        <Pagination nextCursor={unreachable.next} param={boardPages.unreachable} />
        {elsewhere.rows.length > 0 && (
          <details open={search.has(boardPages.elsewhere)} className="group/fields border-line border-t first:border-0">
            <summary className="flex min-h-11 list-none flex-wrap items-center gap-x-3 gap-y-1 py-3 [&::-webkit-details-marker]:hidden">
              <Icon name="chevronEnd" className="text-muted size-4 transition-transform group-open/fields:rotate-90" />
              <h3 className="font-medium">{t('otherFields')}</h3>
              <span className="text-muted text-sm">{count(elsewhere)}</span>
            </summary>
            <ul className="divide-line divide-y">
              {elsewhere.rows.map((job) => (
                <ClosedJob key={job.jobId} job={job} />
              ))}
            </ul>
            <Pagination nextCursor={elsewhere.next} param={boardPages.elsewhere} />
          </details>
        )}
      </div>
    </details>
  );
}

function useClosedCount() {
  const t = useTranslations('expert.board');
  return ({ rows, next }: Closed) =>
    next ? t('unreachableMany', { count: String(rows.length) }) : t('unreachableCount', { count: rows.length });
}

function ClosedJob({ job, help }: { job: UnreachableJob; help?: ReactNode }) {
  const t = useTranslations('expert.board');
  const words = useTranslations('application.board');
  const { suspended, ownOrganization, application, unmet } = job.explanation;
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
          {application && <li>{words(application)}</li>}
          {suspended && <li>{t('suspended')}</li>}
          {ownOrganization && <li>{t('ownOrganization')}</li>}
          {unmet.map((condition) => (
            <li key={condition.token} className="flex flex-wrap items-center gap-2">
              <ConditionBadge state={condition.state} />
              <ConditionText token={condition.token} />
            </li>
          ))}
        </ul>
        {help}
      </div>
    </li>
  );
}
