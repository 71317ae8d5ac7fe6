import { Form, useSubmit } from '@remix-run/react';
import {
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type FormEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { useTranslations } from 'use-intl';
import type { Failure } from '~/core/result';
import { answerTo, changeAnswer, countAnswered } from '~/features/reviews/draft-answers';
import { findAnswerFault } from '~/features/jobs/rubric';
import type { Workspace } from '~/features/reviews/get-workspace.server';
import { readReviewForm } from '~/features/reviews/read-review-form';
import { CriterionField } from '~/features/reviews/ui/criterion-field';
import { isSameContent } from '~/features/reviews/ui/draft-keeper';
import type { Draft } from '~/features/reviews/ui/use-draft';
import { Button } from '~/ui/button';
import { useFieldErrors } from '~/ui/failure-notice';
import { Notice } from '~/ui/notice';
import { FaultList } from './fault-list';

interface Props {
  workspace: Workspace;
  draft: Draft;
  failure: Failure | undefined;
}

/** The criteria with their answers, and what can be done with them. Every button is a form post when no script runs. */
export function ReviewForm({ workspace, draft, failure }: Props) {
  const t = useTranslations('expert.work.workspace');
  const form = useRef<HTMLFormElement>(null);
  const submitButton = useRef<HTMLButtonElement>(null);
  const isScripted = useIsScripted();
  const address = `/expert/work/${workspace.claimId}`;
  const { onSubmit, isHeldBack, isSaving } = useSavedSubmit(draft, address);
  useEarlyTyping(form, draft);
  const errors = useFieldErrors(failure?.code === 'reviewIncomplete' ? failure : undefined);
  const { criteria } = workspace;
  const { content } = draft;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.current?.requestSubmit(submitButton.current);
    } else if (chooseByKey(event)) event.preventDefault();
  };
  return (
    <Form
      ref={form}
      id="review"
      method="post"
      action={address}
      noValidate
      autoComplete="off"
      aria-labelledby="your-review"
      className="flex min-w-0 flex-col gap-4"
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 id="your-review" className="text-lg font-semibold">
          {t('yourReview')}
        </h2>
        <p className="text-muted text-sm tabular-nums">
          {t('answered', { done: String(countAnswered(criteria, content)), all: String(criteria.length) })}
        </p>
      </div>
      <input type="hidden" name="fence" value={workspace.fence} />
      <input type="hidden" name="draftVersion" value={workspace.draft.version} />
      <FaultList failure={failure} criteria={criteria} />
      {criteria.map((criterion, position) => (
        <CriterionField
          key={criterion.id}
          criterion={criterion}
          number={position + 1}
          language={workspace.content.language}
          answer={answerTo(content, criterion.id)}
          errors={findAnswerFault(criterion, answerTo(content, criterion.id)) ? errors(criterion.id) : []}
          opinions={workspace.opinions}
          onChange={(change) => draft.change(changeAnswer(content, criterion.id, change))}
        />
      ))}
      {isHeldBack && <Notice tone="warn">{t('handInHeld')}</Notice>}
      <div className="flex flex-wrap items-center gap-3">
        <Button ref={submitButton} name="intent" value="submit" {...(isSaving && { pending: true })}>
          {t('submit')}
        </Button>
        {!isScripted && (
          <Button name="intent" value="save" variant="secondary">
            {t('save')}
          </Button>
        )}
        {workspace.status === 'held' && (
          <Button name="intent" value="release" variant="quiet">
            {t('release')}
          </Button>
        )}
        {isScripted && <p className="text-muted hidden text-sm sm:block">{t('submitHint')}</p>}
      </div>
    </Form>
  );
}

const never = () => () => {};

/** False on the server and until the page is alive. */
function useIsScripted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/** Sends the form once its draft is saved, so that nothing can be lost whatever the answer is. */
function useSavedSubmit(draft: Draft, address: string) {
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
      body.delete('draftVersion');
      submit(body, { method: 'post', action: address, preventScrollReset: true });
    });
  };
  return { onSubmit, isHeldBack, isSaving };
}

/** Takes up what was typed or chosen before the page was alive. */
function useEarlyTyping(form: RefObject<HTMLFormElement>, draft: Draft): void {
  const { change } = draft;
  const atFirst = useRef(draft.content);
  useEffect(() => {
    if (!form.current) return;
    const typed = readReviewForm(new FormData(form.current));
    if (!isSameContent(typed, atFirst.current)) change(typed);
  }, [form, change]);
}

/** On a radio button, a digit chooses the step of a scale and y or n the answer; true when one was chosen. */
function chooseByKey(event: KeyboardEvent): boolean {
  const { target, key } = event;
  if (
    !(target instanceof HTMLInputElement) ||
    target.type !== 'radio' ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey
  ) {
    return false;
  }
  const wished = { y: 'yes', n: 'no' }[key.toLowerCase()] ?? key;
  const radio = [...document.getElementsByName(target.name)].find(
    (other) => other instanceof HTMLInputElement && other.value === wished,
  );
  radio?.focus();
  radio?.click();
  return radio !== undefined;
}
