import { useFetcher, useNavigate } from '@remix-run/react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Destination } from './command-palette';
import { Icon } from './icon';
import { findByQuery } from './matches-query';
import { OptionList } from './option-list';
import { useActiveOption } from './use-active-option';

interface Props {
  destinations: readonly Destination[];
  search: { at: string; placeholder: string };
  isOpen: boolean;
  onClose: () => void;
}

const MOST_SHOWN = 50;
const FEWEST_CHARACTERS = 2;
const REST_MS = 200;
const textOf = ({ text, group, keywords }: Destination) => `${text} ${group ?? ''} ${keywords ?? ''}`;

/** The palette itself: an input over a list of places, in a native modal dialog. Loaded by `CommandPalette`. */
export function PaletteDialog({ destinations, search, isOpen, onClose }: Props) {
  const t = useTranslations('ui.palette');
  const results = useTranslations('ui.combobox');
  const navigate = useNavigate();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState('');
  const { hits, isLoading } = useHits(search.at, query);
  const found = [...findByQuery(destinations, query, textOf).slice(0, MOST_SHOWN), ...hits];
  const choose = (position: number) => {
    const chosen = found[position];
    if (!chosen) return;
    dialog.current?.close();
    navigate(chosen.to);
  };
  const active = useActiveOption({ count: found.length, onChoose: choose });
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
  }, [isOpen]);
  useEffect(() => {
    const element = dialog.current;
    const onPress = (event: MouseEvent) => event.target === element && element?.close();
    element?.addEventListener('click', onPress);
    return () => element?.removeEventListener('click', onPress);
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={t('title')}
      onClose={() => {
        setQuery('');
        active.moveTo(0);
        onClose();
      }}
      className="border-line bg-surface-raised text-ink shadow-overlay mx-auto mt-[10vh] mb-auto w-[min(36rem,calc(100vw-1.5rem))] rounded-xl border p-0 backdrop:bg-black/40"
    >
      <div className="border-line flex items-center gap-2.5 border-b px-4">
        <Icon name="search" className="text-muted size-4" />
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={found.length > 0 ? `${id}-${active.position}` : undefined}
          aria-label={t('title')}
          placeholder={search.placeholder}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            active.moveTo(0);
          }}
          onKeyDown={active.onKeyDown}
          className="placeholder:text-muted min-h-12 w-full bg-transparent text-lg outline-none"
        />
      </div>
      <div className="p-0.5">
        <OptionList
          id={id}
          label={t('title')}
          position={active.position}
          className="max-h-[50vh]"
          onChoose={choose}
          options={found.map((destination) => ({
            key: destination.to,
            content: (
              <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                <span>{destination.text}</span>
                {destination.group && <span className="text-muted text-xs">{destination.group}</span>}
              </span>
            ),
          }))}
        />
        {found.length === 0 && (
          <p className="text-muted px-3 py-6 text-center">{t(isLoading ? 'looking' : 'nothing')}</p>
        )}
      </div>
      <p className="border-line text-muted hidden border-t px-4 py-2 text-xs sm:block">{t('hint')}</p>
      <span role="status" className="sr-only">
        {query && results('results', { count: found.length })}
      </span>
    </dialog>
  );
}

/** What the search page finds, asked once the typing rests; of an earlier query nothing is shown. */
function useHits(at: string, query: string): { hits: Destination[]; isLoading: boolean } {
  const { load, data } = useFetcher<{ query: string; hits: Destination[] }>();
  const typed = query.trim();
  useEffect(() => {
    if (typed.length < FEWEST_CHARACTERS) return;
    const timer = setTimeout(() => load(`${at}?${new URLSearchParams({ q: typed }).toString()}`), REST_MS);
    return () => clearTimeout(timer);
  }, [at, typed, load]);
  if (typed.length < FEWEST_CHARACTERS) return { hits: [], isLoading: false };
  const isAnswered = data?.query === typed;
  return { hits: isAnswered ? data.hits : [], isLoading: !isAnswered };
}
