import { Form, useActionData, useLoaderData, useRevalidator } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { getFinanceOverview, MOST_WAITING_COUNTED } from '~/features/payments/get-finance-overview.server';
import { financeRequestSchema } from '~/features/payments/request-finance-work.schema';
import { requestFinanceWork } from '~/features/payments/request-finance-work.server';
import { DueSums } from '~/features/payments/ui/due-sums';
import { LedgerState } from '~/features/payments/ui/ledger-state';
import { PayoutList } from '~/features/payments/ui/payout-list';
import { actionFailure } from '~/platform/http/action-failure.server';
import { parseForm } from '~/platform/http/parse-form';
import { withAccess } from '~/routes/with-access.server';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { DoneNotice } from '~/ui/done-notice';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { FailureNotice } from '~/ui/failure-notice';
import { Notice } from '~/ui/notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { Stat, StatGroup } from '~/ui/stat';
import { PayoutRun } from './payout-run';

const ASK_EVERY_MS = 2000;
const SHOWN_AT_ONCE = 15;

export const loader = withAccess('admin/finance', async ({ ctx, t }) => ({
  title: t('money.finance.title'),
  mostWaiting: MOST_WAITING_COUNTED,
  ...(await getFinanceOverview(ctx)),
}));

export const action = withAccess('admin/finance', async ({ ctx, request }) => {
  const input = parseForm(financeRequestSchema, await request.formData());
  if (!input.ok) return actionFailure(input.error);
  await requestFinanceWork(ctx, input.value);
  return { failure: undefined, asked: { intent: input.value.intent, at: ctx.now } };
});

export const meta = pageTitle;

export default function Finance() {
  const t = useTranslations('money.finance');
  const { title, check, payouts, mostWaiting, ...waiting } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const asked = useAsked(result && 'asked' in result ? result.asked : undefined);
  const isDone = asked !== undefined && check !== undefined && check.checkedAt > asked.at;
  useRenewal(asked !== undefined && (!isDone || isSettling(payouts, asked.at, check.checkedAt)));
  const count = (value: number) => (value === mostWaiting ? t('atLeast', { count: value }) : value);
  return (
    <>
      <PageHeader title={title} lead={t('lead')} />
      <FailureNotice failure={result?.failure} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card title={t('state')}>
          {check ? (
            <>
              <LookedOver checkedAt={check.checkedAt} durationMs={check.durationMs} />
              <LedgerState ledger={check.ledger} balances={check.balances} />
            </>
          ) : (
            <EmptyState title={t('notLookedOver')}>{t('notLookedOverText')}</EmptyState>
          )}
          <Form method="post" className="mt-4 flex flex-col items-start gap-2">
            {asked?.intent === 'check' && !isDone && <Notice>{t('checkAsked')}</Notice>}
            <Button name="intent" value="check" variant="secondary">
              {t('checkNow')}
            </Button>
          </Form>
        </Card>
        <Card title={t('run')}>
          {check && (
            <>
              <p className="text-muted mb-2 text-sm">{t('atRecount')}</p>
              <DueSums due={check.due} notYetDue={check.notYetDue} unpayable={check.unpayable} />
            </>
          )}
          <div className="mt-4 flex flex-col items-start gap-2">
            {asked?.intent === 'run' && (
              <DoneNotice of={asked.at.getTime()} tone={isDone ? 'good' : 'info'}>
                {t(isDone ? 'runDone' : 'runAsked')}
              </DoneNotice>
            )}
            <PayoutRun check={check} />
          </div>
        </Card>
      </div>
      <div className="mt-8 flex flex-col gap-8">
        <StatGroup label={t('waiting')}>
          <Stat label={t('pendingFundings')} value={count(waiting.pendingFundingCount)} />
          <Stat label={t('unprocessedEvents')} value={count(waiting.unprocessedEventCount)} />
          <Stat label={t('inTransit')} value={payouts.filter((payout) => payout.status === 'in_transit').length} />
          <Stat label={t('failed')} value={payouts.filter((payout) => payout.status === 'failed').length} />
        </StatGroup>
        <div className="flex flex-col gap-3">
          <PayoutList payouts={payouts.slice(0, SHOWN_AT_ONCE)} />
          <EarlierPayouts payouts={payouts.slice(SHOWN_AT_ONCE)} />
        </div>
      </div>
    </>
  );
}

/** Whether payouts begun since `askedAt` are still on their way, or settled after the money was last looked over. */
function isSettling(payouts: Parameters<typeof PayoutList>[0]['payouts'], askedAt: Date, checkedAt: Date): boolean {
  return payouts.some(
    ({ createdAt, status, settledAt }) =>
      createdAt >= askedAt && (status === 'in_transit' || (settledAt !== null && settledAt > checkedAt)),
  );
}

/** The rest of what was read, folded away. */
function EarlierPayouts({ payouts }: Parameters<typeof PayoutList>[0]) {
  const t = useTranslations('admin.finance');
  if (payouts.length === 0) return null;
  return (
    <details>
      <summary className="text-accent mb-3 inline-flex min-h-11 items-center underline underline-offset-2">
        {t('earlier', { count: payouts.length })}
      </summary>
      <PayoutList payouts={payouts} />
    </details>
  );
}

function LookedOver({ checkedAt, durationMs }: { checkedAt: Date; durationMs: number }) {
  const t = useTranslations('money.finance');
  const at = () => <DateTime at={checkedAt} show="exact" />;
  return <p className="text-muted mb-3 text-sm">{t.rich('lookedOver', { at, duration: durationMs })}</p>;
}

/** What was asked for last: renewing the page's figures forgets what an action answered. */
function useAsked<Asked>(answered: Asked | undefined): Asked | undefined {
  const [asked, setAsked] = useState(answered);
  if (answered !== undefined && answered !== asked) setAsked(answered);
  return asked;
}

/** Asks for the page's figures again while what was asked for has not shown yet. */
function useRenewal(isAwaited: boolean) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isAwaited) return;
    const timer = setInterval(revalidate, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isAwaited, revalidate]);
}
