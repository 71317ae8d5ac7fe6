import { useFetcher } from '@remix-run/react';
import { useCallback, useEffect, useRef } from 'react';

const PAUSE_MS = 600;

/**
 * Sends the builder's form for a new estimate when typing pauses, and after each answer of the server, which may have changed the
 * form. Without scripts the form's own "recalculate" does the same. `latest` is the last estimate that came back.
 */
export function useRecalculation<Action>(answer: unknown) {
  const fetcher = useFetcher<Action>();
  const formRef = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { submit } = fetcher;
  const recalculate = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (!formRef.current) return;
      const form = new FormData(formRef.current);
      form.set('intent', 'estimate');
      submit(form, { method: 'post' });
    }, PAUSE_MS);
  }, [submit]);
  useEffect(() => {
    if (answer) recalculate();
  }, [answer, recalculate]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { formRef, latest: fetcher.data, recalculate, isPending: fetcher.state !== 'idle' };
}
