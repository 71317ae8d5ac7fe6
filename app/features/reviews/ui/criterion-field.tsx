import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '~/ui/badge';
import { Kbd } from '~/ui/kbd';
import { RadioGroup } from '~/ui/radio-group';
import { Select } from '~/ui/select';
import { TextArea } from '~/ui/text-area';
import { allowedValues } from '../../jobs/allowed-values';
import type { Criterion } from '../../jobs/rubric';
import { rationaleField, valueField } from '../read-review-form';
import type { Answer } from '../review-content';
import type { ReaderOpinion } from '../get-workspace.server';
import { AnswerText } from './answer-text';
import { ReaderOpinions } from './reader-opinions';

/** More options than this are offered in a select. */
const MOST_RADIOS = 6;

interface Props {
  criterion: Criterion;
  number: number;
  /** The language the criteria are written in. */
  language: string;
  answer: Answer;
  errors: string[];
  opinions: ReaderOpinion[];
  onChange: (change: Partial<Answer>) => void;
}

/** One question with its answer, what earlier readers said where there are any, and the reason. */
export function CriterionField(props: Props) {
  const { criterion, number, language, answer, errors, opinions, onChange } = props;
  return (
    <div
      id={`criterion-${criterion.id}`}
      tabIndex={-1}
      className="border-line bg-surface scroll-mt-44 rounded-lg border p-4 lg:scroll-mt-4"
    >
      {opinions.length > 0 && (
        <>
          <p className="font-medium">
            <Question criterion={criterion} number={number} language={language} />
          </p>
          {criterion.guidance !== '' && (
            <p lang={language} className="text-muted text-sm">
              {criterion.guidance}
            </p>
          )}
          <ReaderOpinions opinions={opinions} criterion={criterion} language={language} number={number} />
        </>
      )}
      <ValueField {...props} />
      <RationaleField criterion={criterion} answer={answer} errors={errors} onChange={onChange} />
    </div>
  );
}

function Question({ criterion, number, language }: Pick<Props, 'criterion' | 'number' | 'language'>) {
  const t = useTranslations('expert.work.workspace');
  return (
    <>
      {number}. <span lang={language}>{criterion.label}</span>{' '}
      {criterion.critical && <Badge tone="warn">{t('critical')}</Badge>}
    </>
  );
}

/** The answer; where earlier readers' stand between it and the question, the question is not drawn again. */
function ValueField({ criterion, number, language, answer, errors, opinions, onChange }: Props) {
  const t = useTranslations();
  const [needsReason] = [t('errors.rationaleMissing')];
  const ownErrors = errors.filter((error) => error !== needsReason);
  const options = allowedValues(criterion.answer).map((value, position) => ({
    value,
    label: (
      <>
        <AnswerText spec={criterion.answer} value={value} language={language} />
        <OptionKey spec={criterion.answer} value={value} position={position} />
      </>
    ),
  }));
  const question = <Question criterion={criterion} number={number} language={language} />;
  const isAsked = opinions.length > 0;
  const legend = isAsked ? (
    <>
      <span className="sr-only">{question}: </span>
      {t('expert.work.workspace.yourAnswer')}
    </>
  ) : (
    question
  );
  const hint = isAsked || criterion.guidance === '' ? undefined : <span lang={language}>{criterion.guidance}</span>;
  const name = valueField(criterion.id);
  if (criterion.answer.kind === 'choice' && options.length > MOST_RADIOS) {
    return (
      <Select
        label={legend}
        hint={hint}
        name={name}
        errors={ownErrors}
        options={allowedValues(criterion.answer).map((value) => ({ value, label: value }))}
        withPlaceholder
        value={answer.value}
        onChange={(event) => onChange({ value: event.target.value })}
      />
    );
  }
  return (
    <RadioGroup
      legend={legend}
      hint={hint}
      name={name}
      errors={ownErrors}
      options={options}
      inline={criterion.answer.kind !== 'choice' || options.length <= 3}
      value={answer.value}
      onChange={(value) => onChange({ value })}
    />
  );
}

/** The key that chooses an option, for those who see the page; the list of keys says it to everybody. */
function OptionKey({ spec, value, position }: { spec: Criterion['answer']; value: string; position: number }) {
  if (spec.kind === 'scale') return null;
  return (
    <span aria-hidden="true" className="ms-1.5 hidden pointer-fine:lg:inline">
      <Kbd>{spec.kind === 'yesNo' ? value.charAt(0).toUpperCase() : position + 1}</Kbd>
    </span>
  );
}

/** The reason: always open where it is required or written already, else behind a summary that needs no script. */
function RationaleField({
  criterion,
  answer,
  errors,
  onChange,
}: Pick<Props, 'criterion' | 'answer' | 'errors' | 'onChange'>) {
  const t = useTranslations();
  const required = criterion.rationale === 'required';
  const hasText = answer.rationale !== '';
  const [isOpen, setOpen] = useState(hasText);
  const [hadText, setHadText] = useState(hasText);
  if (hasText !== hadText) {
    // Text that comes from elsewhere (another draft) must be seen; text that is deleted here must not fold its own field.
    setHadText(hasText);
    if (hasText) setOpen(true);
  }
  const missing = t('errors.rationaleMissing');
  const field = (
    <TextArea
      label={t('expert.work.workspace.rationale')}
      hint={required ? t('expert.work.workspace.rationaleHint') : undefined}
      optional={!required}
      name={rationaleField(criterion.id)}
      rows={3}
      maxLength={20_000}
      errors={errors.filter((error) => error === missing)}
      value={answer.rationale}
      onChange={(event) => onChange({ rationale: event.target.value })}
    />
  );
  if (required) return <div className="mt-3">{field}</div>;
  return (
    <details className="mt-2" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="text-accent py-2.5 text-sm sm:py-1.5">{t('expert.work.workspace.addRationale')}</summary>
      {field}
    </details>
  );
}
