import { useFormatter, useTranslations } from 'use-intl';
import { Card } from '~/ui/card';
import { DescriptionList } from '~/ui/description-list';
import type { JobResults } from '../get-job-results.server';

/** How many tasks stand where, and how many needed a higher tier. `mostStuck` is where counting of stuck tasks ends. */
export function ResultsFigures({ results, mostStuck }: { results: JobResults; mostStuck: number }) {
  const t = useTranslations('results');
  const share = useShare();
  const { stuckTasks, escalatedTasks, sampledTasks } = results;
  return (
    <Card title={t('figuresTitle')}>
      <DescriptionList
        items={[
          { term: t('imported'), value: results.importedTasks },
          { term: t('opened'), value: results.openedTasks },
          { term: t('decided'), value: results.decidedTasks },
          { term: t('final'), value: results.finalTasks },
          {
            term: t('stuck'),
            value: stuckTasks >= mostStuck ? t('stuckAtLeast', { count: String(mostStuck) }) : stuckTasks,
          },
          { term: t('escalated'), value: share(escalatedTasks, sampledTasks) },
        ]}
      />
      <p className="text-muted mt-3 text-sm">{t('sample', { count: sampledTasks })}</p>
    </Card>
  );
}

/** A part of a whole as a percentage with both numbers; a dash where there is nothing to divide by. */
export function useShare(): (part: number, whole: number) => string {
  const t = useTranslations('results');
  const format = useFormatter();
  return (part, whole) =>
    whole === 0
      ? '–'
      : t('share', {
          percent: format.number(part / whole, { style: 'percent', maximumFractionDigits: 1 }),
          part: String(part),
          whole: String(whole),
        });
}
