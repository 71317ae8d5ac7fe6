import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { TaskName } from '~/features/reviews/list-task-names.server';
import { TaskLine } from '~/features/reviews/ui/task-line';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { Duration } from '~/ui/duration';
import { ForeignText } from '~/ui/foreign-text';
import type { ClaimTime } from '../sum-time';
import { TimeBar } from './time-bar';

/** The tasks of a week with their time as a bar; each opens down to its stretches. */
export function ClaimTimes({ claims }: { claims: readonly (ClaimTime & { task: TaskName | null })[] }) {
  const t = useTranslations('expert.work');
  return (
    <DataTable
      caption={t('time.byTask')}
      rows={claims}
      rowKey={(row) => row.claimId}
      rowTo={(row) => `/expert/time?claim=${row.claimId}`}
      empty={null}
      columns={[
        {
          key: 'task',
          header: t('time.task'),
          cell: (row) => (
            <>
              <ForeignText lang={row.contentLanguage}>{row.jobTitle}</ForeignText> ·{' '}
              {t('reviews.tier', { tier: String(row.tier) })}
              <TaskLine task={row.task} />
            </>
          ),
        },
        { key: 'from', header: t('time.began'), cell: (row) => <DateTime at={row.startedAt} /> },
        {
          key: 'bar',
          header: t('time.course'),
          cell: (row) => (
            <span className="block w-40 pt-1 lg:w-56">
              <TimeBar pieces={row.pieces} className="h-3.5 w-full" />
            </span>
          ),
        },
        {
          key: 'paid',
          header: t('time.paidTime'),
          numeric: true,
          cell: (row) => (
            <>
              <Duration ms={row.payableMs} exact />
              {row.correctionMs ? <Correction ms={row.correctionMs} disputeId={row.disputeId} /> : null}
            </>
          ),
        },
        {
          key: 'unpaid',
          header: t('time.unpaidTime'),
          numeric: true,
          cell: (row) => <Duration ms={row.unpaidMs} exact />,
        },
      ]}
    />
  );
}

/** Stretches are never changed; what decisions took off or added stands beside them. */
function Correction({ ms, disputeId }: { ms: number; disputeId: string | null }) {
  const t = useTranslations('expert.work.time');
  const text = t.rich(ms < 0 ? 'correction' : 'addition', { length: () => <Duration ms={Math.abs(ms)} exact /> });
  return (
    <span className="block text-sm">
      {disputeId === null ? (
        text
      ) : (
        <Link to={`/expert/disputes/${disputeId}`} className="text-accent underline underline-offset-3">
          {text}
        </Link>
      )}
    </span>
  );
}
