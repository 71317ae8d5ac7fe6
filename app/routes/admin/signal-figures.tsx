import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { PayStatus } from '~/features/payments/ui/pay-status';
import type { TimeSignalCase } from '~/features/timekeeping/get-time-signal.server';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import { DescriptionList } from '~/ui/description-list';
import { Duration } from '~/ui/duration';
import { ForeignText } from '~/ui/foreign-text';
import { Money } from '~/ui/money';

/** What the rule saw, in a sentence with its numbers. */
export function SignalSentence({ signal }: { signal: Pick<TimeSignalCase, 'kind' | 'figures'> }) {
  const t = useTranslations('signals.says');
  const { measured, bound, base = 0 } = signal.figures;
  const length = (ms: number) => () => <Duration ms={ms} exact />;
  return t.rich(signal.kind, {
    measured: length(measured),
    bound: length(bound),
    base: length(base),
    times: measured,
  });
}

/** What each side of the review has of it, and what else there is about it. */
export function SignalFigures({ signal }: { signal: TimeSignalCase }) {
  const t = useTranslations('signals');
  const { figures, currency } = signal;
  const medianOf =
    figures.median === undefined
      ? []
      : [
          {
            term: t('median', { count: figures.medianOf ?? 0 }),
            value: <Duration ms={figures.median} exact />,
          },
        ];
  return (
    <Card title={t('figures')}>
      <div className="grid gap-5 sm:grid-cols-2">
        <section>
          <h3 className="mb-2 font-semibold">{t('ofExpert')}</h3>
          <DescriptionList
            items={[
              { term: t('expert'), value: signal.expertName },
              { term: t('counted'), value: <Duration ms={signal.countedMs} exact /> },
              { term: t('from'), value: <DateTime at={signal.claimedAt} show="exact" /> },
              { term: t('to'), value: signal.endedAt && <DateTime at={signal.endedAt} show="exact" /> },
              { term: t('pay'), value: <Money amountMinor={signal.amountMinor} currency={currency} /> },
              { term: t('state'), value: <PayStatus status={signal.payStatus} /> },
            ]}
          />
        </section>
        <section>
          <h3 className="mb-2 font-semibold">{t('ofJob')}</h3>
          <DescriptionList
            items={[
              { term: t('company'), value: signal.organizationName },
              { term: t('job'), value: <ForeignText lang={undefined}>{signal.jobTitle}</ForeignText> },
              { term: t('tier'), value: signal.tier },
              { term: t('rate'), value: <Money amountMinor={signal.rateMinorPerHour} currency={currency} /> },
              { term: t('estimate'), value: <Duration ms={signal.estimatedMs} /> },
              { term: t('cap'), value: <Duration ms={signal.capMs} /> },
              { term: t('reading'), value: <Duration ms={signal.readingAllowanceMs} exact /> },
              ...medianOf,
            ]}
          />
        </section>
      </div>
      <Also signal={signal} />
    </Card>
  );
}

function Also({ signal }: { signal: TimeSignalCase }) {
  const t = useTranslations('signals');
  if (signal.others.length === 0 && signal.disputeId === null) return null;
  const look = 'text-accent inline-flex min-h-11 items-center underline underline-offset-3 sm:min-h-7.5';
  return (
    <ul className="border-line mt-4 flex flex-col border-t pt-3">
      {signal.disputeId !== null && (
        <li>
          <Link to={`/admin/cases/${signal.disputeId}`} className={look}>
            {t('dispute')}
          </Link>
        </li>
      )}
      {signal.others.map(({ signalId, kind }) => (
        <li key={signalId}>
          {t('others')}:{' '}
          <Link to={`/admin/signals/${signalId}`} className={look}>
            {t(`kind.${kind}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
