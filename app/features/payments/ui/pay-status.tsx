import { useTranslations } from 'use-intl';
import { Badge, type Tone } from '~/ui/badge';

const payTones = {
  accruing: 'accent',
  submitted: 'warn',
  queried: 'bad',
  approved: 'good',
  pending: 'good',
  payable: 'good',
  in_transit: 'accent',
  paid: 'good',
  failed: 'bad',
  adjusted: 'neutral',
} as const satisfies Record<string, Tone>;

const payoutTones = { in_transit: 'accent', paid: 'good', failed: 'bad' } as const satisfies Record<string, Tone>;
const fundingTones = {
  pending: 'warn',
  paid: 'good',
  failed: 'bad',
  cancelled: 'neutral',
} as const satisfies Record<string, Tone>;

/** How far the pay of a claim has come, as a word, and whether a decision left less of it. */
export function PayStatus({ status, isReduced = false }: { status: string; isReduced?: boolean }) {
  const t = useTranslations('money.payStatus');
  const disputes = useTranslations('disputes');
  const known = status as keyof typeof payTones;
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Badge tone={payTones[known]}>{t(known)}</Badge>
      {isReduced && known !== 'adjusted' && <Badge tone="warn">{disputes('reducedPay')}</Badge>}
    </span>
  );
}

/** How far a payout has come, as a word. */
export function PayoutStatus({ status }: { status: keyof typeof payoutTones }) {
  const t = useTranslations('money.payoutStatus');
  return <Badge tone={payoutTones[status]}>{t(status)}</Badge>;
}

/** What became of a checkout, as a word. */
export function FundingStatus({ status }: { status: keyof typeof fundingTones }) {
  const t = useTranslations('money.fundingStatus');
  return <Badge tone={fundingTones[status]}>{t(status)}</Badge>;
}
