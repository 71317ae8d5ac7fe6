import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { CredentialForReview } from '~/features/credentials/get-credential-for-review.server';
import { Button } from '~/ui/button';
import { DateTime } from '~/ui/date-time';
import { DeskKeys } from './desk-keys';

/** Who looks after the credential, by when it must be decided, and the keys of the page. */
export function CareBar({ review }: { review: CredentialForReview }) {
  const t = useTranslations('admin.credential.care');
  const { assignee, decideBy } = review;
  const isMine = assignee?.isMe ?? false;
  const mayTake = !review.isOwn && !review.isConcerned && review.decisions.length > 0;
  return (
    <div className="border-line bg-surface flex flex-wrap items-center gap-x-5 gap-y-2 rounded-lg border px-4 py-2">
      <p>{assignee ? t('with', { name: assignee.name }) : t('withNobody')}</p>
      {decideBy && (
        <p className="text-muted">{t.rich('decideBy', { at: () => <DateTime at={decideBy} show="date" /> })}</p>
      )}
      <div className="ms-auto flex flex-wrap items-center gap-2">
        {mayTake && (
          <Form method="post">
            <input type="hidden" name="intent" value="assign" />
            <Button name="to" value={isMine ? 'nobody' : 'me'} variant="secondary" size="small" data-desk-key="t">
              {t(isMine ? 'giveBack' : assignee ? 'takeOver' : 'take')}
            </Button>
          </Form>
        )}
        <DeskKeys />
      </div>
    </div>
  );
}
