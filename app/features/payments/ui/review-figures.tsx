import { Link } from '@remix-run/react';
import { useFormatter, useTranslations } from 'use-intl';
import { helpPath } from '~/help/guides';
import { Money } from '~/ui/money';
import { Stat, StatGroup } from '~/ui/stat';
import { SentenceGap } from '~/ui/sentence-gap';

interface Figures {
  currency: string;
  reviewWindowDays: number;
  awaitingCount: number;
  awaitingMinor: bigint;
  /** True when more waits than was counted. */
  awaitsMore: boolean;
  disputedCount: number;
  disputedMinor: bigint;
  spentMinor: bigint;
}

/** What waits for a company's approval in one job, what it comes to, and by which rule it is approved. */
export function ReviewFigures({ jobId, figures }: { jobId: string; figures: Figures }) {
  const t = useTranslations('billing.reviews');
  const costs = useTranslations('money.costs');
  const rule = useTranslations('money.reviews');
  const format = useFormatter();
  const { currency, awaitingCount, awaitingMinor, awaitsMore, spentMinor, disputedCount, disputedMinor } = figures;
  const waiting = () => <Money amountMinor={awaitingMinor} currency={currency} />;
  return (
    <div>
      <StatGroup label={t('figures')}>
        <Stat
          label={t('waitingCount')}
          value={awaitsMore ? t('atLeast', { count: awaitingCount }) : format.number(awaitingCount)}
          hint={t('window', { days: figures.reviewWindowDays })}
        />
        <Stat label={t('waitingSum')} value={awaitsMore ? costs.rich('atLeast', { sum: waiting }) : waiting()} />
        {disputedCount > 0 && (
          <Stat
            label={t('disputedCount')}
            to={`/company/jobs/${jobId}/reviews?view=disputed`}
            value={format.number(disputedCount)}
            hint={<Money amountMinor={disputedMinor} currency={currency} />}
          />
        )}
        <Stat
          label={t('approvedSum')}
          to={`/company/jobs/${jobId}/funding`}
          value={<Money amountMinor={spentMinor} currency={currency} />}
        />
      </StatGroup>
      <p className="text-muted mt-2 text-sm">
        {rule('lead')}
        <SentenceGap />
        <Link to={helpPath('companies', 'approving')} className="text-accent underline underline-offset-2">
          {t('howItWorks')}
        </Link>
      </p>
    </div>
  );
}
