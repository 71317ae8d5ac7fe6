import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { buttonLook } from './button-look';
import { Icon } from './icon';
import { useHydrated } from './use-hydrated';

/** Copies `text` and says so; `label` names what is copied for screen readers. Keeps its place, unseen, where scripts do not run. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const t = useTranslations('ui');
  const isHydrated = useHydrated();
  const [state, setState] = useState<'copy' | 'copied' | 'copyFailed'>('copy');
  useEffect(() => {
    if (state === 'copy') return undefined;
    const timer = setTimeout(() => setState('copy'), 3_000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setState(done ? 'copied' : 'copyFailed');
  };
  return (
    <button
      type="button"
      onClick={() => void copy()}
      className={`${buttonLook('quiet', 'small')} ${isHydrated ? '' : 'invisible'}`}
    >
      <Icon name={state === 'copied' ? 'check' : 'copy'} />
      <span aria-live="polite">{t(state)}</span>
      {label && <span className="sr-only"> {label}</span>}
    </button>
  );
}
