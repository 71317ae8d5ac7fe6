import { useFormatter, useTranslations } from 'use-intl';
import type { JobStatus } from '../job-state';

interface Counts {
  status: JobStatus;
  importedCount: number;
  openedCount: number;
  decidedCount: number;
}

/** How far the tasks of a job are: decided, in work, waiting; of a closed one, decided or not. The bar repeats what the words say. */
export function JobProgress({ job }: { job: Counts }) {
  const t = useTranslations('company.progress');
  const format = useFormatter();
  const isClosed = job.status === 'closed';
  const inWork = isClosed ? 0 : Math.max(0, job.openedCount - job.decidedCount);
  const ended = job.importedCount - job.decidedCount;
  const waiting = Math.max(0, job.importedCount - job.openedCount);
  if (job.importedCount === 0) return <span className="text-muted text-sm">{t('none')}</span>;
  const share = (count: number) => (count / job.importedCount) * 100;
  return (
    <div className="min-w-44">
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" className="my-1 block h-1.5 w-full">
        <rect width="100" height="4" className="fill-sunken" />
        <rect
          width={share(job.decidedCount).toFixed(2)}
          height="4"
          className="fill-good forced-colors:fill-[Highlight]"
        />
        <rect
          x={share(job.decidedCount).toFixed(2)}
          width={share(inWork).toFixed(2)}
          height="4"
          className="fill-accent/25"
        />
      </svg>
      <p className="text-muted text-xs whitespace-normal">
        {isClosed
          ? t('closed', { decided: format.number(job.decidedCount), ended: format.number(ended) })
          : t('counts', {
              decided: format.number(job.decidedCount),
              inWork: format.number(inWork),
              waiting: format.number(waiting),
            })}
      </p>
    </div>
  );
}
