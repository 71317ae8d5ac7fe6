import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { currencies } from '~/core/money';
import type { Failure } from '~/core/result';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Combobox } from '~/ui/combobox';
import { useFieldErrors } from '~/ui/failure-notice';
import { Select } from '~/ui/select';
import { TextArea } from '~/ui/text-area';
import { TextInput } from '~/ui/text-input';
import type { OfferGuide } from '../../applications/pay-bands';
import { PayReports } from '../../applications/ui/pay-reports';
import { domains } from '../../catalogue/credential-kind';
import type { JobForm } from '../job-form';
import type { RequirementChoices } from '../list-requirement-choices';
import { CriterionFields } from './criterion-fields';
import { TierFields } from './tier-fields';
import { useLanguageOptions } from './use-language-options';

interface Props {
  choices: RequirementChoices;
  form: JobForm;
  failure: Failure | undefined;
  /** The first tier (1-based) that asks for no more than the one below, as far as the form is filled. */
  weakTier: number | undefined;
  /** What guides the offer of each tier. */
  offers: readonly OfferGuide[];
  /** Told of a choice that makes no event of the form. */
  onChanged: () => void;
}

/** All fields of the job builder. Lists grow and shrink by submit buttons, so that it works without JavaScript. */
export function JobFormFields({ choices, form, failure, weakTier, offers, onChanged }: Props) {
  const t = useTranslations('company.builder');
  const errorsOf = useFieldErrors(failure);
  return (
    <>
      <FormSection id="basics">
        <BasicFields form={form} errorsOf={errorsOf} onChanged={onChanged} />
      </FormSection>
      <FormSection id="rubric">
        <Card
          title={t('rubricTitle')}
          action={
            <Button name="intent" value="addCriterion" variant="secondary" formNoValidate>
              {t('addCriterion')}
            </Button>
          }
        >
          <p className="text-muted mb-3 text-sm">{t('rubricHint')}</p>
          <div className="flex flex-col gap-6">
            {form.criteria.map((criterion, index) => (
              <CriterionFields
                key={`${form.criteria.length}-${index}-${JSON.stringify(criterion)}`}
                criterion={criterion}
                index={index}
                isLast={index === form.criteria.length - 1}
                errorsOf={errorsOf}
              />
            ))}
          </div>
        </Card>
      </FormSection>
      <FormSection id="chain">
        <Card
          title={t('chainTitle')}
          action={
            <Button name="intent" value="addTier" variant="secondary" formNoValidate>
              {t('addTier')}
            </Button>
          }
        >
          <p className="text-muted mb-3 text-sm">{t('chainHint')}</p>
          <div className="mb-3">
            <PayReports domains={[...new Set(offers.map(({ domain }) => domain))]} />
          </div>
          <div className="flex flex-col gap-6">
            {form.tiers.map((tier, index) => (
              <TierFields
                choices={choices}
                key={`${form.tiers.length}-${index}-${JSON.stringify(tier)}`}
                tier={tier}
                index={index}
                currency={form.currency}
                isOnly={form.tiers.length === 1}
                isWeak={weakTier === index + 1}
                offer={offers[index]}
                onChanged={onChanged}
                errorsOf={errorsOf}
              />
            ))}
          </div>
        </Card>
      </FormSection>
      <FormSection id="terms">
        <TermFields form={form} errorsOf={errorsOf} />
      </FormSection>
    </>
  );
}

/** A part of the form that the links at its top lead to. */
function FormSection({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={id} className="scroll-mt-20 lg:scroll-mt-6">
      {children}
    </div>
  );
}

export type ErrorsOf = (field: string) => string[];

function BasicFields(props: { form: JobForm; errorsOf: ErrorsOf; onChanged: () => void }) {
  const { form, errorsOf, onChanged } = props;
  const t = useTranslations('company.builder');
  const languages = useLanguageOptions(form.contentLanguage);
  return (
    <Card title={t('basicTitle')}>
      <div className="flex flex-col gap-4">
        <TextInput
          label={t('jobTitle')}
          name="title"
          required
          maxLength={200}
          defaultValue={form.title}
          errors={errorsOf('title')}
        />
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <Select
            label={t('domain')}
            name="domain"
            options={domains.map((value) => ({ value, label: t(`domains.${value}`) }))}
            defaultValue={form.domain}
            errors={errorsOf('domain')}
          />
          <Combobox
            label={t('contentLanguage')}
            name="contentLanguage"
            options={languages}
            defaultValue={form.contentLanguage}
            errors={errorsOf('contentLanguage')}
            onValueChange={onChanged}
          />
        </div>
        <TextArea
          label={t('guideline')}
          hint={t('guidelineHint')}
          name="guideline"
          rows={10}
          required
          defaultValue={form.guideline}
          errors={errorsOf('guideline')}
        />
      </div>
    </Card>
  );
}

type TermNumber =
  'estimatedMinutes' | 'capMinutes' | 'reviewWindowDays' | 'auditPercent' | 'rateFloorPercent' | 'weeklyLimitHours';

function TermFields({ form, errorsOf }: { form: JobForm; errorsOf: ErrorsOf }) {
  const t = useTranslations('company.builder');
  const number = (name: TermNumber, max: number, { min = 0, isOptional = false } = {}) => (
    <TextInput
      label={t(name)}
      hint={t(`${name}Hint`)}
      name={name}
      type="number"
      min={min}
      max={max}
      step={name === 'auditPercent' ? 'any' : 1}
      required={!isOptional}
      defaultValue={form[name]}
      errors={errorsOf(name)}
    />
  );
  return (
    <Card title={t('termsTitle')}>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        {number('estimatedMinutes', 480, { min: 1 })}
        {number('capMinutes', 480, { min: 1 })}
        {number('reviewWindowDays', 30)}
        {number('auditPercent', 100)}
        {number('rateFloorPercent', 100, { min: 50 })}
        {number('weeklyLimitHours', 168, { min: 1, isOptional: true })}
        <TextInput
          label={t('budget')}
          hint={t('budgetHint')}
          name="budgetMinor"
          inputMode="decimal"
          required
          defaultValue={form.budgetMinor}
          errors={errorsOf('budgetMinor')}
        />
        <Select
          label={t('currency')}
          name="currency"
          options={currencies.map((value) => ({ value, label: value }))}
          defaultValue={form.currency}
          errors={errorsOf('currency')}
        />
      </div>
    </Card>
  );
}
