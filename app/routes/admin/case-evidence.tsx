import { useTranslations } from 'use-intl';
import type { Case } from '~/features/decisions/get-case.server';
import { PaySegments } from '~/features/payments/ui/pay-segments';
import { AnswerText } from '~/features/reviews/ui/answer-text';
import { joinPieces } from '~/features/timekeeping/sum-time';
import { TimeBar, TimePatterns } from '~/features/timekeeping/ui/time-bar';
import { Card } from '~/ui/card';
import { DescriptionList } from '~/ui/description-list';

type Evidence = Pick<
  Case,
  'organizationName' | 'expertName' | 'tier' | 'segments' | 'criteria' | 'answers' | 'content'
>;

/** Where the time went; as wide as the page, for its table. */
export function CaseTime({ segments }: Pick<Evidence, 'segments'>) {
  const t = useTranslations('disputes');
  return (
    <Card title={t('case.time')}>
      <TimePatterns />
      <div className="mb-3">
        <TimeBar pieces={joinPieces(segments)} />
      </div>
      <PaySegments segments={segments} />
    </Card>
  );
}

/** What a decision rests on: who the parties are, and what was handed in. */
export function CaseEvidence({ evidence }: { evidence: Evidence }) {
  const t = useTranslations('disputes');
  return (
    <>
      <Card title={t('case.parties')}>
        <DescriptionList
          items={[
            { term: t('cases.company'), value: evidence.organizationName },
            { term: t('case.expert'), value: evidence.expertName },
            { term: t('case.tier'), value: evidence.tier },
          ]}
        />
      </Card>
      <Card title={t('case.review')}>
        {evidence.answers.length === 0 ? (
          <p className="text-muted text-sm">{t('case.noReview')}</p>
        ) : (
          <HandedIn {...evidence} />
        )}
      </Card>
    </>
  );
}

function HandedIn({ criteria, answers, content }: Pick<Evidence, 'criteria' | 'answers' | 'content'>) {
  const given = new Map(answers.map((answer) => [answer.criterionId, answer]));
  return (
    <ol className="flex flex-col gap-3 text-sm">
      {criteria.flatMap((criterion) => {
        const answer = given.get(criterion.id);
        if (!answer) return [];
        return [
          <li key={criterion.id} className="border-line border-s-4 ps-3">
            <p lang={content.language}>{criterion.label}</p>
            <p className="font-semibold">
              <AnswerText spec={criterion.answer} value={answer.value} language={content.language} />
            </p>
            {answer.rationale !== '' && (
              <p dir="auto" className="text-muted max-w-prose wrap-break-word whitespace-pre-wrap">
                {answer.rationale}
              </p>
            )}
          </li>,
        ];
      })}
    </ol>
  );
}
