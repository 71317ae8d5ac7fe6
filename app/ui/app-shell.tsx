import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

/** The frame of every page: skip link, header, main. */
export function AppShell({ header, children }: { header: ReactNode; children: ReactNode }) {
  const t = useTranslations('common');
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="bg-accent text-on-accent sr-only rounded px-4 py-2 focus:not-sr-only focus:absolute focus:start-2 focus:top-2 focus:z-50"
      >
        {t('skipToContent')}
      </a>
      {header}
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-6xl flex-1 px-4 py-6 outline-none sm:px-6">
        {children}
      </main>
    </div>
  );
}
