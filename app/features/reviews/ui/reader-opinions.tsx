import { useTranslations } from 'use-intl';
import { Badge } from '~/ui/badge';
import type { Criterion } from '../../jobs/rubric';
import type { ReaderOpinion } from '../get-workspace.server';
import { AnswerText } from './answer-text';

interface Props {
  opinions: ReaderOpinion[];
  criterion: Criterion;
  language: string;
  number: number;
}

/** What the readers of the tier below said about one criterion, side by side; that they differ is said in words. */
export function ReaderOpinions({ opinions, criterion, language, number }: Props) {
  const t = useTranslations('expert.work.workspace');
  const said = opinions.flatMap((opinion) =>
    opinion.answers
      .filter((answer) => answer.criterionId === criterion.id)
      .map((answer) => ({ reader: opinion.reader, ...answer })),
  );
  const differ = new Set(said.map((answer) => answer.value)).size > 1;
  return (
    <section aria-label={`${number}. ${t('opinions')}`} className="bg-sunken my-3 rounded-md p-3">
      <Badge tone={differ ? 'warn' : 'neutral'}>{differ ? `≠ ${t('readersDiffer')}` : `= ${t('readersAgree')}`}</Badge>
      <div className="mt-2 grid gap-3 sm:grid-cols-2">
        {said.map((answer) => (
          <div key={answer.reader} className={`border-s-4 ps-3 text-sm ${differ ? 'border-warn' : 'border-line'}`}>
            <p className="text-muted text-xs font-medium">{t('reader', { letter: answer.reader })}</p>
            <p className="font-semibold">
              <AnswerText spec={criterion.answer} value={answer.value} language={language} />
            </p>
            <p className="text-muted mt-1 wrap-break-word whitespace-pre-wrap" dir="auto">
              {answer.rationale === '' ? t('noReason') : answer.rationale}
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}
