import { useId, useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button, type ButtonProps } from './button';

/** A button that opens a native modal dialog. What must work without JavaScript stands on a page of its own instead. */
export function Dialog(props: {
  trigger: ReactNode;
  triggerVariant?: ButtonProps['variant'];
  title: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations('common');
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  return (
    <>
      <Button type="button" variant={props.triggerVariant ?? 'secondary'} onClick={() => dialog.current?.showModal()}>
        {props.trigger}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={id}
        className="border-line bg-surface text-ink m-auto w-full max-w-lg rounded-lg border p-5 shadow-xl backdrop:bg-black/50"
      >
        <h2 id={id} className="mb-3 text-lg font-semibold">
          {props.title}
        </h2>
        {props.children}
        <form method="dialog" className="mt-4 flex justify-end">
          <Button variant="quiet" pending={false}>
            {t('close')}
          </Button>
        </form>
      </dialog>
    </>
  );
}
