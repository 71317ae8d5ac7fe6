import { useTranslations } from 'use-intl';
import type { PublicFigures } from '~/features/results/public-figures';
import { DateTime } from '~/ui/date-time';
import { Money } from '~/ui/money';

const domains = ['medicine', 'law', 'finance'] as const;

/** What open work pays per hour by field: the rates of tiers that take experts, not a promise. */
export function OpenRates({ figures }: { figures: PublicFigures | null }) {
  const t = useTranslations('marketing.rates');
  const rows = (figures?.openRates ?? []).flatMap((rate) => {
    const domain = domains.find((name) => name === rate.domain);
    return domain ? [{ ...rate, domain }] : [];
  });
  if (!figures || rows.length === 0) return null;
  return (
    <div className="border-line bg-surface shadow-raised rounded-xl border p-5 sm:p-6">
      <table className="w-full">
        <caption className="text-muted pb-2 text-start text-sm font-medium">{t('title')}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('perHour')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ domain, currency, lowestMinor, highestMinor, jobCount }) => (
            <tr key={domain + currency} className="border-line border-t">
              <th scope="row" className="py-3 pe-4 text-start font-medium">
                {t(`domain.${domain}`)}
                <span className="text-muted block text-sm font-normal">{t('jobs', { count: jobCount })}</span>
              </th>
              <td className="font-display py-3 text-end text-xl">
                <Money amountMinor={lowestMinor} currency={currency} />
                {highestMinor > lowestMinor && (
                  <>
                    {' – '}
                    <Money amountMinor={highestMinor} currency={currency} />
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-muted mt-3 text-xs">
        {t.rich('note', { at: () => <DateTime at={figures.countedAt} show="exact" /> })}
      </p>
    </div>
  );
}
