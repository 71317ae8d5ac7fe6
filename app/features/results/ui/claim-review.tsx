import { useTranslations } from 'use-intl';
import { Card } from '~/ui/card';
import { ForeignText } from '~/ui/foreign-text';
import type { ClaimReview } from '../get-claim-review.server';
import { StoryContent } from './story-content';
import { useAnswerText } from './use-answer-text';

/** What a review says, answer by answer with its reasons, and folded below it the task it is about. */
export function ClaimReviewCard({ review }: { review: ClaimReview }) {
  const t = useTranslations('results.claim');
  const { answers, content } = review;
  return (
    <Card title={t('title')}>
      {answers.length === 0 ? (
        <p className="text-muted">{t('none')}</p>
      ) : (
        <ol className="divide-line divide-y">
          {answers.map((answer) => (
            <GivenAnswer key={answer.criterionId} answer={answer} lang={content.language} />
          ))}
        </ol>
      )}
      <details className="border-line mt-4 border-t pt-2">
        <summary className="min-h-11 py-2 font-semibold">{t('task')}</summary>
        <div className="pt-2">
          <StoryContent story={{ content, hidden: null }} />
        </div>
      </details>
    </Card>
  );
}

function GivenAnswer({ answer, lang }: { answer: ClaimReview['answers'][number]; lang: string }) {
  const t = useTranslations('results.claim');
  const answerText = useAnswerText();
  return (
    <li className="grid gap-x-6 py-2.5 first:pt-0 last:pb-0 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div>
        <p className="text-muted text-sm">
          <ForeignText lang={lang}>{answer.label}</ForeignText>
        </p>
        <p className="font-semibold wrap-break-word">{answerText(answer.value)}</p>
      </div>
      {answer.rationale === '' ? (
        <p className="text-muted text-sm">{t('noReason')}</p>
      ) : (
        <ForeignText lang={lang} isBlock>
          <p className="wrap-break-word whitespace-pre-wrap">{answer.rationale}</p>
        </ForeignText>
      )}
    </li>
  );
}
