import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { StatusDot } from '~/ui/status-dot';

/** Where an expert's pay goes: what is missing, and the way to Stripe's own page. */
export function PayoutSetup(props: { account: 'missing' | 'incomplete' | 'ready'; firstPayoutHeld: boolean }) {
  const t = useTranslations('money.earnings');
  const text = { missing: t('setupMissing'), incomplete: t('setupIncomplete'), ready: t('setupReady') }[props.account];
  const isReady = props.account === 'ready';
  return (
    <section
      aria-label={t('setUpTitle')}
      className={`flex flex-wrap items-center justify-between gap-3 rounded-lg border px-4 py-3 ${isReady ? 'border-line bg-surface' : 'border-warn/30 bg-warn-soft'}`}
    >
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium">
          <StatusDot tone={isReady ? 'good' : 'warn'}>{text}</StatusDot>
        </p>
        <p className="text-muted text-sm">
          {t('schedule')} {props.firstPayoutHeld && t('firstHeld')}
        </p>
      </div>
      <Form method="post" action="/expert/earnings" reloadDocument>
        <Button variant={isReady ? 'secondary' : 'primary'}>{isReady ? t('change') : t('setUp')}</Button>
      </Form>
    </section>
  );
}
