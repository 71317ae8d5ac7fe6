import { useTranslations } from 'use-intl';
import { Badge } from '~/ui/badge';
import { DataTable } from '~/ui/data-table';
import { ForeignText } from '~/ui/foreign-text';
import { lettersOfReaders } from '../letters-of-readers';
import type { TaskStory } from '../get-task-story.server';
import { ReaderName } from './reader-name';
import { useAnswerText } from './use-answer-text';

const methods = ['agreed', 'single', 'adjudicated'] as const;

/** Each criterion with what everybody answered and what was decided, how and why. */
export function VerdictTable({
  story,
}: {
  story: Pick<TaskStory, 'criteria' | 'verdict' | 'opinions' | 'content' | 'status'>;
}) {
  const t = useTranslations('results.task');
  const answerText = useAnswerText();
  const lang = story.content.language;
  const verdicts = new Map(story.verdict.map((row) => [row.criterionId, row]));
  const letterOf = lettersOfReaders(story.opinions);
  const opinions = story.opinions.map((opinion) => ({
    ...opinion,
    byCriterion: new Map(opinion.answers.map((answer) => [answer.criterionId, answer.value])),
  }));
  return (
    <section aria-labelledby="verdict">
      <h2 id="verdict" className="mb-3 text-base font-semibold">
        {t('verdictTitle')}
      </h2>
      <DataTable
        caption={t('verdictTitle')}
        rows={story.criteria}
        rowKey={(criterion) => criterion.id}
        empty={null}
        columns={[
          {
            key: 'criterion',
            header: t('criterion'),
            cell: (criterion) => (
              <>
                <ForeignText lang={lang}>{criterion.label}</ForeignText>{' '}
                {criterion.critical && <Badge tone="warn">{t('critical')}</Badge>}
                {criterion.group && (
                  <span className="text-muted block text-xs">
                    <ForeignText lang={lang}>{criterion.group}</ForeignText>
                  </span>
                )}
              </>
            ),
          },
          ...opinions.map((opinion) => ({
            key: `${opinion.tier}-${opinion.seatNumber}-${opinion.revision}`,
            header: (
              <>
                <span className="text-xs">
                  <ReaderName reader={opinion.reader} letter={letterOf(opinion.tier, opinion.reader)} />
                </span>
                <span className="block text-xs">{t('tierNumber', { tier: String(opinion.tier) })}</span>
              </>
            ),
            label: `${opinion.reader}, ${t('tierNumber', { tier: String(opinion.tier) })}`,
            cell: (criterion: { id: string }) => {
              const value = opinion.byCriterion.get(criterion.id);
              return value === undefined ? '–' : <ForeignText lang={lang}>{answerText(value)}</ForeignText>;
            },
          })),
          {
            key: 'verdict',
            header: t('verdict'),
            cell: (criterion) => {
              const verdict = verdicts.get(criterion.id);
              if (verdict) return <strong>{answerText(verdict.value)}</strong>;
              return story.status === 'cancelled' ? '–' : <Badge>{t('open')}</Badge>;
            },
          },
          {
            key: 'decidedBy',
            header: t('decidedBy'),
            cell: (criterion) => {
              const verdict = verdicts.get(criterion.id);
              if (!verdict) return '–';
              const method = methods.find((known) => known === verdict.method) ?? 'other';
              return (
                <>
                  {t(`method.${method}`, { tier: String(verdict.tier) })}
                  {verdict.rationale && (
                    <span className="text-muted block max-w-prose text-sm whitespace-pre-wrap">
                      <ForeignText lang={lang}>{verdict.rationale}</ForeignText>
                    </span>
                  )}
                </>
              );
            },
          },
        ]}
      />
    </section>
  );
}
