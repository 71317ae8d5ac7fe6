import { useTranslations } from 'use-intl';
import { DataTable } from '~/ui/data-table';
import { ForeignText } from '~/ui/foreign-text';
import type { HeldUpJob } from '../list-held-up-jobs.server';

/** The jobs that go on only when somebody helps; draws nothing while there are none. */
export function HeldUpTable({ jobs }: { jobs: readonly HeldUpJob[] }) {
  const t = useTranslations('admin.operations');
  if (jobs.length === 0) return null;
  return (
    <section aria-labelledby="held-up">
      <h2 id="held-up" className="text-lg font-semibold">
        {t('heldUp')}
      </h2>
      <p className="text-muted mb-3 max-w-prose">{t('heldUpText')}</p>
      <DataTable
        caption={t('heldUp')}
        rows={jobs}
        rowKey={(job) => job.jobId}
        empty={null}
        density="compact"
        columns={[
          {
            key: 'job',
            header: t('column.job'),
            cell: (job) => <ForeignText lang={undefined}>{job.title}</ForeignText>,
          },
          { key: 'company', header: t('column.company'), cell: (job) => job.organizationName },
          { key: 'stuck', header: t('check.stuck'), numeric: true, cell: (job) => job.stuckTaskCount },
          { key: 'funds', header: t('check.funds'), numeric: true, cell: (job) => job.unfundedSeatCount },
        ]}
      />
    </section>
  );
}
