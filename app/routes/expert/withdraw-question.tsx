import { useTranslations } from 'use-intl';
import { isProvingStatus, type CredentialStatus } from '~/features/credentials/credential';
import { WithdrawDialog } from './withdraw-dialog';

/** Asks before a credential is taken back. */
export function WithdrawQuestion({ credential }: { credential: { id: string; status: CredentialStatus } }) {
  const t = useTranslations('credentials.detail');
  const proves = isProvingStatus(credential.status);
  return (
    <div>
      <WithdrawDialog
        trigger={t('withdraw')}
        title={t('withdrawTitle')}
        text={proves ? t('withdrawText') : t('withdrawWaiting')}
        proves={proves}
        action={`/expert/credentials/${credential.id}/withdraw`}
      />
    </div>
  );
}
