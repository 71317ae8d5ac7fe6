import { Form, useRevalidator } from '@remix-run/react';
import { useEffect, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { majorAmount } from '~/core/major-amount';
import { Button } from '~/ui/button';
import { DateTime } from '~/ui/date-time';
import { Money } from '~/ui/money';
import { Notice } from '~/ui/notice';
import type { FundingStage, StagedFunding } from '../funding-stage';

const ASK_EVERY_MS = 2000;

interface Shown extends StagedFunding {
  amountMinor: bigint;
  currency: string;
  createdAt: Date;
}

/** Where the job's latest payment stands and what can be done about it, as one thing; draws nothing when none is under way. */
export function FundingNow({ now, mayPay }: { now: FundingStage<Shown>; mayPay: boolean }) {
  const t = useTranslations('billing.now');
  if (now.stage === 'none') return null;
  const sum = () => <Money amountMinor={now.funding.amountMinor} currency={now.funding.currency} />;
  switch (now.stage) {
    case 'processing':
      return <Processing>{t.rich('processing', { sum })}</Processing>;
    case 'atStripe':
      return (
        <Notice tone="warn" title={t.rich('atStripe', { sum })} action={mayPay && <AtStripe funding={now.funding} />}>
          {t.rich('atStripeText', { time: () => <DateTime at={now.funding.createdAt} /> })}
        </Notice>
      );
    case 'paid':
      return <Notice tone="good">{t.rich('paid', { sum })}</Notice>;
    case 'failed':
      return <Notice tone="bad">{t.rich('failed', { sum })}</Notice>;
    case 'cancelled':
      return <Notice>{t.rich('cancelled', { sum })}</Notice>;
  }
}

/** While Stripe's word is on its way the page asks again by itself. */
function Processing({ children }: { children: ReactNode }) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(revalidate, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [revalidate]);
  return <Notice>{children}</Notice>;
}

/** Back to the very page that was begun, or an end to it. */
function AtStripe({ funding }: { funding: Shown }) {
  const t = useTranslations('billing.now');
  return (
    <>
      <Form method="post" reloadDocument>
        <input type="hidden" name="amount" value={majorAmount(funding.amountMinor)} />
        <Button size="small" name="fundingId" value={funding.id}>
          {t('continue')}
        </Button>
      </Form>
      <Form method="post">
        <input type="hidden" name="fundingId" value={funding.id} />
        <Button size="small" variant="secondary" name="intent" value="cancel">
          {t('cancel')}
        </Button>
      </Form>
    </>
  );
}
