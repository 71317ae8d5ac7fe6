import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { classNames } from './class-names';
import { IconButton } from './icon-button';

export interface DialogProps {
  isOpen: boolean;
  /** Called on Escape, on the close button and on a press beside the dialog. */
  onClose: () => void;
  title: ReactNode;
  /** One line under the title, read out when the dialog opens. */
  description?: ReactNode;
  /** `drawer` keeps to the end edge in full height, for details beside a list; `dialog` stands in the middle. */
  kind?: 'dialog' | 'drawer';
  children: ReactNode;
}

/**
 * A native modal dialog: the page behind is inert, Escape closes, the focus returns to where it was. Its content exists only
 * while it is open. `DialogButton` brings a trigger along and works without JavaScript.
 */
export function Dialog({ isOpen, onClose, title, description, kind = 'dialog', children }: DialogProps) {
  const t = useTranslations('common');
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (isOpen && element && !element.open) element.showModal();
    if (!isOpen && element?.open) element.close();
  }, [isOpen]);
  useEffect(() => {
    const element = dialog.current;
    const onPress = (event: MouseEvent) => isOnBackdrop(event, element) && element?.close();
    element?.addEventListener('click', onPress);
    return () => element?.removeEventListener('click', onPress);
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      onClose={onClose}
      className={classNames(
        'bg-surface-raised text-ink border-line shadow-overlay p-0 text-start whitespace-normal backdrop:bg-black/40',
        kind === 'dialog'
          ? 'm-auto max-h-[85dvh] w-[min(32rem,calc(100vw-2rem))] rounded-xl border'
          : 'my-0 ms-auto me-0 h-dvh max-h-dvh w-[min(28rem,100vw)] max-w-full border-s',
      )}
    >
      {isOpen && (
        <div className="flex flex-col gap-4 p-5">
          <div className="flex items-start justify-between gap-3">
            <div className="min-w-0">
              <h2 id={`${id}-title`} className="text-lg font-semibold wrap-break-word">
                {title}
              </h2>
              {description && (
                <p id={`${id}-description`} className="text-muted mt-0.5">
                  {description}
                </p>
              )}
            </div>
            <IconButton icon="cross" label={t('close')} onClick={onClose} className="-me-2 -mt-1.5" />
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}

/** The row of buttons at the end of a dialog, the main one last. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap justify-end gap-2">{children}</div>;
}

/** The backdrop belongs to the dialog element itself, so a press on it lies outside the element's own box. */
function isOnBackdrop({ target, clientX, clientY }: MouseEvent, dialog: HTMLDialogElement | null): boolean {
  if (!dialog || target !== dialog) return false;
  const box = dialog.getBoundingClientRect();
  return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom;
}
