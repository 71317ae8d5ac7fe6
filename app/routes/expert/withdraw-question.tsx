import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { isProvingStatus, type CredentialStatus } from '~/features/credentials/credential';
import { Button } from '~/ui/button';
import { DialogButton } from '~/ui/dialog-button';
import { DialogActions } from '~/ui/dialog';
import { TextInput } from '~/ui/text-input';

/**
 * Asks before a credential is taken back. It cannot be undone, only stated anew: where it proves something now, a typed word is
 * asked for, which the browser checks with and without scripts.
 */
export function WithdrawQuestion({ credential }: { credential: { id: string; status: CredentialStatus } }) {
  const t = useTranslations('credentials.detail');
  const proves = isProvingStatus(credential.status);
  const word = t('withdrawWord');
  return (
    <div>
      <DialogButton trigger={t('withdraw')} variant="danger" title={t('withdrawTitle')}>
        {(close) => (
          <Form method="post" action={`/expert/credentials/${credential.id}/withdraw`} className="flex flex-col gap-4">
            <p>{proves ? t('withdrawText') : t('withdrawWaiting')}</p>
            {proves && (
              <TextInput
                label={t('withdrawType', { word })}
                name="confirmation"
                required
                pattern={`\\s*${word}\\s*`}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
              />
            )}
            <DialogActions>
              <Button type="button" variant="secondary" onClick={close}>
                {t('withdrawKeep')}
              </Button>
              <Button variant="danger">{t('withdrawNow')}</Button>
            </DialogActions>
          </Form>
        )}
      </DialogButton>
    </div>
  );
}
