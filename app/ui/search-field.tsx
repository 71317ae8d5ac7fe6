import { useId, type InputHTMLAttributes } from 'react';
import { useTranslations } from 'use-intl';
import { controlClass } from './field';
import { Icon } from './icon';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'type' | 'className'> & {
  /** What is searched, in words; read out, and the place holder unless another is given. */
  label: string;
};

/** A search input; stands in a GET form, usually a `FilterBar`. */
export function SearchField({ label, name = 'q', placeholder = label, ...input }: Props) {
  const t = useTranslations('ui');
  const id = useId();
  return (
    <div className="relative min-w-0 flex-1 basis-48 sm:max-w-80">
      <label htmlFor={id} className="sr-only">
        {label || t('search')}
      </label>
      <Icon name="search" className="text-muted pointer-events-none absolute inset-y-0 start-3 my-auto size-4" />
      <input
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        {...input}
        id={id}
        type="search"
        name={name}
        placeholder={placeholder}
        className={`${controlClass} ps-9!`}
      />
    </div>
  );
}
