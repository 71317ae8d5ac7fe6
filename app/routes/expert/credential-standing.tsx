import { useTranslations } from 'use-intl';
import { isProvingStatus } from '~/features/credentials/credential';
import { whatComesNext } from '~/features/credentials/credential-steps';
import type { MyCredential } from '~/features/credentials/list-my-credentials.server';
import { CredentialProgress } from '~/features/credentials/ui/credential-progress';
import { LastDay } from '~/ui/calendar-day';
import { Card } from '~/ui/card';
import { LinkButton } from '~/ui/button';

/** Where a credential stands, who has the ball, what happens next, the desk's words with their reason, and how to object. */
export function CredentialStanding(props: { credential: MyCredential; supportEmail: string | undefined }) {
  const t = useTranslations('credentials');
  const { credential, supportEmail } = props;
  const { status, validUntil, reasonCode, note } = credential;
  const next = whatComesNext(status);
  return (
    <Card title={t('steps.label')}>
      <CredentialProgress credential={credential} />
      <p className="mt-4">{t(`next.${next}`)}</p>
      {isProvingStatus(status) && validUntil && (
        <p className="mt-1 font-medium">
          {t('validUntil')} <LastDay end={validUntil} />
        </p>
      )}
      {next !== 'desk' && (reasonCode || note) && (
        <div className="border-line mt-4 border-t pt-3">
          <h3 className="text-muted text-sm font-medium">{t('deskSays')}</h3>
          {reasonCode && <p className="font-medium">{t(`reason.${reasonCode}`)}</p>}
          {note && <p className="wrap-break-word whitespace-pre-line">{note}</p>}
        </div>
      )}
      {(next === 'suspended' || next === 'revoked' || next === 'ended') && supportEmail && (
        <p className="text-muted mt-3 text-sm">
          {t.rich('objection', { mail: () => <a href={`mailto:${supportEmail}`}>{supportEmail}</a> })}
        </p>
      )}
      {(next === 'ended' || next === 'withdrawn' || next === 'expired') && (
        <div className="mt-4">
          <LinkButton to="/expert/credentials/new" variant="secondary">
            {t('add')}
          </LinkButton>
        </div>
      )}
    </Card>
  );
}
