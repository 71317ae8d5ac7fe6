import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { buttonLook } from '~/ui/button-look';
import { Dialog } from '~/ui/dialog';
import { Kbd } from '~/ui/kbd';
import { useHydrated } from '~/ui/use-hydrated';

/** Keys of the desk, each pressing or focusing what carries it as `data-desk-key`. */
const keys = ['a', 'o', 'v', 'm', 'd', 'e', 'c', 't', 'n', 'q'] as const;

/** What decides is only focused: one more press makes the decision. */
const decisive = new Set<string>(['v', 'c']);

/**
 * The keys of the verification desk. Each is a shortcut to a button, link or form that is on the page anyway, so that nothing
 * can only be reached by them; "?" lists those that do something here.
 */
export function DeskKeys() {
  const t = useTranslations('admin.credential.keys');
  const isHydrated = useHydrated();
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === '?') setIsOpen(true);
      else if (follow(event.key.toLowerCase())) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  if (!isHydrated) return null;
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        className={buttonLook('quiet', 'small')}
        onClick={() => setIsOpen(true)}
      >
        <Kbd>?</Kbd> {t('title')}
      </button>
      <Dialog isOpen={isOpen} onClose={() => setIsOpen(false)} title={t('title')} description={t('lead')}>
        <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2">
          {keys.map((key) => (
            <div key={key} className="contents">
              <dt>
                <Kbd>{key.toUpperCase()}</Kbd>
              </dt>
              <dd>{t(key)}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </>
  );
}

/** Opens the part that holds what carries the key, and presses or focuses it; answers whether there was any. */
function follow(key: string): boolean {
  const target = document.querySelector<HTMLElement>(`[data-desk-key="${CSS.escape(key)}"]`);
  if (!target) return false;
  const part = target.closest('details');
  if (part) part.open = true;
  if (decisive.has(key)) target.focus();
  else if (target.matches('a, button')) target.click();
  else target.querySelector<HTMLElement>('input:not([type="hidden"]), select, textarea, button')?.focus();
  return true;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('textarea, select, input:not([type="radio"], [type="checkbox"])')
  );
}
