import { Form, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { StatusDot } from '~/ui/status-dot';
import type { PayoutStanding } from '../payout-standing';

const ASK_EVERY_MS = 3000;
/** Longer than Stripe's word takes on its way; who left before the end may sit here for ever. */
const MOST_ASKED = 40;
const looks = {
  missing: { tone: 'warn', box: 'border-warn/30 bg-warn-soft', button: 'primary' },
  incomplete: { tone: 'warn', box: 'border-warn/30 bg-warn-soft', button: 'primary' },
  returned: { tone: 'accent', box: 'border-line bg-surface', button: 'secondary' },
  checking: { tone: 'accent', box: 'border-line bg-surface', button: 'secondary' },
  ready: { tone: 'good', box: 'border-line bg-surface', button: 'secondary' },
} as const;

interface Props {
  account: PayoutStanding;
  firstPayoutHeld: boolean;
  /** The expert comes back from Stripe just now, whose word about it may still be under way. */
  hasReturned: boolean;
}

/** Where an expert's pay goes: what is missing and with whom it lies, and the way to Stripe's own page. */
export function PayoutSetup({ account, firstPayoutHeld, hasReturned }: Props) {
  const t = useTranslations('money.earnings');
  const state = hasReturned && account === 'incomplete' ? 'returned' : account;
  const look = looks[state];
  useAskingAgain(state === 'returned');
  return (
    <section
      aria-label={t('setUpTitle')}
      className={`flex flex-wrap items-center justify-between gap-3 rounded-lg border px-4 py-3 ${look.box}`}
    >
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium" role="status">
          <StatusDot tone={look.tone}>{t(`setup.${state}`)}</StatusDot>
        </p>
        <p className="text-muted text-sm">
          {t('schedule')} {firstPayoutHeld && t('firstHeld')}
        </p>
      </div>
      <Form method="post" action="/expert/earnings" reloadDocument>
        <Button variant={look.button}>{account === 'missing' ? t('setUp') : t('change')}</Button>
      </Form>
    </section>
  );
}

function useAskingAgain(isWaiting: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isWaiting) return;
    let asked = 0;
    const timer = setInterval(() => {
      asked += 1;
      if (asked >= MOST_ASKED) clearInterval(timer);
      revalidate();
    }, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isWaiting, revalidate]);
}
