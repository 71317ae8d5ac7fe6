import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { LinkButton } from '~/ui/button';
import { Icon } from '~/ui/icon';
import { applicationPath, nextPage, previousPage, type ApplicationPage } from './application-path';

/** A form that adds one more to a list above it, folded where the list may be enough. */
export function AddMore({ title, isOpen, children }: { title: string; isOpen: boolean; children: ReactNode }) {
  return (
    <details open={isOpen} className="group border-line bg-surface rounded-lg border">
      <summary className="flex min-h-11 list-none items-center gap-2 px-4 py-3 sm:px-5 [&::-webkit-details-marker]:hidden">
        <Icon name="chevronEnd" className="text-muted size-4 group-open:rotate-90" />
        <h2 className="text-lg font-semibold">{title}</h2>
      </summary>
      <div className="px-4 pb-4 sm:px-5 sm:pb-5">{children}</div>
    </details>
  );
}

/** The end of a step that saves nothing itself: on to the next, or back. */
export function GoOn({ page, isDone }: { page: ApplicationPage; isDone: boolean }) {
  const t = useTranslations('application.flow');
  const before = previousPage(page);
  return (
    <div className="flex flex-wrap gap-2">
      <LinkButton to={applicationPath(nextPage(page))} variant={isDone ? 'primary' : 'secondary'}>
        {t('goOn')}
      </LinkButton>
      {before && (
        <LinkButton to={applicationPath(before)} variant="quiet">
          {t('back')}
        </LinkButton>
      )}
    </div>
  );
}
