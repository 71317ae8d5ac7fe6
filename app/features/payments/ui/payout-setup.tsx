import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';

/** Where an expert's pay goes: what is missing, and the way to Stripe's own page. */
export function PayoutSetup(props: { account: 'missing' | 'incomplete' | 'ready'; firstPayoutHeld: boolean }) {
  const t = useTranslations('money.earnings');
  const text = { missing: t('setupMissing'), incomplete: t('setupIncomplete'), ready: t('setupReady') }[props.account];
  const isReady = props.account === 'ready';
  return (
    <Card>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="text-sm">
          <p className="font-medium">{text}</p>
          <p className="text-muted">
            {t('schedule')} {props.firstPayoutHeld && t('firstHeld')}
          </p>
        </div>
        <Form method="post" reloadDocument>
          <Button variant={isReady ? 'secondary' : 'primary'}>{isReady ? t('change') : t('setUp')}</Button>
        </Form>
      </div>
    </Card>
  );
}
