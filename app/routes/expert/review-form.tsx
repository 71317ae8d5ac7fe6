import { Form } from '@remix-run/react';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { Failure } from '~/core/result';
import {
  answerTo,
  changeAnswer,
  countAnswered,
  countReasonsMissing,
  faultsLeft,
} from '~/features/reviews/draft-answers';
import type { Workspace } from '~/features/reviews/get-workspace.server';
import { CriterionField } from '~/features/reviews/ui/criterion-field';
import type { Draft } from '~/features/reviews/ui/use-draft';
import { Button } from '~/ui/button';
import { useFieldErrors } from '~/ui/failure-notice';
import { Notice } from '~/ui/notice';
import { useHydrated } from '~/ui/use-hydrated';
import { chooseByKey, isEnterOnControl } from './choose-by-key';
import { FaultList } from './fault-list';
import { useEarlyTyping } from './use-early-typing';
import { useSavedSubmit } from './use-saved-submit';
import { WorkspaceKeys } from './workspace-keys';

interface Props {
  workspace: Omit<Workspace, 'guideline'>;
  draft: Draft;
  failure: Failure | undefined;
}

/** The criteria with their answers, and what can be done with them. Every button is a form post when no script runs. */
export function ReviewForm({ workspace, draft, failure }: Props) {
  const t = useTranslations('expert.work.workspace');
  const form = useRef<HTMLFormElement>(null);
  const submitButton = useRef<HTMLButtonElement>(null);
  const isScripted = useHydrated();
  const address = `/expert/work/${workspace.claimId}`;
  const { onSubmit, isHeldBack, isSaving } = useSavedSubmit(draft, address);
  useEarlyTyping(form, draft);
  const { criteria } = workspace;
  const { content } = draft;
  const left = failure && faultsLeft(failure, criteria, content);
  const errors = useFieldErrors(left);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.current?.requestSubmit(submitButton.current);
    } else if (isEnterOnControl(event) || chooseByKey(event)) event.preventDefault();
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
      <ReviewHead
        done={countAnswered(criteria, content)}
        all={criteria.length}
        reasonsMissing={countReasonsMissing(criteria, content)}
      />
      <input type="hidden" name="fence" value={workspace.fence} />
      <input type="hidden" name="draftVersion" value={draft.baseVersion} />
      <FaultList failure={failure} left={left} criteria={criteria} />
      {criteria.map((criterion, position) => (
        <CriterionField
          key={criterion.id}
          criterion={criterion}
          number={position + 1}
          language={workspace.content.language}
          answer={answerTo(content, criterion.id)}
          errors={errors(criterion.id)}
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
        {isScripted && <p className="text-muted hidden text-sm pointer-fine:lg:block">{t('submitHint')}</p>}
      </div>
    </Form>
  );
}

/** How many criteria are answered, and the ways to the task and to the keys. */
function ReviewHead({ done, all, reasonsMissing }: { done: number; all: number; reasonsMissing: number }) {
  const t = useTranslations('expert.work.workspace');
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <h2 id="your-review" className="scroll-mt-44 text-lg font-semibold lg:scroll-mt-4">
        {t('yourReview')}
      </h2>
      <p className="text-muted text-sm tabular-nums">
        {t('answered', { done: String(done), all: String(all) })}
        {reasonsMissing > 0 && ` · ${t('reasonsMissing', { count: reasonsMissing })}`}
      </p>
      <span className="ms-auto hidden pointer-fine:lg:block">
        <WorkspaceKeys />
      </span>
      <a
        href="#task"
        className="text-accent ms-auto inline-flex min-h-11 items-center underline underline-offset-3 lg:hidden"
      >
        {t('backToTask')}
      </a>
    </div>
  );
}
