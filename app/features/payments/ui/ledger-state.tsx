import { useTranslations } from 'use-intl';
import type { FinanceFigures } from '../finance-figures';
import { DataTable } from '~/ui/data-table';
import { Money } from '~/ui/money';
import { Notice } from '~/ui/notice';

/** Whether the ledger added up when it was last looked over, and where its money stood. */
export function LedgerState({ ledger, balances }: Pick<FinanceFigures, 'ledger' | 'balances'>) {
  const t = useTranslations('money');
  return (
    <>
      <LedgerNotice check={ledger} />
      <div className="mt-3">
        <DataTable
          caption={t('finance.balances')}
          rows={balances}
          rowKey={(row) => `${row.kind} ${row.currency}`}
          empty={null}
          columns={[
            { key: 'account', header: t('finance.account'), flows: true, cell: (row) => t(`accountKind.${row.kind}`) },
            {
              key: 'balance',
              header: t('finance.balance'),
              numeric: true,
              flows: true,
              cell: (row) => <Money amountMinor={row.balanceMinor} currency={row.currency} />,
            },
          ]}
        />
        <p className="text-muted mt-2 text-sm">{t('finance.balancesHint')}</p>
      </div>
    </>
  );
}

function LedgerNotice({ check }: { check: FinanceFigures['ledger'] }) {
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
