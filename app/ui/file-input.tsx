import type { InputHTMLAttributes } from 'react';
import { useTranslations } from 'use-intl';
import { classNames } from './class-names';
import { controlClass } from './field';
import { useHydrated } from './use-hydrated';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'className'> & {
  /** The name of the chosen file. */
  chosen: string | undefined;
};

/**
 * A native file input under words in the language of the page: by itself it speaks the browser's. It stays what is clicked,
 * focused and dropped on, lies transparent over the words, and shows itself where there is no JavaScript.
 */
export function FileInput({ chosen, ...input }: Props) {
  const t = useTranslations('ui.file');
  const isHydrated = useHydrated();
  return (
    <div
      className={
        isHydrated
          ? classNames(
              controlClass,
              'group has-focus-visible:outline-accent relative flex items-center gap-3 border-dashed py-1! ps-1! has-focus-visible:outline-2',
              input['aria-invalid'] && 'border-bad bg-bad-soft/40',
              input.disabled && 'opacity-60',
            )
          : undefined
      }
    >
      {isHydrated && (
        <span aria-hidden="true" className="flex min-w-0 items-center gap-3">
          <span className="bg-sunken text-ink group-hover:bg-line flex min-h-9 shrink-0 items-center rounded px-3 font-medium sm:min-h-7">
            {t('choose')}
          </span>
          <span className={classNames('truncate', chosen === undefined && 'text-muted')}>{chosen ?? t('none')}</span>
        </span>
      )}
      <input
        {...input}
        type="file"
        className={isHydrated ? 'absolute inset-0 size-full cursor-pointer opacity-0' : nativeLook}
      />
    </div>
  );
}

const nativeLook = classNames(
  controlClass,
  'file:bg-sunken file:text-ink file:hover:bg-line cursor-pointer border-dashed py-1! ps-1! file:me-3 file:min-h-9 file:cursor-pointer file:rounded file:border-0 file:px-3 file:font-medium sm:file:min-h-7',
);
