import { useTranslations } from 'use-intl';
import { DescriptionList } from '~/ui/description-list';
import { Money } from '~/ui/money';

interface Sum {
  currency: string;
  expertCount: number;
  amountMinor: bigint;
}

/** Approved pay by whether a payout run would take it now. */
export function DueSums(props: { due: readonly Sum[]; notYetDue: readonly Sum[]; unpayable: readonly Sum[] }) {
  const t = useTranslations('money.finance');
  const value = (sums: readonly Sum[]) =>
    sums.length === 0 ? (
      '–'
    ) : (
      <ul>
        {sums.map((sum) => (
          <li key={sum.currency}>
            <Money amountMinor={sum.amountMinor} currency={sum.currency} /> · {t('experts', { count: sum.expertCount })}
          </li>
        ))}
      </ul>
    );
  return (
    <DescriptionList
      items={[
        { term: t('due'), value: value(props.due) },
        { term: t('notYetDue'), value: value(props.notYetDue) },
        { term: t('unpayable'), value: value(props.unpayable) },
      ]}
    />
  );
}
