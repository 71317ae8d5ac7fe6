import { useSubmit } from '@remix-run/react';
import { useState, type FormEvent } from 'react';
import type { Draft } from '~/features/reviews/ui/use-draft';

/** Sends the form once its draft is saved, so that nothing can be lost whatever the answer is. */
export function useSavedSubmit(draft: Draft, address: string) {
  const submit = useSubmit();
  const [isHeldBack, setHeldBack] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (isSaving) return;
    setSaving(true);
    void draft.flush().then((isSaved) => {
      setSaving(false);
      setHeldBack(!isSaved);
      if (!isSaved) return;
      const body = new FormData(form, submitter);
      // The draft is saved already; its version says what the expert has seen of it.
      const seen = body.get('draftVersion');
      if (typeof seen === 'string') body.set('shownVersion', seen);
      body.delete('draftVersion');
      submit(body, { method: 'post', action: address, preventScrollReset: true });
    });
  };
  return { onSubmit, isHeldBack, isSaving };
}
