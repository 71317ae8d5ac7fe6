import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { buttonLook } from '~/ui/button-look';
import { Dialog } from '~/ui/dialog';
import { Kbd } from '~/ui/kbd';
import { useHydrated } from '~/ui/use-hydrated';

const keys = [['Tab'], ['↑', '↓'], ['1', '9'], ['Y', 'N'], ['J', 'K'], ['P'], ['Ctrl/⌘ + Enter'], ['?']] as const;
const meanings = ['tab', 'arrows', 'digits', 'yesNo', 'nextPrevious', 'pause', 'submit', 'list'] as const;

/** The keys of the workspace behind "?"; without scripts they stand in the guide. */
export function WorkspaceKeys() {
  const t = useTranslations('expert.work.workspace.keys');
  const isHydrated = useHydrated();
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (event.key === '?' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTextField(event.target))
        setIsOpen(true);
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
        onClick={() => setIsOpen(true)}
      >
        {face}
      </button>
      <Dialog isOpen={isOpen} onClose={() => setIsOpen(false)} title={t('title')} description={t('lead')}>
        <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2">
          {meanings.map((meaning, position) => (
            <div key={meaning} className="contents">
              <dt className="flex gap-1">
                {keys[position]?.map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </dt>
              <dd>{t(meaning)}</dd>
            </div>
          ))}
        </dl>
        <a href="/help/keyboard#in-the-workspace">{t('guide')}</a>
      </Dialog>
    </>
  );
}

/** Where a typed character is text, or chooses an option by its first letter. */
function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('textarea, select, input:not([type="radio"])');
}
