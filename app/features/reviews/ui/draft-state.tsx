import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import type { Draft } from './use-draft';

/** Whether what is written is safe. Only a change to or from "not saved" is announced, not every save. */
export function DraftState({ draft }: { draft: Draft }) {
  const t = useTranslations('expert.work.workspace.draft');
  const isSafe = ['empty', 'saved', 'saving', 'unsaved'].includes(draft.phase);
  const text = t(draft.phase);
  return (
    <span className="text-sm">
      <span className={isSafe ? 'text-muted' : 'text-bad font-medium'} aria-hidden={!isSafe || undefined}>
        {text}
      </span>
      <span role="status" className="sr-only">
        {isSafe ? '' : text}
      </span>
    </span>
  );
}

/** The choice between two drafts; nothing is overwritten before it is made. */
export function DraftConflict({ draft }: { draft: Draft }) {
  const t = useTranslations('expert.work.workspace');
  if (!draft.newer) return null;
  return (
    <div role="alert" className="bg-warn-soft border-warn rounded-md border-s-4 px-4 py-3 text-sm">
      <p className="font-semibold">{t('conflictTitle')}</p>
      <p>{t('conflictText')}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button type="button" variant="secondary" onClick={draft.keepMine}>
          {t('keepMine')}
        </Button>
        <Button type="button" variant="secondary" onClick={draft.takeNewer}>
          {t('takeTheirs')}
        </Button>
      </div>
    </div>
  );
}
