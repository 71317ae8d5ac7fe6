import { useFormatter, useTranslations } from 'use-intl';
import { Stat, StatGroup } from '~/ui/stat';
import type { JobResults } from '../get-job-results.server';

interface Props {
  jobId: string;
  results: JobResults;
  /** Where counting of stuck tasks ends. */
  mostStuck: number;
}

/** How many tasks are decided, how many needed a higher tier, and how far the first readers agreed; shares with what they are of. */
export function ResultsFigures({ jobId, results, mostStuck }: Props) {
  const t = useTranslations('results');
  const format = useFormatter();
  const { importedTasks, decidedTasks, finalTasks, stuckTasks, escalatedTasks, sampledTasks, agreement } = results;
  const agreed = agreement.reduce((sum, group) => sum + group.agreed, 0);
  const compared = agreement.reduce((sum, group) => sum + group.compared, 0);
  const share = (part: number, whole: number) =>
    whole === 0 ? '–' : format.number(part / whole, { style: 'percent', maximumFractionDigits: 1 });
  const tasks = `/company/jobs/${jobId}/tasks`;
  return (
    <div>
      <StatGroup label={t('figuresTitle')}>
        <Stat
          label={t('decided')}
          to={tasks}
          value={format.number(decidedTasks)}
          hint={t('ofImported', { count: importedTasks })}
        />
        <Stat label={t('final')} value={format.number(finalTasks)} hint={t('finalHint')} />
        <Stat
          label={t('stuck')}
          to={`${tasks}?status=stuck`}
          value={stuckTasks >= mostStuck ? t('stuckAtLeast', { count: String(mostStuck) }) : format.number(stuckTasks)}
          hint={t('stuckHint', { count: stuckTasks })}
        />
        <Stat
          label={t('escalated')}
          value={share(escalatedTasks, sampledTasks)}
          hint={t('ofDecided', { part: escalatedTasks, count: sampledTasks })}
        />
        <Stat
          label={t('agreement')}
          value={share(agreed, compared)}
          hint={t('ofAnswers', { part: agreed, count: compared })}
        />
      </StatGroup>
      <p className="text-muted mt-2 text-sm">{t('sample', { count: sampledTasks })}</p>
    </div>
  );
}
