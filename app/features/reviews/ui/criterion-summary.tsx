import { useTranslations } from 'use-intl';
import { Badge } from '~/ui/badge';
import type { Criterion } from '../../jobs/rubric';
import { AnswerText } from './answer-text';

/** A question with how to judge it and the answers it takes, before it is asked. `language` is the one it is written in. */
export function CriterionSummary({ criterion, language }: { criterion: Criterion; language: string }) {
  const t = useTranslations('expert.work.job');
  const { answer } = criterion;
  return (
    <>
      <span lang={language} className="font-medium">
        {criterion.label}
      </span>{' '}
      {criterion.critical && <Badge tone="warn">{t('critical')}</Badge>}
      {criterion.guidance !== '' && (
        <p lang={language} className="mt-0.5 wrap-break-word">
          {criterion.guidance}
        </p>
      )}
      <p className="text-muted">
        {answer.kind === 'scale' && t('scale', { min: String(answer.min), max: String(answer.max) })}
        {answer.kind === 'choice' && <span lang={language}>{answer.options.join(' / ')}</span>}
        {answer.kind === 'yesNo' && (
          <>
            <AnswerText spec={answer} value="yes" language={language} /> /{' '}
            <AnswerText spec={answer} value="no" language={language} />
          </>
        )}
        {criterion.rationale === 'required' && ` · ${t('reasonRequired')}`}
      </p>
    </>
  );
}
