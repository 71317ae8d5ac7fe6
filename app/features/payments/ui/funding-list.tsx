import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { majorAmount } from '~/core/major-amount';
import { Button, LinkButton } from '~/ui/button';
import { DataTable, type Column } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { ForeignText } from '~/ui/foreign-text';
import { Money } from '~/ui/money';
import { FundingStatus } from './pay-status';

interface Funding {
  id: string;
  jobId: string;
  jobTitle: string;
  contentLanguage: string;
  amountMinor: bigint;
  currency: string;
  status: 'pending' | 'paid' | 'failed' | 'cancelled';
  createdAt: Date;
  settledAt: Date | null;
  reference: string | null;
  canFinish: boolean;
}

interface Props {
  fundings: readonly Funding[];
  /** Only an owner pays, so only an owner is offered what to do about a payment. */
  mayPay: boolean;
  /** All of them are of one job. */
  jobHidden?: boolean;
}

/** A company's payments, newest first, each with what became of it and what to do now. */
export function FundingList({ fundings, mayPay, jobHidden = false }: Props) {
  const t = useTranslations('money');
  const words = useTranslations('billing.payment');
  const job: Column<Funding> = {
    key: 'job',
    header: t('billing.job'),
    cell: (funding) => <ForeignText lang={funding.contentLanguage}>{funding.jobTitle}</ForeignText>,
  };
  const when: Column<Funding> = {
    key: 'when',
    header: t('funding.when'),
    cell: (funding) => <DateTime at={funding.createdAt} />,
  };
  const next: Column<Funding> = {
    key: 'next',
    header: words('next'),
    cell: (funding) => <NextStep funding={funding} />,
  };
  const hasNext = mayPay && fundings.some((funding) => funding.status !== 'paid');
  return (
    <DataTable
      caption={t('funding.history')}
      rows={fundings}
      rowKey={(funding) => funding.id}
      rowTo={jobHidden ? undefined : (funding) => `/company/jobs/${funding.jobId}/funding`}
      density="compact"
      empty={<EmptyState title={words('empty')}>{words('emptyText')}</EmptyState>}
      columns={[
        ...(jobHidden ? [when] : [job, when]),
        {
          key: 'sum',
          header: t('funding.sum'),
          numeric: true,
          cell: (funding) => <Money amountMinor={funding.amountMinor} currency={funding.currency} />,
        },
        { key: 'status', header: t('funding.status'), cell: (funding) => <Outcome funding={funding} /> },
        {
          key: 'reference',
          header: words('reference'),
          cell: (funding) =>
            funding.reference ? <code className="text-xs sm:whitespace-nowrap">{funding.reference}</code> : '–',
        },
        ...(hasNext ? [next] : []),
      ]}
    />
  );
}

function Outcome({ funding }: { funding: Funding }) {
  const t = useTranslations('billing.payment');
  const { status, settledAt } = funding;
  return (
    <>
      <FundingStatus status={status} />
      <span className="text-muted block max-w-64 min-w-40 text-xs">
        {status === 'paid' && settledAt && t.rich('paidText', { time: () => <DateTime at={settledAt} show="exact" /> })}
        {status === 'pending' && t('pendingText')}
        {status === 'failed' && t('failedText')}
        {status === 'cancelled' && t('cancelledText')}
      </span>
    </>
  );
}

/** A payment page that is still open is gone back to, because the same form opens the same one; any other is begun anew. */
function NextStep({ funding }: { funding: Funding }) {
  const t = useTranslations('billing.payment');
  const page = `/company/jobs/${funding.jobId}/funding`;
  const amount = majorAmount(funding.amountMinor);
  if (funding.status === 'paid') return <>–</>;
  if (!funding.canFinish) {
    return (
      <LinkButton to={`${page}?amount=${amount}#add-money`} variant="secondary" size="small">
        {t('again')}
      </LinkButton>
    );
  }
  return (
    <Form method="post" action={page} reloadDocument>
      <input type="hidden" name="amount" value={amount} />
      <Button variant="secondary" size="small" name="fundingId" value={funding.id}>
        {t('finish')}
      </Button>
    </Form>
  );
}
