import { useId } from 'react';
import { controlClass } from './field';
import { Icon } from './icon';
import type { Option } from './select';

interface Props {
  label: string;
  name: string;
  options: readonly Option[];
  defaultValue?: string | undefined;
}

/** A small select whose label stands inside it; for a `FilterBar`, where it applies at once. An option without a value means all. */
export function FilterSelect({ label, name, options, defaultValue }: Props) {
  const id = useId();
  return (
    <div className="border-control/70 bg-surface hover:border-control relative flex min-w-0 items-center rounded-md border ps-3">
      <label htmlFor={id} className="text-muted shrink-0 text-sm">
        {label}
      </label>
      <select
        id={id}
        name={name}
        defaultValue={defaultValue}
        className={`${controlClass} cursor-pointer appearance-none truncate border-transparent! bg-transparent! ps-2! pe-8!`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="chevronDown" className="text-muted pointer-events-none absolute end-2.5 size-3.5" />
    </div>
  );
}
