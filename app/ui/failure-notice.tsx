import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Failure } from '~/core/result';
import { Notice } from './notice';

/** Turns codes into sentences (`errors.<code>`); an unknown code gives the general sentence. */
export function useFailureText(): (code: string) => string {
  const t = useTranslations('errors');
  return (code) => {
    const key = code as 'unknown';
    return t.has(key) ? t(key) : t('unknown');
  };
}

/** The translated sentences of one form field's failures, for the `errors` of its control. */
export function useFieldErrors(failure: Failure | undefined): (field: string) => string[] {
  const text = useFailureText();
  return (field) => (failure?.fields?.[field] ?? []).map(text);
}

/**
 * Why a form was not accepted. Draws nothing without a failure. The focus moves to the first control at fault of its form
 * (outside a form: of the page), or to the notice itself: the button that was pressed may stand far below both. `children` say
 * what can be done about it.
 */
export function FailureNotice({ failure, children }: { failure: Failure | undefined; children?: ReactNode }) {
  const text = useFailureText();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!failure) return;
    const faulty = notice.current?.closest('form, main')?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (faulty ?? notice.current)?.focus();
  }, [failure]);
  if (!failure) return null;
  return (
    <div ref={notice} tabIndex={-1}>
      <Notice tone="bad">
        {text(failure.code)}
        {children}
      </Notice>
    </div>
  );
}
