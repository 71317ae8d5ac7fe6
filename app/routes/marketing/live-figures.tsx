import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { PublicFigures } from '~/features/results/public-figures';
import { DateTime } from '~/ui/date-time';
import { Money } from '~/ui/money';

/** True figures of this installation, as of their last count; what is zero is left out rather than dressed up. */
export function LiveFigures({ figures }: { figures: PublicFigures | null }) {
  const t = useTranslations('marketing.figures');
  const format = useFormatter();
  if (!figures || figures.verifiedExpertCount === 0) return null;
  const { verifiedExpertCount, jurisdictionCount, approvedReviewCount, paidHours, paidOut, escalatedShare } = figures;
  return (
    <section aria-label={t('title')} className="border-line border-t py-8">
      <dl className="grid grid-cols-2 gap-x-8 gap-y-6 md:grid-cols-4">
        <Figure label={t('experts', { jurisdictions: jurisdictionCount })}>{format.number(verifiedExpertCount)}</Figure>
        {approvedReviewCount > 0 && (
          <Figure label={t('reviews', { hours: paidHours })}>{format.number(approvedReviewCount)}</Figure>
        )}
        {paidOut && (
          <Figure label={t('paidOut')}>
            <Money {...paidOut} />
          </Figure>
        )}
        {escalatedShare !== null && (
          <Figure label={t('escalated')}>{format.number(escalatedShare, { style: 'percent' })}</Figure>
        )}
      </dl>
      <p className="text-muted mt-4 text-xs">
        {t.rich('asOf', { at: () => <DateTime at={figures.countedAt} show="exact" /> })}
      </p>
    </section>
  );
}

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-col-reverse justify-end">
      <dt className="text-muted mt-1 text-sm">{label}</dt>
      <dd className="font-display text-3xl tabular-nums">{children}</dd>
    </div>
  );
}
