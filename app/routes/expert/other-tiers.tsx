import { useTranslations } from 'use-intl';
import type { ClaimableJob } from '~/features/reviews/claimable-job';
import { Money } from '~/ui/money';
import { OpenTasks } from './open-tasks';

/** The further tiers of a job that are open to the expert; everything but rate and lease is the same. */
export function OtherTiers({ tiers }: { tiers: readonly ClaimableJob[] }) {
  const t = useTranslations('expert.job');
  return (
    <>
      {tiers.map((tier) => (
        <p key={tier.tier} className="mt-3 wrap-break-word">
          {t.rich('alsoTier', {
            tier: String(tier.tier),
            rate: () => <Money amountMinor={tier.rateMinorPerHour} currency={tier.currency} />,
            tasks: () => <OpenTasks count={tier.openTasks} />,
          })}
        </p>
      ))}
    </>
  );
}
