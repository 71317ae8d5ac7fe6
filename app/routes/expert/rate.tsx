import { redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { parseInput } from '~/core/parse-input';
import { limitWeek } from '~/features/accounts/limit-week.server';
import { weeklyLimitSchema } from '~/features/accounts/weekly-limit.schema';
import { changeRate } from '~/features/applications/change-rate.server';
import { getMyApplication } from '~/features/applications/get-my-application.server';
import { getProfile } from '~/features/applications/get-profile.server';
import { listExpectedRates } from '~/features/applications/list-expected-rates.server';
import { guideRates } from '~/features/applications/pay-bands';
import { changeRateSchema } from '~/features/applications/save-steps.schema';
import { RateFields } from '~/features/applications/ui/rate-fields';
import { RateGuidance } from '~/features/applications/ui/rate-guidance';
import { RateHistory } from '~/features/applications/ui/rate-history';
import { getMyWeek } from '~/features/reviews/get-my-week.server';
import { actionFailure, keptFields } from '~/platform/http/action-failure.server';
import { withAccess } from '~/routes/with-access.server';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { DoneNotice } from '~/ui/done-notice';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { TextInput } from '~/ui/text-input';
import { BandWords } from './band-words';
import { FactRows } from './fact-rows';
import { sayWeek } from './say-week.server';

export const loader = withAccess('expert/rate', async ({ ctx, t, viewer, context }) => {
  const expertId = ctx.actor.userId;
  const [{ latest }, profile, rates, week] = await Promise.all([
    getMyApplication(ctx),
    getProfile(ctx.db, expertId),
    listExpectedRates(ctx.db, expertId),
    getMyWeek(ctx),
  ]);
  const words = (['lead', 'rate', 'rateHint', 'history', 'notAdmitted', 'toApplication'] as const).map(
    (key) => [key, t(`expertRate.${key}`)] as const,
  );
  const limitWords = (['limit', 'hours', 'saved'] as const).map((key) => [key, t(`expertRate.${key}`)] as const);
  const said = sayWeek({ t, locale: context.locale, timeZone: viewer.timeZone }, week);
  return {
    title: t('expertRate.title'),
    words: Object.fromEntries([...words, ...limitWords]) as Record<
      (typeof words)[number][0] | (typeof limitWords)[number][0],
      string
    >,
    historyWords: { caption: t('expertRate.history'), since: t('expertRate.since'), amount: t('expertRate.amount') },
    isAdmitted: latest?.status === 'approved',
    bands: guideRates(latest?.steps.work?.domains ?? [], profile),
    rates,
    limitHours: week.weeklyLimitMinutes === null ? null : week.weeklyLimitMinutes / 60,
    week: said,
    limitHint: t('expertRate.limitAndAgain', { limit: t('expertRate.limitHint'), again: said.again }),
  };
});

export const action = withAccess('expert/rate', async ({ ctx, request }) => {
  const fields = keptFields(await request.formData());
  if ('weeklyLimitHours' in fields) {
    const limit = parseInput(weeklyLimitSchema, fields);
    if (!limit.ok) return actionFailure(limit.error, fields);
    await limitWeek(ctx, limit.value);
    return redirect('/expert/rate?saved');
  }
  const input = parseInput(changeRateSchema, fields);
  const changed = input.ok ? await changeRate(ctx, input.value) : input;
  return changed.ok ? redirect('/expert/rate?saved') : actionFailure(changed.error, fields);
});

export const meta = pageTitle;

/** What the expert expects per paid hour, and what they said before; and how many hours a week they want to be paid for at most. */
export default function RatePage() {
  const { title, words, week, limitHint, limitHours } = useLoaderData<typeof loader>();
  const { failure, fields } = useActionData<typeof action>() ?? {};
  const errors = useFieldErrors(failure);
  const common = useTranslations('common');
  const [search] = useSearchParams();
  return (
    <>
      <PageHeader title={title} lead={words.lead} />
      <div className="flex max-w-2xl flex-col gap-6">
        {search.has('saved') && !failure && <DoneNotice>{words.saved}</DoneNotice>}
        <FailureNotice failure={failure} />
        <ExpectedPay />
        <Card title={words.limit}>
          <Form method="post" className="flex flex-col gap-4">
            <FactRows
              items={[
                { term: week.todayTerm, value: week.today },
                { term: week.weekTerm, value: week.week },
              ]}
            />
            <TextInput
              label={words.hours}
              hint={limitHint}
              name="weeklyLimitHours"
              type="number"
              min={1}
              max={168}
              step={1}
              defaultValue={fields?.['weeklyLimitHours'] ?? limitHours ?? ''}
              errors={errors('weeklyLimitHours')}
            />
            <div>
              <Button>{common('save')}</Button>
            </div>
          </Form>
        </Card>
      </div>
    </>
  );
}

function ExpectedPay() {
  const { words, historyWords, isAdmitted, bands, rates } = useLoaderData<typeof loader>();
  const { failure, fields } = useActionData<typeof action>() ?? {};
  const errors = useFieldErrors(failure);
  const common = useTranslations('common');
  const domains = bands.map(({ domain }) => domain);
  return (
    <>
      <Card title={words.rate}>
        {isAdmitted ? (
          <Form method="post" className="flex flex-col gap-4">
            <p className="text-muted text-sm">{words.rateHint}</p>
            <RateFields rate={rates[0] ?? null} domains={domains} fields={fields} errors={errors} />
            <div>
              <Button>{common('save')}</Button>
            </div>
          </Form>
        ) : (
          <p>
            {words.notAdmitted} <Link to="/expert/application">{words.toApplication}</Link>
          </p>
        )}
      </Card>
      {rates.length > 0 && (
        <Card title={words.history}>
          <RateHistory rates={rates} words={historyWords} />
        </Card>
      )}
      <BandWords>
        <RateGuidance bands={bands} />
      </BandWords>
    </>
  );
}
