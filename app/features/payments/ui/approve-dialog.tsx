import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { DateTime } from '~/ui/date-time';
import { DialogActions } from '~/ui/dialog';
import { DialogButton } from '~/ui/dialog-button';
import { Money } from '~/ui/money';

export interface ApprovableReview {
  claimId: string;
  externalId: string;
  tier: number;
  reader: string;
  payStatus: string;
  amountMinor: bigint;
  feeMinor: bigint;
  currency: string;
  windowEndsAt: Date | null;
}

/**
 * The button that approves one review, with what it pays and that it is final. It posts `claimId` to the page it stands on; of a
 * disputed review it withdraws the dispute.
 */
export function ApproveDialog({ review, isMain = false }: { review: ApprovableReview; isMain?: boolean }) {
  const t = useTranslations('billing.confirm');
  const common = useTranslations('common');
  const words = useTranslations('money.reviews');
  const disputes = useTranslations('disputes.company');
  const { amountMinor, feeMinor, currency, externalId, tier, reader, windowEndsAt } = review;
  const isDisputed = review.payStatus === 'queried';
  const sum = (minor: bigint) => () => <Money amountMinor={minor} currency={currency} />;
  return (
    <DialogButton
      title={t('title')}
      description={t('review', { task: externalId, tier: String(tier), reader })}
      variant={isMain ? 'primary' : 'secondary'}
      size={isMain ? 'medium' : 'small'}
      trigger={
        <>
          {isDisputed ? disputes('withdraw') : words('approve')}
          {!isMain && <span className="sr-only"> {externalId}</span>}
        </>
      }
    >
      {(close) => (
        // Closing here keeps the page's answer, good or bad, in view.
        <Form method="post" onSubmit={close} className="flex flex-col gap-3">
          <input type="hidden" name="claimId" value={review.claimId} />
          <p className="text-lg font-medium">
            {t.rich('sum', { pay: sum(amountMinor), fee: sum(feeMinor), total: sum(amountMinor + feeMinor) })}
          </p>
          <p>
            {t('final')} {isDisputed && t('withdraw')}
          </p>
          {windowEndsAt && !isDisputed && (
            <p className="text-muted">
              {t.rich('silence', { time: () => <DateTime at={windowEndsAt} show="exact" /> })}
            </p>
          )}
          <DialogActions>
            <Button type="button" variant="secondary" onClick={close}>
              {common('cancel')}
            </Button>
            <Button>{t('now')}</Button>
          </DialogActions>
        </Form>
      )}
    </DialogButton>
  );
}
