import { redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { parseInput } from '~/core/parse-input';
import type { Result } from '~/core/result';
import type { ExpertCtx } from '~/features/accounts/context';
import { isEditable } from '~/features/applications/application';
import { versionOf } from '~/features/applications/application-steps';
import { conflictKinds } from '~/features/applications/conflict';
import { declareConflict } from '~/features/applications/declare-conflict.server';
import { endConflict } from '~/features/applications/end-conflict.server';
import { getMyApplication } from '~/features/applications/get-my-application.server';
import { listConflicts } from '~/features/applications/list-conflicts.server';
import { saveConflicts } from '~/features/applications/save-conflicts.server';
import {
  declareConflictSchema,
  endConflictSchema,
  saveConflictsSchema,
} from '~/features/applications/save-steps.schema';
import { ConflictList } from '~/features/applications/ui/conflict-list';
import { actionFailure, keptFields } from '~/platform/http/action-failure.server';
import { withAccess } from '~/routes/with-access.server';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Checkbox } from '~/ui/checkbox';
import { DoneNotice } from '~/ui/done-notice';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { Select } from '~/ui/select';
import { TextInput } from '~/ui/text-input';
import { ApplicationFrame, StepButtons, StepFailure, StepVersion } from './application-frame';
import { applicationPath, nextPage } from './application-path';
import { loadApplicationFlow } from './load-application-flow.server';

/** What changes after the application is decided is declared here too; then there is no step to save. */
export const loader = withAccess('expert/application-conflicts', async ({ ctx, t }) => {
  const { latest } = await getMyApplication(ctx);
  const isStep = latest !== null && isEditable(latest.status);
  const flow = latest === null || isStep ? await loadApplicationFlow(ctx) : null;
  return {
    title: t('application.step.conflicts'),
    states: flow?.states ?? null,
    version: flow ? versionOf(flow.saved, 'conflicts') : 0,
    hasNone: flow?.saved.conflicts?.hasNone ?? false,
    conflicts: await listConflicts(ctx.db, ctx.actor.userId),
  };
});

export const action = withAccess('expert/application-conflicts', async ({ ctx, request }) => {
  const fields = keptFields(await request.formData());
  const done = await carryOut(ctx, fields);
  if (!done.ok) return actionFailure(done.error, fields);
  return redirect(
    fields['intent'] === 'declare' || fields['intent'] === 'end'
      ? `${applicationPath('conflicts')}?done=${fields['intent'] === 'end' ? 'ended' : 'declared'}`
      : applicationPath(nextPage('conflicts')),
  );
});

async function carryOut(ctx: ExpertCtx, fields: Record<string, string>): Promise<Result<unknown>> {
  if (fields['intent'] === 'declare') {
    const input = parseInput(declareConflictSchema, fields);
    return input.ok ? declareConflict(ctx, input.value) : input;
  }
  if (fields['intent'] === 'end') {
    const input = parseInput(endConflictSchema, fields);
    return input.ok ? endConflict(ctx, input.value) : input;
  }
  const input = parseInput(saveConflictsSchema, fields);
  return input.ok ? saveConflicts(ctx, input.value) : input;
}

export const meta = pageTitle;

/** Also after a refusal: another device may have saved the step. */
export const shouldRevalidate = () => true;

export default function ApplicationConflicts() {
  const t = useTranslations('application');
  const { title, states } = useLoaderData<typeof loader>();
  const { failure } = useRefusal((intent) => intent === undefined) ?? {};
  if (states)
    return (
      <ApplicationFrame page="conflicts" states={states} lead={t('conflicts.lead')}>
        <Declared />
        <Declare />
        <SaveStep />
      </ApplicationFrame>
    );
  return (
    <>
      <PageHeader
        above={<Breadcrumbs items={[{ to: '/expert/application', text: t('title') }]} />}
        title={title}
        lead={t('conflicts.lead')}
      />
      <div className="flex max-w-2xl flex-col gap-6">
        <FailureNotice failure={failure} />
        <Declared />
        <Declare />
      </div>
    </>
  );
}

function Declared() {
  const t = useTranslations('application.conflicts');
  const { conflicts } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const done = (['declared', 'ended'] as const).find((deed) => deed === search.get('done'));
  return (
    <Card title={t('declared')}>
      {done && <DoneNotice of={conflicts.length}>{t(`done.${done}`)}</DoneNotice>}
      {conflicts.length === 0 && <p className="text-muted">{t('none')}</p>}
      <ConflictList
        conflicts={conflicts}
        after={({ id, name, endedAt }) =>
          endedAt === null && (
            <Form method="post">
              <input type="hidden" name="conflictId" value={id} />
              <Button name="intent" value="end" variant="quiet" size="small" aria-label={t('endOf', { name })}>
                {t('end')}
              </Button>
            </Form>
          )
        }
      />
      <p className="text-muted mt-2 text-sm">{t('kept')}</p>
    </Card>
  );
}

/** The failure of one of the page's forms alone. */
function useRefusal(isMine: (intent: string | undefined) => boolean) {
  const refused = useActionData<typeof action>();
  return refused && isMine(refused.fields['intent']) ? refused : undefined;
}

function Declare() {
  const t = useTranslations('application.conflicts');
  const { conflicts } = useLoaderData<typeof loader>();
  const { failure, fields } = useRefusal((intent) => intent !== undefined) ?? {};
  const errors = useFieldErrors(failure);
  return (
    <Card title={t('add')}>
      <Form key={conflicts.length} method="post" className="flex flex-col gap-4">
        <StepFailure failure={failure} />
        <Select
          label={t('kind')}
          name="kind"
          required
          withPlaceholder
          defaultValue={fields?.['kind']}
          options={conflictKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          errors={errors('kind')}
        />
        <TextInput
          label={t('name')}
          name="name"
          required
          maxLength={200}
          defaultValue={fields?.['name']}
          errors={errors('name')}
        />
        <div>
          <Button name="intent" value="declare" variant="secondary">
            {t('add')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

function SaveStep() {
  const t = useTranslations('application.conflicts');
  const { conflicts, version, hasNone } = useLoaderData<typeof loader>();
  const { failure, fields } = useRefusal((intent) => intent === undefined) ?? {};
  const errors = useFieldErrors(failure);
  const isBound = conflicts.some(({ endedAt }) => endedAt === null);
  return (
    <Form method="post" className="flex flex-col gap-4">
      <StepFailure failure={failure} />
      <StepVersion version={version} failure={failure} fields={fields} />
      {!isBound && (
        <Checkbox label={t('hasNone')} name="hasNone" defaultChecked={hasNone} required errors={errors('hasNone')} />
      )}
      <StepButtons page="conflicts" />
    </Form>
  );
}
