import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { LinkButton } from '~/ui/button';
import { Notice } from '~/ui/notice';

const ASK_EVERY_MS = 2000;

/** What became of the checkout the payer comes back from; while it waits for Stripe the page asks again by itself. */
export function FundingOutcome({ status }: { status: 'pending' | 'paid' | 'failed' | 'cancelled' | undefined }) {
  const t = useTranslations('money.funding');
  const payment = useTranslations('billing.payment');
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (status !== 'pending') return;
    const timer = setInterval(revalidate, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [status, revalidate]);
  const again = (
    <LinkButton to="#add-money" variant="secondary" size="small">
      {payment('again')}
    </LinkButton>
  );
  switch (status) {
    case 'pending':
      return <Notice>{t('waiting')}</Notice>;
    case 'paid':
      return <Notice tone="good">{t('arrived')}</Notice>;
    case 'failed':
      return (
        <Notice tone="bad" action={again}>
          {t('refused')} {payment('failedText')}
        </Notice>
      );
    case 'cancelled':
      return (
        <Notice tone="warn" action={again}>
          {t('cancelled')}
        </Notice>
      );
    case undefined:
      return null;
  }
}
