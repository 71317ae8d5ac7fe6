import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { FinanceOverview } from '~/features/payments/get-finance-overview.server';
import { DueSums } from '~/features/payments/ui/due-sums';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/checkbox';
import { DialogActions } from '~/ui/dialog';
import { DialogButton } from '~/ui/dialog-button';

/** Asks once more, with the sums and how many people they go to, before money leaves. */
export function PayoutRun({ check }: Pick<FinanceOverview, 'check'>) {
  const t = useTranslations('admin.finance');
  const money = useTranslations('money.finance');
  return (
    <DialogButton title={t('runTitle')} trigger={money('runNow')} variant="primary">
      {(close) => (
        <Form method="post" onSubmit={close} className="flex flex-col gap-4">
          <p>{t('runText')}</p>
          {check ? (
            <div>
              <p className="text-muted mb-2 text-sm">{money('atRecount')}</p>
              <DueSums due={check.due} notYetDue={check.notYetDue} unpayable={check.unpayable} />
            </div>
          ) : (
            <p>{t('runUnknown')}</p>
          )}
          <Checkbox name="includeNotYetDue" label={money('includeNotYetDue')} />
          <DialogActions>
            <Button name="intent" value="run">
              {t('runConfirm')}
            </Button>
          </DialogActions>
        </Form>
      )}
    </DialogButton>
  );
}
