import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { getFinanceOverview } from '~/features/payments/get-finance-overview.server';
import { runPayoutsSchema } from '~/features/payments/run-payouts.schema';
import { runPayouts } from '~/features/payments/run-payouts.server';
import { DueSums } from '~/features/payments/ui/due-sums';
import { LedgerState } from '~/features/payments/ui/ledger-state';
import { PayoutList } from '~/features/payments/ui/payout-list';
import { actionFailure } from '~/platform/http/action-failure.server';
import { parseForm } from '~/platform/http/parse-form';
import { withAccess } from '~/routes/with-access.server';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { Checkbox } from '~/ui/checkbox';
import { DescriptionList } from '~/ui/description-list';
import { FailureNotice } from '~/ui/failure-notice';
import { Notice } from '~/ui/notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';

export const loader = withAccess('admin/finance', async ({ ctx, t }) => ({
  title: t('money.finance.title'),
  ...(await getFinanceOverview(ctx)),
}));

export const action = withAccess('admin/finance', async ({ ctx, request }) => {
  const input = parseForm(runPayoutsSchema, await request.formData());
  if (!input.ok) return actionFailure(input.error);
  const run = await runPayouts(ctx, input.value);
  return { failure: undefined, begun: run.payoutIds.length };
});

export const meta = pageTitle;

export default function Finance() {
  const t = useTranslations('money.finance');
  const desk = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={desk.title} />
      <div className="flex flex-col gap-4">
        <LedgerState check={desk.check} balances={desk.balances} />
        <Card title={t('run')}>
          <FailureNotice failure={result?.failure} />
          {result && 'begun' in result && <Notice tone="good">{t('ran', { count: result.begun })}</Notice>}
          <DueSums due={desk.due} notYetDue={desk.notYetDue} unpayable={desk.unpayable} />
          <Form method="post" className="mt-4 flex flex-col items-start gap-2">
            <Checkbox name="includeNotYetDue" label={t('includeNotYetDue')} />
            <Button>{t('runNow')}</Button>
          </Form>
        </Card>
        <Card title={t('waiting')}>
          <DescriptionList
            items={[
              { term: t('pendingFundings'), value: desk.pendingFundingCount },
              { term: t('unprocessedEvents'), value: desk.unprocessedEventCount },
            ]}
          />
        </Card>
        <PayoutList payouts={desk.payouts} />
      </div>
    </>
  );
}
