import { redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { majorAmount } from '~/core/major-amount';
import { currencies } from '~/core/money';
import { parseInput } from '~/core/parse-input';
import { versionOf } from '~/features/applications/application-steps';
import { getProfile } from '~/features/applications/get-profile.server';
import { bandCurrency, bandOf, compareWithBand, estimateRate } from '~/features/applications/pay-bands';
import { saveRate } from '~/features/applications/save-rate.server';
import { saveRateSchema } from '~/features/applications/save-steps.schema';
import { RateSummary } from '~/features/applications/ui/rate-summary';
import type { Domain } from '~/features/catalogue/credential-kind';
import { actionFailure, keptFields } from '~/platform/http/action-failure.server';
import { withAccess } from '~/routes/with-access.server';
import { Card } from '~/ui/card';
import { CalendarDay } from '~/ui/calendar-day';
import { useFieldErrors } from '~/ui/failure-notice';
import { Money } from '~/ui/money';
import { NumberField } from '~/ui/number-field';
import { pageTitle } from '~/ui/page-title';
import { Select } from '~/ui/select';
import { ApplicationFrame, StepButtons, StepFailure, StepVersion } from './application-frame';
import { applicationPath, CLOSED_PATH, nextPage } from './application-path';
import { loadApplicationFlow } from './load-application-flow.server';
import { revalidateStep } from './revalidate-step';

export const loader = withAccess('expert/application-rate', async ({ ctx, t }) => {
  const { saved, states } = await loadApplicationFlow(ctx, CLOSED_PATH);
  const profile = await getProfile(ctx.db, ctx.actor.userId);
  const { education, yearsOfPractice: years, expectedRateMinor, rateCurrency } = profile ?? {};
  return {
    title: t('application.step.rate'),
    states,
    version: versionOf(saved, 'rate'),
    rate: expectedRateMinor && rateCurrency ? { amountMinor: expectedRateMinor, currency: rateCurrency } : null,
    bands: (saved.work?.domains ?? []).map((domain) => ({
      ...bandOf(domain),
      ourMinor: education && years !== null && years !== undefined ? estimateRate(domain, { education, years }) : null,
    })),
  };
});

export const action = withAccess('expert/application-rate', async ({ ctx, request }) => {
  const fields = keptFields(await request.formData());
  const input = parseInput(saveRateSchema, fields);
  const saved = input.ok ? await saveRate(ctx, input.value) : input;
  return saved.ok ? redirect(applicationPath(nextPage('rate'))) : actionFailure(saved.error, fields);
});

export const meta = pageTitle;

export const shouldRevalidate = revalidateStep;

export default function ApplicationRate() {
  const t = useTranslations('application.rate');
  const { states, version, rate, bands } = useLoaderData<typeof loader>();
  const { failure, fields } = useActionData<typeof action>() ?? {};
  const errors = useFieldErrors(failure);
  const [typed, setTyped] = useState({
    amount: fields?.['amount'] ?? (rate ? majorAmount(rate.amountMinor) : ''),
    currency: fields?.['currency'] ?? rate?.currency ?? bandCurrency,
  });
  const domains = bands.map(({ domain }) => domain);
  return (
    <ApplicationFrame page="rate" states={states} lead={t('lead')}>
      <Guidance bands={bands} />
      <Card>
        <Form method="post" className="flex flex-col gap-6">
          <StepFailure failure={failure} saved={rate && <RateSummary {...rate} domains={domains} />} />
          <StepVersion version={version} failure={failure} fields={fields} />
          <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_12rem]">
            <NumberField
              label={t('amount')}
              name="amount"
              required
              defaultValue={typed.amount}
              unit={typed.currency}
              onValueChange={(amount) => setTyped({ ...typed, amount })}
              errors={errors('amount')}
            />
            <Select
              label={t('currency')}
              name="currency"
              value={typed.currency}
              onChange={(event) => setTyped({ ...typed, currency: event.target.value })}
              options={currencies.map((value) => ({ value, label: value }))}
              errors={errors('currency')}
            />
          </div>
          <Verdict typed={typed} domains={domains} />
          <StepButtons page="rate" />
        </Form>
      </Card>
    </ApplicationFrame>
  );
}

/** How what is typed stands to the bands, said while it is typed; it is never refused for it. */
function Verdict({ typed, domains }: { typed: { amount: string; currency: string }; domains: Domain[] }) {
  const t = useTranslations('application.rate');
  const major = Number(typed.amount);
  if (!(major > 0) || !Number.isFinite(major) || domains.length === 0) return null;
  const verdict = compareWithBand(domains, {
    amountMinor: BigInt(Math.round(major * 100)),
    currency: typed.currency,
  });
  return (
    <p role="status" className={verdict === 'below' ? 'text-warn font-medium' : 'text-muted'}>
      {t(verdict)}
    </p>
  );
}

type Band = ReturnType<typeof useLoaderData<typeof loader>>['bands'][number];

function Guidance({ bands }: { bands: Band[] }) {
  const t = useTranslations('application.rate');
  const names = useTranslations('credentials.domains');
  if (bands.length === 0) return null;
  return (
    <Card title={t('guidance')}>
      <ul className="flex flex-col gap-3">
        {bands.map((band) => (
          <li key={band.domain}>
            <p className="font-medium">{names(band.domain)}</p>
            <p>
              {t.rich('band', {
                low: () => <Money amountMinor={band.lowMinor} currency={bandCurrency} />,
                high: () => <Money amountMinor={band.highMinor} currency={bandCurrency} />,
              })}
            </p>
            <p className="text-muted text-sm">
              {t.rich('source', {
                source: band.source,
                day: () => <CalendarDay day={new Date(`${band.readOn}T00:00:00.000Z`)} />,
              })}
            </p>
            {band.ourMinor !== null && <OurDefault amountMinor={band.ourMinor} />}
          </li>
        ))}
      </ul>
      <p className="text-muted mt-3 text-sm">
        {bands.some(({ ourMinor }) => ourMinor !== null) ? t('oursHow') : t('oursMissing')} {t('currencyNote')}
      </p>
    </Card>
  );
}

function OurDefault({ amountMinor }: { amountMinor: bigint }) {
  const t = useTranslations('application.rate');
  return <p>{t.rich('ours', { amount: () => <Money amountMinor={amountMinor} currency={bandCurrency} /> })}</p>;
}
