import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from './icon-button';
import { dismissToast, readToasts, subscribeToToasts, type Toast } from './show-toast';

const SHOWN_MS = 8_000;
/** How long a message stays on after the pointer or the focus has rested on it. */
const HELD_MS = 2_000;
const noToasts: readonly Toast[] = [];

/**
 * Where toasts appear; the frame of the page mounts it once. It is announced politely, never takes the focus, and keeps its
 * messages as long as the pointer or the focus rests on one.
 */
export function ToastRegion() {
  const t = useTranslations('ui');
  const toasts = useSyncExternalStore(subscribeToToasts, readToasts, () => noToasts);
  return (
    <section
      aria-label={t('toasts')}
      aria-live="polite"
      aria-relevant="additions"
      className="pointer-events-none fixed inset-x-4 bottom-4 z-50 flex flex-col items-center gap-2 sm:inset-x-auto sm:end-6 sm:items-end print:hidden"
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastCard({ toast }: { toast: Toast }) {
  const t = useTranslations('ui');
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const leave = () => {
      const isHeld = card.current?.parentElement?.matches(':hover, :focus-within') ?? false;
      if (isHeld) timer = setTimeout(leave, HELD_MS);
      else dismissToast(toast.id);
    };
    let timer = setTimeout(leave, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast.id]);
  return (
    <div
      ref={card}
      className="bg-ink text-page shadow-overlay pointer-events-auto flex max-w-full items-center gap-3 rounded-lg py-1 ps-4 pe-1 forced-colors:border"
    >
      <p className="min-w-0 py-2 wrap-break-word">{toast.text}</p>
      {toast.undo && (
        <button
          type="button"
          onClick={() => {
            toast.undo?.();
            dismissToast(toast.id);
          }}
          className="outline-page min-h-11 shrink-0 cursor-pointer rounded px-2 font-semibold underline underline-offset-3 sm:min-h-8"
        >
          {t('undo')}
        </button>
      )}
      <IconButton
        icon="cross"
        label={t('dismiss')}
        onClick={() => dismissToast(toast.id)}
        className="text-page! outline-page hover:bg-page/15!"
      />
    </div>
  );
}
