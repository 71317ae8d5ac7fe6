import { useTranslations } from 'use-intl';
import { Badge } from '~/ui/badge';
import { DateTime } from '~/ui/date-time';
import { DescriptionList } from '~/ui/description-list';
import { DiffView, ValueChange } from '~/ui/diff-view';
import { Duration } from '~/ui/duration';
import { ForeignText } from '~/ui/foreign-text';
import { Money } from '~/ui/money';
import { readerLetter } from '../../reviews/reader-letter';
import type { TaskStory } from '../get-task-story.server';
import { ReaderName } from './reader-name';
import { useAnswerText } from './use-answer-text';

type Opinion = TaskStory['opinions'][number];

interface Props {
  opinion: Opinion;
  /** The same reader's review before this revision; what changed since is marked. */
  before?: Opinion | undefined;
  /** What the reasons of the tier above call this reader. */
  letter: string | undefined;
  /** Whether an answer is to be marked as differing. */
  differs: (criterionId: string, value: string) => boolean;
  criteria: TaskStory['criteria'];
  currency: string;
  lang: string;
}

/** One review: each answer with its reason, and who gave it in what standing, in what time, at what cost. */
export function OpinionCard({ opinion, before, letter, differs, criteria, currency, lang }: Props) {
  const t = useTranslations('results.task');
  const labels = new Map(criteria.map((criterion) => [criterion.id, criterion.label]));
  const { reader, seatNumber, attestation, readersBelow } = opinion;
  return (
    <article className="border-line bg-surface flex flex-col rounded-lg border">
      <header className="border-line flex flex-wrap items-baseline justify-between gap-x-3 border-b px-4 py-2.5">
        <h4 className="font-semibold">
          {t.rich('opinion', {
            reader: () => <ReaderName reader={reader} letter={letter} />,
            seat: String(seatNumber),
          })}
        </h4>
        <p className="text-muted text-sm">
          <CountedTime claim={opinion} /> · <DateTime at={new Date(opinion.submittedAt)} />
        </p>
      </header>
      {readersBelow && <Letters readers={readersBelow} />}
      {opinion.credentialLosses && <Losses losses={opinion.credentialLosses} />}
      <ul className="flex flex-1 flex-col gap-3 px-4 py-3">
        {opinion.answers.map((answer) => (
          <li key={answer.criterionId}>
            <p className="text-muted text-sm">
              <ForeignText lang={lang}>{labels.get(answer.criterionId) ?? answer.criterionId}</ForeignText>
            </p>
            <AnswerGiven
              answer={answer}
              before={before?.answers.find((other) => other.criterionId === answer.criterionId)}
              differs={differs(answer.criterionId, answer.value)}
              lang={lang}
            />
          </li>
        ))}
      </ul>
      <details className="border-line border-t px-4">
        <summary className="text-muted min-h-11 py-2.5 text-sm">{t('opinionFacts')}</summary>
        <div className="pb-3">
          <DescriptionList
            items={[
              {
                term: opinion.decidedMs === undefined ? t('cost') : t('costDecided'),
                value: <ReviewCost claim={opinion} currency={currency} />,
              },
              {
                term: attestation.validAtJudgment ? t('attestation') : t('attestationLapsed'),
                value: <span className="font-mono text-xs">{attestation.tokens.join(', ')}</span>,
              },
              { term: t('submittedAt'), value: <DateTime at={new Date(opinion.submittedAt)} show="exact" /> },
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
        </div>
      </details>
    </article>
  );
}

/** Whom the reasons mean by Reader A, Reader B, … */
function Letters({ readers }: { readers: readonly string[] }) {
  const t = useTranslations('results.task');
  return (
    <p className="text-muted border-line flex flex-wrap gap-x-4 border-b px-4 py-2 text-sm">
      {readers.map((reader, place) => (
        <span key={reader}>
          {t('readerLetter', { letter: readerLetter(place) })}: <span className="font-mono">{reader}</span>
        </span>
      ))}
    </p>
  );
}

/** What became of the reader's credential after they handed the review in, and what that means for it. */
function Losses({ losses }: { losses: NonNullable<Opinion['credentialLosses']> }) {
  const t = useTranslations('results.task.credentialLoss');
  return (
    <ul className="border-line flex flex-col gap-1 border-b px-4 py-2 text-sm">
      {losses.map(({ at, effect, validAtJudgment }) => (
        <li key={at + effect} className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
          <Badge tone={effect === 'flagged' ? 'warn' : 'neutral'}>{t(`effect.${effect}`)}</Badge>
          <span>
            {t.rich('since', { date: () => <DateTime at={new Date(at)} /> })}{' '}
            {t(validAtJudgment ? 'valid' : 'notValid')}
          </span>
        </li>
      ))}
    </ul>
  );
}

type Answer = Opinion['answers'][number];

function AnswerGiven(props: { answer: Answer; before: Answer | undefined; differs: boolean; lang: string }) {
  const { answer, before, differs, lang } = props;
  const t = useTranslations('results.task');
  const answerText = useAnswerText();
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <strong>
          {before && before.value !== answer.value ? (
            <ValueChange before={answerText(before.value)} after={answerText(answer.value)} />
          ) : (
            answerText(answer.value)
          )}
        </strong>
        {differs && <Badge tone="warn">{t('differs')}</Badge>}
      </p>
      {before && before.rationale !== answer.rationale ? (
        <DiffView before={before.rationale} after={answer.rationale} lang={lang} />
      ) : (
        answer.rationale && (
          <ForeignText lang={lang} isBlock>
            <p className="wrap-break-word whitespace-pre-wrap">{answer.rationale}</p>
          </ForeignText>
        )
      )}
    </>
  );
}

/** The time a claim counted, and what a decision left of it to be paid; a dash while nothing is counted. */
export function CountedTime({ claim }: { claim: Pick<Opinion, 'payableMs' | 'decidedMs'> }) {
  const t = useTranslations('results.task');
  const { payableMs, decidedMs } = claim;
  if (payableMs === null) return <>–</>;
  const counted = <Duration ms={payableMs} exact />;
  if (decidedMs === undefined) return counted;
  return <>{t.rich('countedAndPaid', { counted: () => counted, paid: () => <Duration ms={decidedMs} exact /> })}</>;
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
