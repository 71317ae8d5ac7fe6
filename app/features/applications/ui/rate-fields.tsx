import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { majorAmount } from '~/core/major-amount';
import { currencies } from '~/core/money';
import type { Domain } from '~/features/catalogue/credential-kind';
import { NumberField } from '~/ui/number-field';
import { Select } from '~/ui/select';
import { bandCurrency, compareWithBand } from '../pay-bands';

interface Props {
  /** What they said last. */
  rate: { amountMinor: bigint; currency: string } | null;
  domains: readonly Domain[];
  /** What was typed into a form that was refused. */
  fields: Record<string, string> | undefined;
  errors: (field: string) => string[];
}

/** The expected pay per hour and its currency, with how it stands to the bands. */
export function RateFields({ rate, domains, fields, errors }: Props) {
  const t = useTranslations('application.rate');
  const [typed, setTyped] = useState({
    amount: fields?.['amount'] ?? (rate ? majorAmount(rate.amountMinor) : ''),
    currency: fields?.['currency'] ?? rate?.currency ?? bandCurrency,
  });
  return (
    <>
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
    </>
  );
}

/** How what is typed stands to the bands, said while it is typed; it is never refused for it. */
function Verdict({ typed, domains }: { typed: { amount: string; currency: string }; domains: readonly Domain[] }) {
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
