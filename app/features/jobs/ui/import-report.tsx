import { Link, useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { LinkButton } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { Pagination } from '~/ui/pagination';
import { Stat, StatGroup } from '~/ui/stat';
import { importStateOf } from '../import-state';
import type { ImportReport } from '../get-import-report.server';
import { LineNotes } from './line-notes';
import { SentenceGap } from '~/ui/sentence-gap';

const REFRESH_MS = 2000;

/**
 * How far an import has come, what went in and what did not. While it runs the page looks again by itself; right after it was started
 * what is said of it takes the focus.
 */
export function ImportReportView({ report, isNews }: { report: ImportReport; isNews: boolean }) {
  const t = useTranslations('company.import');
  const { summary, notes, nextAfterLine } = report;
  const job = `/company/jobs/${summary.jobId}`;
  const state = importStateOf(summary);
  const standing = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNews) standing.current?.focus();
  }, [isNews]);
  useRefreshWhile(state === 'running');
  return (
    <div className="flex flex-col gap-6">
      <StatGroup label={t('countsLabel')}>
        <Stat label={t('imported')} value={summary.importedCount} />
        <Stat label={t('duplicates')} value={summary.duplicateCount} hint={t('duplicatesHint')} />
        <Stat label={t('rejected')} value={summary.rejectedCount} />
      </StatGroup>
      <div ref={standing} tabIndex={-1} className="scroll-mt-20 rounded-lg empty:hidden">
        {state === 'running' && (
          <Notice title={t('runningTitle')}>
            {t('runningText', { count: summary.lineCount })}
            <SentenceGap />
            <Link to={`${job}/imports/${summary.id}`}>{t('refresh')}</Link>
          </Notice>
        )}
        {state === 'failed' && (
          <Notice tone="bad" title={t('failedTitle')}>
            {t('failedText')}
          </Notice>
        )}
        {state === 'jobClosed' && <Notice title={t('jobClosedTitle')}>{t('jobClosedText')}</Notice>}
        {summary.status === 'finished' && (
          <Notice tone={summary.rejectedCount > 0 ? 'warn' : 'good'} title={t('finishedTitle')}>
            <p>{t('finishedText', { count: summary.importedCount })}</p>
            {summary.rejectedCount > 0 && <p className="mt-1">{t('sendRest', { count: summary.rejectedCount })}</p>}
          </Notice>
        )}
      </div>
      {state !== 'running' && (
        <div className="flex flex-wrap gap-2">
          <LinkButton to={job} variant={state === 'finished' || state === 'jobClosed' ? 'primary' : 'secondary'}>
            {t('toJob')}
          </LinkButton>
          {state !== 'jobClosed' && (
            <LinkButton to={`${job}/import`} variant={state === 'finished' ? 'secondary' : 'primary'} icon="upload">
              {t('another')}
            </LinkButton>
          )}
        </div>
      )}
      {(notes.length > 0 || summary.rejectedCount + summary.duplicateCount > 0) && (
        <section aria-labelledby="notes">
          <h2 id="notes" className="mb-3 text-base font-semibold">
            {t('notesTitle')}
          </h2>
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
