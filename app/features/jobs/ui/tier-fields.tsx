import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/checkbox';
import { usePageEnvironment } from '~/ui/page-environment';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';
import { cefrLevels } from '../../credentials/capability-tokens';
import { listRequirableKinds } from '../../credentials/catalogue';
import { listJurisdictions, type TierForm } from '../job-form';
import type { ErrorsOf } from './job-form-fields';

interface Props {
  tier: TierForm;
  index: number;
  currency: string;
  /** The only tier cannot be removed. */
  isOnly: boolean;
  errorsOf: ErrorsOf;
}

/** One tier of the job builder: seats, rate, and who may read. */
export function TierFields({ tier, index, currency, isOnly, errorsOf }: Props) {
  const t = useTranslations('company.builder');
  const name = (field: string): string => `tiers.${index}.${field}`;
  const requirementErrors = errorsOf(name('requirement'));
  return (
    <fieldset className="border-line flex flex-col gap-3 border-s-2 ps-3">
      <legend className="mb-2 text-sm font-semibold">{t('tier', { tier: String(index + 1) })}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextInput
          label={t('seats')}
          hint={t(index === 0 ? 'seatsHintFirst' : 'seatsHint')}
          name={name('seats')}
          type="number"
          min={1}
          max={7}
          required
          defaultValue={tier.seats}
          errors={errorsOf(name('seats'))}
        />
        <TextInput
          label={t('rate', { currency })}
          hint={t('rateHint')}
          name={name('rateMinorPerHour')}
          inputMode="decimal"
          required
          defaultValue={tier.rate}
          errors={errorsOf(name('rateMinorPerHour'))}
        />
      </div>
      <KindFields tier={tier} name={name('requirement.kinds')} errors={errorsOf(name('requirement.kinds'))} />
      <div className="grid gap-3 sm:grid-cols-3">
        <JurisdictionSelect tier={tier} name={name('requirement.jurisdiction')} errorsOf={errorsOf} />
        <TextInput
          label={t('language')}
          name={name('requirement.language')}
          required
          defaultValue={tier.language}
          errors={errorsOf(name('requirement.language'))}
        />
        <Select
          label={t('readLevel')}
          name={name('requirement.readLevel')}
          options={cefrLevels.map((value) => ({ value, label: value }))}
          defaultValue={tier.readLevel}
          errors={errorsOf(name('requirement.readLevel'))}
        />
      </div>
      {requirementErrors.length > 0 && (
        <p className="text-bad text-sm font-medium" role="alert">
          {t('tier', { tier: String(index + 1) })}: {requirementErrors.join(' ')}
        </p>
      )}
      {!isOnly && (
        <div>
          <Button name="intent" value={`removeTier.${index}`} variant="quiet" formNoValidate>
            {t('removeTier', { tier: String(index + 1) })}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function KindFields({ tier, name, errors }: { tier: TierForm; name: string; errors: string[] }) {
  const t = useTranslations('company.builder');
  const { locale } = usePageEnvironment();
  const id = useId();
  return (
    <fieldset aria-describedby={errors.length > 0 ? id : undefined}>
      <legend className="text-sm font-medium">{t('kinds')}</legend>
      <p className="text-muted text-sm">{t('kindsHint')}</p>
      <div className="grid sm:grid-cols-2">
        {listRequirableKinds().map((kind) => (
          <Checkbox
            key={kind.code}
            name={name}
            value={kind.code}
            label={kind.name[locale]}
            defaultChecked={tier.kinds.includes(kind.code)}
          />
        ))}
      </div>
      {errors.length > 0 && (
        <p id={id} className="text-bad text-sm font-medium">
          {errors.join(' ')}
        </p>
      )}
    </fieldset>
  );
}

function JurisdictionSelect({ tier, name, errorsOf }: { tier: TierForm; name: string; errorsOf: ErrorsOf }) {
  const t = useTranslations('company.builder');
  const { locale } = usePageEnvironment();
  const regions = new Intl.DisplayNames(locale, { type: 'region' });
  const labelOf = (place: string): string => {
    if (place === '*') return t('anyJurisdiction');
    return place.includes('-') ? place : `${regions.of(place) ?? place} (${place})`;
  };
  return (
    <Select
      label={t('jurisdiction')}
      name={name}
      options={listJurisdictions().map((value) => ({ value, label: labelOf(value) }))}
      defaultValue={tier.jurisdiction}
      errors={errorsOf(name)}
    />
  );
}
