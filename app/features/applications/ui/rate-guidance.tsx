import { useTranslations } from 'use-intl';
import { CalendarDay } from '~/ui/calendar-day';
import { Card } from '~/ui/card';
import { Money } from '~/ui/money';
import { SentenceGap } from '~/ui/sentence-gap';
import { PayReports } from './pay-reports';
import { bandCurrency, type OwnDefault, type RateGuide } from '../pay-bands';

/** What others are said to pay in some fields, with source and day, and our own default and what it follows from. */
export function RateGuidance({ bands }: { bands: readonly RateGuide[] }) {
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
            {band.ours && <OurDefault ours={band.ours} />}
          </li>
        ))}
      </ul>
      <div className="mt-2">
        <PayReports domains={bands.map(({ domain }) => domain)} />
      </div>
      <p className="text-muted mt-3 text-sm">
        {bands.some(({ ours }) => ours !== null) ? t('oursHow') : t('oursMissing')}
        <SentenceGap />
        {t('currencyNote')}
      </p>
    </Card>
  );
}

function OurDefault({ ours }: { ours: OwnDefault }) {
  const t = useTranslations('application.rate');
  const bands = useTranslations('bands');
  const money = (amountMinor: bigint) => <Money amountMinor={amountMinor} currency={bandCurrency} />;
  const factor = (hundredths: bigint) => (Number(hundredths) / 100).toFixed(2);
  return (
    <p>
      {t.rich('ours', {
        amount: () => money(ours.rateMinor),
        middle: () => money(ours.middleMinor),
        education: factor(ours.education),
        years: factor(ours.years),
      })}
      <SentenceGap />
      {bands.rich('higher', { second: () => money(ours.secondTierMinor), third: () => money(ours.thirdTierMinor) })}
    </p>
  );
}
