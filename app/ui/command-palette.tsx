import { Link } from '@remix-run/react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslations } from 'use-intl';
import { Icon } from './icon';
import { Kbd } from './kbd';
import { useHydrated } from './use-hydrated';

export interface Destination {
  /** A path of this site. */
  to: string;
  text: string;
  /** Where it belongs, quietly after it: "Company", "Job". */
  group?: string;
  /** Other words it is found by: the name in the other language, a number. */
  keywords?: string;
}

interface Props {
  destinations: readonly Destination[];
  /** A page that finds more: its loader answers `hits` to `?q=`. `placeholder` says what can be found. */
  search: { at: string; placeholder: string };
}

const look =
  'text-muted border-line bg-surface hover:border-control flex min-h-11 w-full min-w-11 items-center gap-2 rounded-md border px-2.5 text-sm transition-colors sm:min-h-8';

const PaletteDialog = lazy(() => import('./palette-dialog').then((module) => ({ default: module.PaletteDialog })));

/**
 * The button and the keys (Ctrl K, Cmd K) that open the palette: a list of places, found by any part of their names. The list
 * itself is loaded at its first use. Where scripts do not run it is a link to the page that searches.
 */
export function CommandPalette({ destinations, search }: Props) {
  const t = useTranslations('ui.palette');
  const isHydrated = useHydrated();
  const [state, setState] = useState<'never' | 'open' | 'closed'>('never');
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // The frame mounts a trigger for wide and one for narrow screens; the first to hear the keys opens.
      if (event.defaultPrevented) return;
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      setState('open');
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      {isHydrated ? (
        <button
          type="button"
          aria-haspopup="dialog"
          aria-keyshortcuts="Control+K Meta+K"
          onClick={() => setState('open')}
          className={`${look} cursor-pointer`}
        >
          <Icon name="search" />
          <span className="flex-1 text-start">{t('open')}</span>
          <span className="hidden sm:inline" aria-hidden="true">
            <Kbd>Ctrl K</Kbd>
          </span>
        </button>
      ) : (
        <Link to={search.at} className={look}>
          <Icon name="search" />
          {t('open')}
        </Link>
      )}
      {state !== 'never' &&
        // At the end of the page, because the trigger may stand in a part that is hidden at this width.
        createPortal(
          <Suspense fallback={null}>
            <PaletteDialog
              destinations={destinations}
              search={search}
              isOpen={state === 'open'}
              onClose={() => setState('closed')}
            />
          </Suspense>,
          document.body,
        )}
    </>
  );
}
