import { useFormatter, useTranslations } from 'use-intl';
import type { CompanyRecord } from '~/features/payments/get-company-record.server';
import { Card } from '~/ui/card';
import { FactRows } from './fact-rows';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Below this a share says little, so only the count is told. */
const FEWEST_FOR_SHARE = 5;

/** How the company has decided upon pay so far, in figures that can be counted. */
export function JobRecord({ record, company }: { record: CompanyRecord; company: string }) {
  const t = useTranslations('expert.job');
  const format = useFormatter();
  const { reviews, decided, medianDecisionMs, undisputed } = record;
  const median = medianDecisionMs ?? 0;
  const inDays = median >= DAY_MS;
  const length = format.number(Math.max(1, Math.ceil(median / (inDays ? DAY_MS : HOUR_MS))), {
    style: 'unit',
    unit: inDays ? 'day' : 'hour',
    unitDisplay: 'long',
  });
  return (
    <Card title={t('record')}>
      {reviews === 0 && <p className="text-muted text-sm">{t('recordNone', { company })}</p>}
      {reviews > 0 && (
        <>
          <p className="text-muted mb-3 text-sm">{t('recordHint', { count: reviews, company })}</p>
          <FactRows
            items={[
              { term: t('decided'), value: t('decidedOf', { decided, all: reviews }) },
              ...(medianDecisionMs !== null && decided >= FEWEST_FOR_SHARE
                ? [
                    { term: t('median'), value: length },
                    {
                      term: t('undisputed'),
                      value: format.number(undisputed / decided, { style: 'percent', maximumFractionDigits: 0 }),
                    },
                  ]
                : []),
            ]}
          />
        </>
      )}
    </Card>
  );
}
