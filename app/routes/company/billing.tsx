import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { formatCursor, parseCursor } from '~/core/keyset-cursor';
import { getBilling } from '~/features/payments/get-billing.server';
import { listJobBalances } from '~/features/payments/list-job-balances.server';
import { FundingList } from '~/features/payments/ui/funding-list';
import { JobBalanceTable } from '~/features/payments/ui/job-balance-table';
import { withAccess } from '~/routes/with-access.server';
import { LinkButton } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { Money } from '~/ui/money';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { Pagination } from '~/ui/pagination';
import { Stat, StatGroup } from '~/ui/stat';

const PAGE_SIZE = 20;

export const loader = withAccess('company/billing', async ({ ctx, request, t, context }) => {
  const after = parseCursor(new URL(request.url).searchParams.get('after'));
  const [billing, jobs] = await Promise.all([getBilling(ctx), listJobBalances(ctx, { after, limit: PAGE_SIZE })]);
  return {
    title: t('money.billing.title'),
    ...billing,
    jobs: jobs.rows,
    next: jobs.next ? formatCursor(jobs.next) : null,
    isOwner: ctx.actor.role === 'owner',
    supportEmail: context.services.config.supportEmail,
  };
});
export const meta = pageTitle;

export default function Billing() {
  const t = useTranslations('billing.overview');
  const money = useTranslations('money.billing');
  const { title, balances, fundings, jobs, next, isOwner, supportEmail } = useLoaderData<typeof loader>();
  const heading = 'mb-3 text-base font-semibold';
  return (
    <>
      <PageHeader
        title={title}
        lead={t('lead')}
        action={
          <LinkButton to="/company/billing/statement" variant="secondary" icon="file">
            {t('statement')}
          </LinkButton>
        }
      />
      <div className="flex flex-col gap-8">
        {balances.map((balance) => (
          <Balance key={balance.currency} balance={balance} />
        ))}
        <p className="text-muted text-sm">
          {t.rich('leftOver', { address: () => <a href={`mailto:${supportEmail}`}>{supportEmail}</a> })}
        </p>
        <section aria-labelledby="by-job">
          <h2 id="by-job" className={heading}>
            {t('byJob')}
          </h2>
          <JobBalanceTable
            rows={jobs}
            footer={<Pagination nextCursor={next} />}
            empty={
              <EmptyState
                title={money('empty')}
                action={
                  <>
                    <LinkButton to="/company" variant="secondary">
                      {t('toJobs')}
                    </LinkButton>
                    <LinkButton to="/company/jobs/new">{t('postJob')}</LinkButton>
                  </>
                }
              >
                {money('emptyText')}
              </EmptyState>
            }
          />
        </section>
        {fundings.length > 0 && (
          <section aria-labelledby="payments">
            <h2 id="payments" className={heading}>
              {t('payments')}
            </h2>
            <FundingList fundings={fundings} mayPay={isOwner} />
          </section>
        )}
      </div>
    </>
  );
}

interface BalanceProps {
  balance: { currency: string; availableMinor: bigint; reservedMinor: bigint; spentMinor: bigint };
}

function Balance({ balance }: BalanceProps) {
  const t = useTranslations('billing.overview');
  const { currency } = balance;
  const sum = (amountMinor: bigint) => <Money amountMinor={amountMinor} currency={currency} />;
  return (
    <StatGroup label={t('figures', { currency })}>
      <Stat label={t('available')} value={sum(balance.availableMinor)} hint={t('availableHint')} />
      <Stat label={t('reserved')} value={sum(balance.reservedMinor)} hint={t('reservedHint')} />
      <Stat label={t('spent')} value={sum(balance.spentMinor)} hint={t('spentHint')} to="/company/billing/statement" />
    </StatGroup>
  );
}
