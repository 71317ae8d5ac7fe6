import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ComboboxOption, ComboboxProps } from './combobox';
import { controlClass, type ControlProps } from './field';
import { Icon } from './icon';
import { findByQuery } from './matches-query';
import { OptionList } from './option-list';
import { useActiveOption } from './use-active-option';

type Props = Omit<ComboboxProps, 'label' | 'hint' | 'errors' | 'optional'> & { control: ControlProps };

const MOST_SHOWN = 100;
const textOf = (option: ComboboxOption) => `${option.label} ${option.keywords ?? ''}`;

/** The scripted half of a `Combobox`: an input that filters a list of options below it. */
export function ComboboxInput({ control, name, options, defaultValue = '', onValueChange, ...input }: Props) {
  const t = useTranslations('ui.combobox');
  const [value, setValue] = useState(defaultValue);
  /** What is typed; undefined while nothing is, and the chosen label stands in the input. */
  const [query, setQuery] = useState<string>();
  const [isOpen, setIsOpen] = useState(false);
  const found = findByQuery(options, query ?? '', textOf).slice(0, MOST_SHOWN);
  const choose = (option: ComboboxOption | undefined) => {
    setValue(option?.value ?? '');
    onValueChange?.(option?.value ?? '');
    setQuery(undefined);
    setIsOpen(false);
  };
  const active = useActiveOption({ count: isOpen ? found.length : 0, onChoose: (position) => choose(found[position]) });
  const chosen = options.find((option) => option.value === value);
  const open = () => {
    setIsOpen(true);
    active.moveTo(Math.max(0, query === undefined ? found.findIndex((option) => option.value === value) : 0));
  };

  return (
    <div className="relative">
      <input
        {...input}
        {...control}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${control.id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && found.length > 0 ? `${control.id}-${active.position}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={query ?? chosen?.label ?? ''}
        onChange={(event) => {
          setQuery(event.target.value);
          setIsOpen(true);
          active.moveTo(0);
        }}
        onClick={open}
        onBlur={() => {
          // What was typed and not chosen is dropped; an emptied input chooses nothing.
          if (query === '') choose(undefined);
          setQuery(undefined);
          setIsOpen(false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && isOpen) {
            event.stopPropagation();
            setIsOpen(false);
            setQuery(undefined);
          } else if (!isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) open();
          else if (isOpen) active.onKeyDown(event);
          else return;
          if (event.key !== 'Tab') event.stopPropagation();
        }}
        className={`${controlClass} pe-9!`}
      />
      <Icon name="chevronDown" className="text-muted pointer-events-none absolute inset-y-0 end-3 my-auto size-4" />
      <input type="hidden" name={name} value={value} disabled={input.disabled} />
      <div
        hidden={!isOpen}
        className="border-line bg-surface-raised shadow-overlay absolute inset-x-0 z-30 mt-1 rounded-lg border"
      >
        <OptionList
          id={control.id}
          label={t('show')}
          options={found.map((option) => ({
            key: option.value,
            content: option.label,
            isChosen: option.value === value,
          }))}
          position={active.position}
          className="max-h-72"
          onChoose={(position) => choose(found[position])}
        />
        {found.length === 0 && <p className="text-muted px-3.5 py-2.5">{t('results', { count: 0 })}</p>}
      </div>
      <span role="status" className="sr-only">
        {isOpen && query ? t('results', { count: found.length }) : ''}
      </span>
    </div>
  );
}
