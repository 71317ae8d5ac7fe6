import { redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { moveClock } from '~/platform/db/move-clock.server';
import { sql } from '~/platform/db/sql';
import { actionFailure } from '~/platform/http/action-failure.server';
import { parseForm } from '~/platform/http/parse-form';
import { withAccess } from '~/routes/with-access.server';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import { DescriptionList } from '~/ui/description-list';
import { Duration } from '~/ui/duration';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { TextInput } from '~/ui/text-input';
import { DevWords } from './dev-words';

const MINUTE_MS = 60_000;
const amount = (most: number) =>
  z.coerce.number('fieldRequired').int('fieldRequired').min(0, 'fieldRequired').max(most, 'fieldTooLong');
const forwardSchema = z.object({ days: amount(400), hours: amount(10_000), minutes: amount(100_000) });

export const loader = withAccess('dev/clock', async ({ ctx, t }) => {
  const clock = await ctx.db.first<{ offsetMs: bigint }>(sql`SELECT offset_ms FROM app_clock WHERE id = 1`);
  return { title: t('dev.clock.title'), now: ctx.now, offsetMs: clock?.offsetMs ?? 0n };
});

export const action = withAccess('dev/clock', async ({ ctx, request }) => {
  const input = parseForm(forwardSchema, await request.formData());
  if (!input.ok) return actionFailure(input.error);
  const { days, hours, minutes } = input.value;
  await moveClock(ctx.db, ((days * 24 + hours) * 60 + minutes) * MINUTE_MS);
  return redirect('/dev/clock');
});
export const meta = pageTitle;

export default function DevClockPage() {
  return (
    <DevWords>
      <DevClock />
    </DevWords>
  );
}

function DevClock() {
  const t = useTranslations('dev.clock');
  const { title, now, offsetMs } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>()?.failure;
  const errors = useFieldErrors(failure);
  return (
    <>
      <PageHeader title={title} lead={t('lead')} />
      <Card>
        <DescriptionList
          items={[
            { term: t('now'), value: <DateTime at={now} show="exact" /> },
            { term: t('offset'), value: <Duration ms={offsetMs} /> },
          ]}
        />
        <Form method="post" reloadDocument className="mt-5 flex flex-col gap-4">
          <FailureNotice failure={failure} />
          <div className="grid max-w-md grid-cols-3 gap-3">
            {(['days', 'hours', 'minutes'] as const).map((unit) => (
              <TextInput
                key={unit}
                label={t(unit)}
                name={unit}
                type="number"
                min={0}
                defaultValue={0}
                required
                errors={errors(unit)}
              />
            ))}
          </div>
          <div>
            <Button>{t('forward')}</Button>
          </div>
        </Form>
      </Card>
    </>
  );
}
