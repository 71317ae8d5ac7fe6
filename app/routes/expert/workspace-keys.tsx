import { lazy, Suspense, useEffect, useState, type ComponentType } from 'react';
import { useTranslations } from 'use-intl';
import { buttonLook } from '~/ui/button-look';
import { Kbd } from '~/ui/kbd';
import { useHydrated } from '~/ui/use-hydrated';

export const loadKeys = () => import('./workspace-keys-dialog');
const WorkspaceKeysDialog = lazy<ComponentType<{ isOpen: boolean; onClose: () => void }>>(() =>
  loadKeys().then(
    (module) => ({ default: module.WorkspaceKeysDialog }),
    () => ({ default: () => null }),
  ),
);

/** The keys of the workspace behind "?", loaded at the first look; without scripts they stand in the guide. */
export function WorkspaceKeys() {
  const t = useTranslations('expert.work.workspace.keys');
  const isHydrated = useHydrated();
  const [state, setState] = useState<'never' | 'open' | 'closed'>('never');
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (event.key === '?' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTextField(event.target))
        setState('open');
    };
    document.addEventListener('keydown', open);
    return () => document.removeEventListener('keydown', open);
  }, []);
  const face = (
    <>
      <Kbd>?</Kbd> {t('title')}
    </>
  );
  if (!isHydrated)
    return (
      <a href="/help/keyboard#in-the-workspace" className={buttonLook('quiet', 'small')}>
        {face}
      </a>
    );
  return (
    <>
      <button
        type="button"
        form="review"
        data-workspace-key="?"
        aria-haspopup="dialog"
        className={buttonLook('quiet', 'small')}
        onClick={() => setState('open')}
      >
        {face}
      </button>
      {state !== 'never' && (
        <Suspense>
          <WorkspaceKeysDialog isOpen={state === 'open'} onClose={() => setState('closed')} />
        </Suspense>
      )}
    </>
  );
}

/** Where a typed character is text, or chooses an option by its first letter. */
function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('textarea, select, input:not([type="radio"])');
}
