import { useEffect, useRef, type ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';

interface Props {
  /** The input's id; the list is `${id}-list`, its options `${id}-0` and on. */
  id: string;
  label: string;
  options: readonly { key: string; content: ReactNode; isChosen?: boolean }[];
  /** The marked option. */
  position: number;
  onChoose: (position: number) => void;
  /** The greatest height; the list itself scrolls, so that it is the combobox's own popup that does. */
  className: string;
}

/** The list box under a combobox's input: the input keeps the focus, the mark is `position`, a press chooses. */
export function OptionList({ id, label, options, position, onChoose, className }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[position]?.scrollIntoView({ block: 'nearest' });
  }, [position]);
  useEffect(() => {
    const element = list.current;
    // A press would take the focus from the input, which closes the list before the click arrives.
    const keepFocus = (event: Event) => event.preventDefault();
    const onClick = (event: Event) => {
      const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
      if (option && element) onChoose([...element.children].indexOf(option));
    };
    element?.addEventListener('mousedown', keepFocus);
    element?.addEventListener('click', onClick);
    return () => {
      element?.removeEventListener('mousedown', keepFocus);
      element?.removeEventListener('click', onClick);
    };
  }, [onChoose]);
  return (
    <div ref={list} id={`${id}-list`} role="listbox" aria-label={label} className={`overflow-y-auto p-1 ${className}`}>
      {options.map((option, at) => (
        <div
          key={option.key}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === position}
          className={classNames(
            'flex min-h-11 cursor-pointer items-center gap-2 rounded px-2.5 py-1 sm:min-h-8 forced-colors:aria-selected:outline-2',
            at === position ? 'bg-accent-soft text-accent-strong' : 'hover:bg-sunken',
          )}
        >
          <span className="min-w-0 flex-1 wrap-break-word">{option.content}</span>
          {option.isChosen && <Icon name="check" />}
        </div>
      ))}
    </div>
  );
}
