import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/checkbox';
import { Icon } from '~/ui/icon';
import { TextInput } from '~/ui/text-input';
import type { CriterionForm } from '../job-form';
import type { ErrorsOf } from './job-form-fields';

interface Props {
  criterion: CriterionForm;
  index: number;
  isLast: boolean;
  errorsOf: ErrorsOf;
}

/** One criterion of the job builder. */
export function CriterionFields({ criterion, index, isLast, errorsOf }: Props) {
  const t = useTranslations('company.builder');
  const name = (field: string): string => `criteria.${index}.${field}`;
  return (
    <fieldset className="border-line flex flex-col gap-3 border-t pt-4">
      <legend className="sr-only">{t('criterion', { number: String(index + 1) })}</legend>
      <TextInput
        label={t('criterion', { number: String(index + 1) })}
        name={name('label')}
        required
        defaultValue={criterion.label}
        errors={errorsOf(name('label'))}
      />
      <TextInput
        label={t('criterionGuidance')}
        optional
        name={name('guidance')}
        defaultValue={criterion.guidance}
        errors={errorsOf(name('guidance'))}
      />
      <div className="grid items-end gap-3 sm:grid-cols-[1fr_8rem]">
        <TextInput
          label={t('answers')}
          hint={t('answersHint')}
          name={name('answer')}
          required
          defaultValue={criterion.answer}
          errors={errorsOf(name('answer'))}
        />
        <TextInput
          label={t('criterionWeight')}
          hint="1–100"
          name={name('weight')}
          type="number"
          min={1}
          max={100}
          required
          defaultValue={criterion.weight}
          errors={errorsOf(name('weight'))}
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-6">
        <Checkbox label={t('critical')} name={name('critical')} defaultChecked={criterion.critical} />
        <Checkbox label={t('rationale')} name={name('rationale')} defaultChecked={criterion.rationaleRequired} />
        <span className="ms-auto flex flex-wrap">
          {index > 0 && (
            <Button name="intent" value={`moveCriterion.${index}`} variant="quiet" size="small" formNoValidate>
              <Icon name="arrowUp" />
              {t('moveUp')}
              <span className="sr-only">: {t('criterion', { number: String(index + 1) })}</span>
            </Button>
          )}
          {!isLast && (
            <Button name="intent" value={`moveCriterion.${index + 1}`} variant="quiet" size="small" formNoValidate>
              <Icon name="arrowDown" />
              {t('moveDown')}
              <span className="sr-only">: {t('criterion', { number: String(index + 1) })}</span>
            </Button>
          )}
          <Button name="intent" value={`removeCriterion.${index}`} variant="quiet" size="small" formNoValidate>
            <Icon name="trash" />
            {t('removeCriterion', { number: String(index + 1) })}
          </Button>
        </span>
      </div>
    </fieldset>
  );
}
