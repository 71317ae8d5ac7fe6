import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Combobox } from '~/ui/combobox';
import { FieldErrors, FieldHint } from '~/ui/field';
import type { RequirementChoices } from '../list-requirement-choices';

interface Props {
  options: RequirementChoices['kinds'];
  kinds: readonly string[];
  name: string;
  errors: string[];
  onChanged: () => void;
}

/**
 * The credentials of which a tier asks for any: one control for each that is chosen and an empty one for the next. Without scripts
 * the next empty one comes with every answer of the server; an empty control posts nothing that counts.
 */
export function KindFields({ options, kinds, name, errors, onChanged }: Props) {
  const t = useTranslations('company.builder');
  const id = useId();
  const [chosen, setChosen] = useState<readonly string[]>(kinds);
  const change = (position: number, value: string) => {
    setChosen((before) => [...before.slice(0, position), value, ...before.slice(position + 1)]);
    onChanged();
  };
  const rows = chosen.at(-1) === '' ? chosen : [...chosen, ''];
  return (
    <fieldset aria-describedby={`${id}-hint ${errors.length > 0 ? `${id}-error` : ''}`.trim()}>
      <legend className="font-medium">{t('kinds')}</legend>
      <FieldHint id={`${id}-hint`}>{t('kindsHint')}</FieldHint>
      <div className="mt-2 grid gap-3 sm:grid-cols-2">
        {rows.map((kind, position) => (
          <Combobox
            key={position}
            label={position === 0 ? t('kindFirst') : t('kindOr')}
            name={name}
            options={options}
            defaultValue={kind}
            placeholder={position === 0 ? t('kindChoose') : t('kindNone')}
            onValueChange={(value) => change(position, value)}
          />
        ))}
      </div>
      <FieldErrors id={`${id}-error`} errors={errors} />
    </fieldset>
  );
}
