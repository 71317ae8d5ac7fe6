import { useTranslations } from 'use-intl';
import { Badge } from '~/ui/badge';
import { Card } from '~/ui/card';
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
}

/** What an expert answered, criterion by criterion, beside what the chain decided and why. */
export function HandedInAnswers({ criteria, language, answers, verdicts, awaitsVerdict }: Props) {
  const t = useTranslations('expert.work.workspace.state');
  return (
    <Card title={t('yourAnswers')}>
      {awaitsVerdict && verdicts.length === 0 && <p className="text-muted mb-3 text-sm">{t('undecided')}</p>}
      <ol className="flex flex-col gap-4">
        {criteria.map((criterion, position) => {
          const answer = answers.find((given) => given.criterionId === criterion.id);
          const verdict = verdicts.find((decided) => decided.criterionId === criterion.id);
          return (
            <li key={criterion.id}>
              <p className="text-sm font-medium">
                {position + 1}. <span lang={language}>{criterion.label}</span>
              </p>
              <div className="mt-1 grid gap-3 text-sm sm:grid-cols-2">
                <Said title={t('yours')} criterion={criterion} language={language} said={answer} />
                {verdict && (
                  <div>
                    <Said title={t('verdict')} criterion={criterion} language={language} said={verdict} />
                    <VerdictMark answer={answer} verdict={verdict} />
                  </div>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}

interface SaidProps {
  title: string;
  criterion: Criterion;
  language: string;
  said: { value: string; rationale: string } | undefined;
}

function Said({ title, criterion, language, said }: SaidProps) {
  const t = useTranslations('expert.work.workspace.state');
  return (
    <div className="border-line border-s-4 ps-3">
      <p className="text-muted text-xs font-medium">{title}</p>
      <p className="font-semibold">
        {said && said.value !== '' ? (
          <AnswerText spec={criterion.answer} value={said.value} language={language} />
        ) : (
          t('noAnswer')
        )}
      </p>
      {said && said.rationale !== '' && (
        <p className="text-muted wrap-break-word whitespace-pre-wrap" dir="auto">
          {said.rationale}
        </p>
      )}
    </div>
  );
}

function VerdictMark({ answer, verdict }: { answer: Answer | undefined; verdict: CriterionVerdict }) {
  const t = useTranslations('expert.work.workspace.state');
  const agrees = answer?.value === verdict.value;
  return (
    <p className="mt-1">
      <Badge tone={agrees ? 'good' : 'warn'}>
        {agrees ? `= ${t('verdictAgrees')}` : `≠ ${t('verdictDiffers', { tier: String(verdict.tier) })}`}
      </Badge>
    </p>
  );
}
