import type { SelectHTMLAttributes } from 'react';
import { useTranslations } from 'use-intl';
import { controlClass, Field, type FieldProps } from './field';
import { Icon } from './icon';

export interface Option {
  value: string;
  label: string;
  /** The heading under which a list stands its option; those of one heading follow each other. */
  group?: string;
}

type Props = FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'className'> & {
    options: readonly Option[];
    /** Adds a first entry "Choose …" without a value. */
    withPlaceholder?: boolean;
  };

/** A labelled native select. */
export function Select({ label, hint, errors, optional, options, withPlaceholder, ...select }: Props) {
  const t = useTranslations('common');
  return (
    <Field label={label} hint={hint} errors={errors} optional={optional ?? false}>
      {(control) => (
        <div className="relative">
          <select {...select} {...control} className={`${controlClass} cursor-pointer appearance-none truncate pe-9`}>
            {withPlaceholder && <option value="">{t('choose')}</option>}
            <Options options={options} />
          </select>
          <Icon name="chevronDown" className="text-muted pointer-events-none absolute inset-y-0 end-3 my-auto size-4" />
        </div>
      )}
    </Field>
  );
}

function Options({ options }: { options: readonly Option[] }) {
  const entries = (of: readonly Option[]) =>
    of.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ));
  const groups = [...new Set(options.flatMap(({ group }) => group ?? []))];
  return (
    <>
      {entries(options.filter(({ group }) => group === undefined))}
      {groups.map((name) => (
        <optgroup key={name} label={name}>
          {entries(options.filter(({ group }) => group === name))}
        </optgroup>
      ))}
    </>
  );
}
