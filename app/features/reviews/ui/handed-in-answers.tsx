import { useTranslations } from 'use-intl';
import { Badge } from '~/ui/badge';
import { Card } from '~/ui/card';
import { ValueChange } from '~/ui/diff-view';
import type { Criterion } from '../../jobs/rubric';
import type { CriterionVerdict } from '../get-workspace.server';
import type { Answer } from '../review-content';
import { AnswerText } from './answer-text';

interface Props {
  criteria: Criterion[];
  language: string;
  answers: Answer[];
  verdicts: CriterionVerdict[];
  /** True for a review that was handed in: its verdict comes, if it is not there. */
  awaitsVerdict: boolean;
  /** True where none will come. */
  hasNoVerdict: boolean;
  /** The tier of the review: what was decided at a higher tier than the first by this very review agrees with nobody. */
  tier: number;
}

/** What an expert answered, criterion by criterion, and what the chain made of it and why; who decided is never told. */
export function HandedInAnswers({ criteria, language, answers, verdicts, awaitsVerdict, hasNoVerdict, tier }: Props) {
  const t = useTranslations('expert.work.workspace.state');
  const isDecider = tier > 1 && verdicts.length > 0 && verdicts.every((verdict) => verdict.tier === tier);
  const changed = verdicts.filter(
    (verdict) => answers.find((answer) => answer.criterionId === verdict.criterionId)?.value !== verdict.value,
  ).length;
  return (
    <Card title={t('yourAnswers')}>
      {awaitsVerdict && (
        <p className="text-muted mb-3">
          {verdicts.length === 0
            ? hasNoVerdict
              ? t('noVerdict')
              : t('undecided')
            : isDecider
              ? t('youDecided')
              : changed === 0
                ? t('agreedAll')
                : t('changedCount', { count: changed })}
        </p>
      )}
      <ol className="divide-line divide-y">
        {criteria.map((criterion, position) => (
          <li key={criterion.id} className="py-3 first:pt-0 last:pb-0">
            <p className="font-medium">
              {position + 1}. <span lang={language}>{criterion.label}</span>
            </p>
            <Outcome
              criterion={criterion}
              language={language}
              answer={answers.find((given) => given.criterionId === criterion.id)}
              verdict={isDecider ? undefined : verdicts.find((decided) => decided.criterionId === criterion.id)}
            />
          </li>
        ))}
      </ol>
    </Card>
  );
}

interface OutcomeProps {
  criterion: Criterion;
  language: string;
  answer: Answer | undefined;
  verdict: CriterionVerdict | undefined;
}

function Outcome({ criterion, language, answer, verdict }: OutcomeProps) {
  const t = useTranslations('expert.work.workspace.state');
  const text = (value: string | undefined) =>
    value ? <AnswerText spec={criterion.answer} value={value} language={language} /> : t('noAnswer');
  const isChanged = verdict !== undefined && verdict.value !== answer?.value;
  return (
    <>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <strong>
          {isChanged ? <ValueChange before={text(answer?.value)} after={text(verdict.value)} /> : text(answer?.value)}
        </strong>
        {verdict && (
          <Badge tone={isChanged ? 'warn' : 'good'}>
            <span className="min-w-0 wrap-anywhere whitespace-normal">
              {isChanged ? `≠ ${t('verdictDiffers', { tier: String(verdict.tier) })}` : `= ${t('verdictAgrees')}`}
            </span>
          </Badge>
        )}
      </p>
      <div className="mt-1 grid gap-3 text-sm sm:grid-cols-2">
        <Reason title={t('yours')} text={answer?.rationale ?? ''} />
        <Reason title={t('verdictWhy')} text={isChanged ? verdict.rationale : ''} />
      </div>
    </>
  );
}

/** Draws nothing without a reason. */
function Reason({ title, text }: { title: string; text: string }) {
  if (text === '') return null;
  return (
    <div className="border-line border-s-2 ps-3">
      <p className="text-muted text-xs font-medium">{title}</p>
      <p className="wrap-break-word whitespace-pre-wrap" dir="auto">
        {text}
      </p>
    </div>
  );
}
