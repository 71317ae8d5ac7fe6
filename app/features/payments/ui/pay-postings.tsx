import { useTranslations } from 'use-intl';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { Money } from '~/ui/money';

type AccountKind =
  | 'stripe_clearing'
  | 'company_available'
  | 'job_reserved'
  | 'expert_pending'
  | 'expert_payable'
  | 'expert_in_transit'
  | 'platform_fees'
  | 'platform_guarantee';

export interface ShownPosting {
  id: string;
  kind: string;
  at: Date;
  entries: readonly { kind: AccountKind; amountMinor: string }[];
}

interface Props {
  postings: readonly ShownPosting[];
  currency: string;
  /** Whether a decision about a dispute settled the pay. */
  isDecided: boolean;
}

/** Ledger transactions with their entries, which sum to zero. */
export function PayPostings({ postings, currency, isDecided }: Props) {
  const t = useTranslations('money');
  const corrections = useTranslations('corrections.posting');
  if (postings.length === 0) {
    return <EmptyState title={isDecided ? t('breakdown.nothingPosted') : t('breakdown.noPostings')} />;
  }
  const kindOf = (kind: string) => {
    if (isDecided && kind === 'approval') return t('breakdown.steps.decided');
    if (corrections.has(kind as 'correction')) return corrections(kind as 'correction');
    const key = `postingKind.${kind}` as 'postingKind.other';
    return t.has(key) ? t(key) : t('postingKind.other');
  };
  return (
    <ul className="flex flex-col gap-3 text-sm">
      {postings.map((posting) => (
        <li key={posting.id} className="break-inside-avoid">
          <p className="font-medium">
            {kindOf(posting.kind)} · <DateTime at={posting.at} show="exact" />
          </p>
          <ul className="mt-1 grid max-w-md gap-1">
            {posting.entries.map((entry) => (
              <li key={entry.kind} className="flex justify-between gap-4">
                <span className="text-muted">{t(`accountKind.${entry.kind}`)}</span>
                <Money amountMinor={BigInt(entry.amountMinor)} currency={currency} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
