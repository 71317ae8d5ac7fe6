import { Link, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { LinkButton } from '~/ui/button';
import { DescriptionList } from '~/ui/description-list';
import { Notice } from '~/ui/notice';
import { Pagination } from '~/ui/pagination';
import type { ImportReport } from '../get-import-report.server';
import { LineNotes } from './line-notes';

const REFRESH_MS = 2000;

/** How far an import has come, what went in and what did not. While it runs the page looks again by itself. */
export function ImportReportView({ report }: { report: ImportReport }) {
  const t = useTranslations('company.import');
  const { summary, notes, nextAfterLine } = report;
  const here = `/company/jobs/${summary.jobId}/imports/${summary.id}`;
  useRefreshWhile(summary.status === 'running');
  return (
    <div className="flex flex-col gap-6">
      {summary.status === 'running' && (
        <Notice title={t('runningTitle')}>
          {t('runningText', { count: summary.lineCount })} <Link to={here}>{t('refresh')}</Link>
        </Notice>
      )}
      {summary.status === 'failed' && (
        <Notice tone="bad" title={t('failedTitle')}>
          {t('failedText')}
        </Notice>
      )}
      {summary.status === 'finished' && (
        <Notice tone={summary.rejectedCount > 0 ? 'warn' : 'good'} title={t('finishedTitle')}>
          {t('finishedText', { count: summary.importedCount })}
        </Notice>
      )}
      <DescriptionList
        items={[
          { term: t('imported'), value: summary.importedCount },
          { term: t('duplicates'), value: summary.duplicateCount },
          { term: t('rejected'), value: summary.rejectedCount },
        ]}
      />
      {summary.status === 'finished' && (
        <div className="flex flex-wrap gap-2">
          <LinkButton to={`/company/jobs/${summary.jobId}`}>{t('toJob')}</LinkButton>
          <LinkButton to={`/company/jobs/${summary.jobId}/import`} variant="secondary">
            {t('another')}
          </LinkButton>
        </div>
      )}
      {(notes.length > 0 || summary.rejectedCount + summary.duplicateCount > 0) && (
        <section>
          <h2 className="mb-3 text-lg font-semibold">{t('notesTitle')}</h2>
          <LineNotes notes={notes} />
          <Pagination nextCursor={nextAfterLine === undefined ? null : String(nextAfterLine)} />
        </section>
      )}
    </div>
  );
}

function useRefreshWhile(isRunning: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!isRunning || state !== 'idle') return;
    const timer = setTimeout(revalidate, REFRESH_MS);
    return () => clearTimeout(timer);
  }, [isRunning, revalidate, state]);
}
