import { useTranslations } from 'use-intl';
import { Badge } from '~/ui/badge';
import { allowedValues } from '../allowed-values';
import type { AnswerSpec, Rubric } from '../rubric';

/** The criteria of a rubric with their answers. */
export function RubricList({ rubric }: { rubric: Rubric }) {
  const t = useTranslations('company.job');
  if (rubric.length === 0) return <p className="text-muted text-sm">{t('rubricEmpty')}</p>;
  return (
    <ol className="flex list-decimal flex-col gap-2 ps-5 text-sm">
      {rubric.map((criterion) => (
        <li key={criterion.id}>
          <span className="font-medium">{criterion.label}</span>{' '}
          {criterion.critical && <Badge tone="warn">{t('critical')}</Badge>}
          <p className="text-muted">
            <AnswerText spec={criterion.answer} /> · {t('weight', { weight: String(criterion.weight) })}
            {criterion.rationale === 'required' && ` · ${t('rationaleRequired')}`}
          </p>
          {criterion.guidance && <p className="text-muted">{criterion.guidance}</p>}
        </li>
      ))}
    </ol>
  );
}

function AnswerText({ spec }: { spec: AnswerSpec }) {
  const t = useTranslations('company.job');
  if (spec.kind === 'yesNo') return <>{t('yesNo')}</>;
  if (spec.kind === 'scale') return <>{t('scale', { min: String(spec.min), max: String(spec.max) })}</>;
  return <>{allowedValues(spec).join(' / ')}</>;
}
