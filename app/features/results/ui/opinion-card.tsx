import { useTranslations } from 'use-intl';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import { DescriptionList } from '~/ui/description-list';
import { Duration } from '~/ui/duration';
import { Money } from '~/ui/money';
import type { TaskStory } from '../get-task-story.server';
import { useAnswerText } from './use-answer-text';

type Opinion = TaskStory['opinions'][number];

/** One review: who in what standing, in what time, at what cost, and the reasons given. */
export function OpinionCard(props: { opinion: Opinion; criteria: TaskStory['criteria']; currency: string }) {
  const { opinion, criteria, currency } = props;
  const t = useTranslations('results.task');
  const answerText = useAnswerText();
  const labels = new Map(criteria.map((criterion) => [criterion.id, criterion.label]));
  const { reader, tier, seatNumber, attestation } = opinion;
  const paidMs = opinion.decidedMs ?? opinion.payableMs;
  return (
    <Card title={t('opinion', { reader, tier: String(tier), seat: String(seatNumber) })}>
      <DescriptionList
        items={[
          {
            term: attestation.validAtJudgment ? t('attestation') : t('attestationLapsed'),
            value: <span className="font-mono text-xs">{attestation.tokens.join(', ')}</span>,
          },
          { term: t('submittedAt'), value: <DateTime at={new Date(opinion.submittedAt)} show="exact" /> },
          { term: t('time'), value: paidMs === null ? '–' : <Duration ms={paidMs} exact /> },
          { term: t('cost'), value: <ReviewCost claim={opinion} currency={currency} /> },
          {
            term: t('versions'),
            value: t('versionsText', {
              guideline: String(opinion.guidelineVersion),
              rubric: String(opinion.rubricVersion),
              policy: String(opinion.policyVersion),
            }),
          },
        ]}
      />
      <ul className="border-line mt-3 flex flex-col gap-2 border-t pt-3 text-sm">
        {opinion.answers.map((answer) => (
          <li key={answer.criterionId}>
            <span className="text-muted">{labels.get(answer.criterionId) ?? answer.criterionId}:</span>{' '}
            <strong>{answerText(answer.value)}</strong>
            {answer.rationale && <p className="whitespace-pre-wrap">{answer.rationale}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What a claim costs the company, split into pay and fee; a dash while nothing is counted. */
export function ReviewCost({
  claim,
  currency,
}: {
  claim: Pick<Opinion, 'amountMinor' | 'feeMinor' | 'costMinor'>;
  currency: string;
}) {
  const t = useTranslations('results.task');
  if (claim.amountMinor === null || claim.feeMinor === null || claim.costMinor === null) return <>–</>;
  const money = (amountMinor: number | string) => <Money amountMinor={BigInt(amountMinor)} currency={currency} />;
  const { amountMinor, feeMinor, costMinor } = claim;
  return (
    <>
      {t.rich('costDetail', {
        cost: () => money(costMinor),
        pay: () => money(amountMinor),
        fee: () => money(feeMinor),
      })}
    </>
  );
}
