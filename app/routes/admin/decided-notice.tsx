import { useFormatter, useTranslations } from 'use-intl';
import type { CredentialForReview } from '~/features/credentials/get-credential-for-review.server';
import { LinkButton } from '~/ui/button';
import { DoneNotice } from '~/ui/done-notice';

interface Props {
  review: CredentialForReview;
  next: { id: string; holderName: string } | null;
}

/** Says what was just decided and what follows from it, and offers what waits next. */
export function DecidedNotice({ review, next }: Props) {
  const t = useTranslations('admin.credential.decided');
  const format = useFormatter();
  const { status, validUntil, holderName: name } = review;
  if (!t.has(status as 'verified')) return null;
  const day = validUntil && format.dateTime(validUntil, { dateStyle: 'long' });
  return (
    <DoneNotice
      of={review.history[0]?.id}
      title={t(status as 'verified', { name })}
      action={
        next ? (
          // Each look is written down, so nothing is loaded before somebody asks for it.
          <LinkButton to={`/admin/credentials/${next.id}`} reloadDocument>
            {t('next', { name: next.holderName })}
          </LinkButton>
        ) : (
          <LinkButton to="/admin" variant="secondary">
            {t('back')}
          </LinkButton>
        )
      }
    >
      <p>{status === 'verified' && day ? t('holds', { day }) : t('told')}</p>
      {!next && <p>{t('nothingWaits')}</p>}
    </DoneNotice>
  );
}
