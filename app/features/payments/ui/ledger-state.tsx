import { useTranslations } from 'use-intl';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { Money } from '~/ui/money';
import { Notice } from '~/ui/notice';

interface Check {
  ok: boolean;
  transactionCount: number;
  entryCount: number;
  sumMinor: bigint;
  balanceSumMinor: bigint;
  unbalancedTransactionCount: number;
  wrongBalanceCount: number;
  overdrawnAccountCount: number;
}

interface Balance {
  kind:
    | 'stripe_clearing'
    | 'company_available'
    | 'job_reserved'
    | 'expert_pending'
    | 'expert_payable'
    | 'expert_in_transit'
    | 'platform_fees'
    | 'platform_guarantee';
  currency: string;
  balanceMinor: bigint;
}

/** Whether the ledger adds up, and where its money stands. */
export function LedgerState({ check, balances }: { check: Check; balances: readonly Balance[] }) {
  const t = useTranslations('money');
  return (
    <Card title={t('finance.balances')}>
      <LedgerNotice check={check} />
      <div className="mt-3">
        <DataTable
          caption={t('finance.balances')}
          rows={balances}
          rowKey={(row) => `${row.kind} ${row.currency}`}
          empty={null}
          columns={[
            { key: 'account', header: t('finance.account'), cell: (row) => t(`accountKind.${row.kind}`) },
            {
              key: 'balance',
              header: t('finance.balance'),
              numeric: true,
              cell: (row) => <Money amountMinor={row.balanceMinor} currency={row.currency} />,
            },
          ]}
        />
      </div>
    </Card>
  );
}

function LedgerNotice({ check }: { check: Check }) {
  const t = useTranslations('money.finance');
  if (check.ok) {
    return (
      <Notice tone="good">{t('holds', { entries: check.entryCount, transactions: check.transactionCount })}</Notice>
    );
  }
  return (
    <Notice tone="bad" title={t('broken')}>
      {t('brokenText', {
        sum: String(check.sumMinor),
        balances: String(check.balanceSumMinor),
        unbalanced: check.unbalancedTransactionCount,
        wrong: check.wrongBalanceCount,
        overdrawn: check.overdrawnAccountCount,
      })}
    </Notice>
  );
}
