import { useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ToastRegion } from './toast-region';
import { useFocusOnArrival } from './use-focus-on-arrival';

interface Props {
  /** The bar on top; in the application only narrow screens show it. */
  header: ReactNode;
  /** The navigation beside the page, on screens that have the room. */
  side?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}

/** The frame of every page: skip link, bar or side navigation, main, footer. After a navigation the focus moves to the new page's title. */
export function AppShell({ header, side, footer, children }: Props) {
  const t = useTranslations('common');
  const isLoading = useNavigation().state === 'loading';
  useFocusOnArrival();
  return (
    <>
      <a
        href="#main"
        className="bg-accent text-on-accent sr-only rounded px-4 py-2 focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-50"
      >
        {t('skipToContent')}
      </a>
      {isLoading && <div className="loading-line" aria-hidden="true" />}
      <div className={side ? 'lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]' : undefined}>
        {side}
        <div className="flex min-h-dvh min-w-0 flex-col">
          {header}
          <main
            id="main"
            tabIndex={-1}
            aria-busy={isLoading || undefined}
            className="mx-auto w-full max-w-6xl flex-1 px-4 py-6 outline-none sm:px-6 lg:py-8"
          >
            {children}
          </main>
          {footer}
        </div>
      </div>
      <ToastRegion />
    </>
  );
}
