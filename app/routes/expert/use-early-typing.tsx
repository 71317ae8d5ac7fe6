import { useEffect, useRef, type RefObject } from 'react';
import { readReviewForm } from '~/features/reviews/read-review-form';
import { isSameContent } from '~/features/reviews/ui/draft-merge';
import type { Draft } from '~/features/reviews/ui/use-draft';

/** Takes up what was typed or chosen before the page was alive. */
export function useEarlyTyping(form: RefObject<HTMLFormElement>, draft: Draft): void {
  const { change } = draft;
  const atFirst = useRef(draft.content);
  useEffect(() => {
    if (!form.current) return;
    const typed = readReviewForm(new FormData(form.current));
    if (!isSameContent(typed, atFirst.current)) change(typed);
  }, [form, change]);
}
