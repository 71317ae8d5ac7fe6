import { namePlace } from '~/i18n/name-place';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { Combobox } from '~/ui/combobox';
import { FieldErrors } from '~/ui/field';
import { Icon } from '~/ui/icon';
import { usePageEnvironment } from '~/ui/page-environment';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';
import { cefrLevels } from '../../credentials/capability-tokens';
import type { OfferGuide } from '../../applications/pay-bands';
import type { TierForm } from '../job-form';
import type { RequirementChoices } from '../list-requirement-choices';
import type { ErrorsOf } from './job-form-fields';
import { OfferGuidance } from './offer-guidance';
import { KindFields } from './kind-fields';
import { useLanguageOptions } from './use-language-options';

interface Props {
  choices: RequirementChoices;
  tier: TierForm;
  index: number;
  currency: string;
  /** The only tier cannot be removed. */
  isOnly: boolean;
  /** It asks for no more than the tier below, as far as the form is filled. */
  isWeak: boolean;
  /** What guides the pay it offers. */
  offer: OfferGuide | undefined;
  errorsOf: ErrorsOf;
  onChanged: () => void;
}

/** One tier of the job builder: readers, rate, and who may read. */
export function TierFields(props: Props) {
  const { choices, tier, index, currency, isOnly, isWeak, offer, errorsOf, onChanged } = props;
  const t = useTranslations('company.builder');
  const errors = useTranslations('errors');
  const languages = useLanguageOptions(tier.language);
  const name = (field: string): string => `tiers.${index}.${field}`;
  const stated = errorsOf(name('requirement'));
  const requirementErrors = stated.length === 0 && isWeak ? [errors('tierNotStronger')] : stated;
  return (
    <fieldset className="border-line border-t pt-4">
      <legend className="float-start mb-3 flex w-full flex-wrap items-center justify-between gap-2 font-semibold">
        {t('tier', { tier: String(index + 1) })}
        {!isOnly && (
          <Button name="intent" value={`removeTier.${index}`} variant="quiet" size="small" formNoValidate>
            <Icon name="trash" />
            {t('removeTier', { tier: String(index + 1) })}
          </Button>
        )}
      </legend>
      <div className="clear-both flex flex-col gap-4">
        <div className="grid items-end gap-4 sm:grid-cols-2">
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
        {offer && <OfferGuidance offer={offer} />}
        <KindFields
          options={choices.kinds}
          kinds={tier.kinds}
          name={name('requirement.kinds')}
          errors={errorsOf(name('requirement.kinds'))}
          onChanged={onChanged}
        />
        <div className="grid items-end gap-4 sm:grid-cols-3">
          <JurisdictionSelect
            places={choices.places}
            tier={tier}
            name={name('requirement.jurisdiction')}
            errorsOf={errorsOf}
          />
          <Combobox
            label={t('language')}
            name={name('requirement.language')}
            options={languages}
            defaultValue={tier.language}
            errors={errorsOf(name('requirement.language'))}
            onValueChange={onChanged}
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
          <div role="alert">
            <FieldErrors
              id={`${name('requirement')}-error`}
              errors={[t('tierFault', { tier: String(index + 1) }), ...requirementErrors]}
            />
          </div>
        )}
      </div>
    </fieldset>
  );
}

function JurisdictionSelect(props: { places: readonly string[]; tier: TierForm; name: string; errorsOf: ErrorsOf }) {
  const { places, tier, name, errorsOf } = props;
  const t = useTranslations('company.builder');
  const { locale } = usePageEnvironment();
  const labelOf = (place: string): string => (place === '*' ? t('anyJurisdiction') : namePlace(place, locale));
  return (
    <Select
      label={t('jurisdiction')}
      name={name}
      options={places.map((value) => ({ value, label: labelOf(value) }))}
      defaultValue={tier.jurisdiction}
      errors={errorsOf(name)}
    />
  );
}
