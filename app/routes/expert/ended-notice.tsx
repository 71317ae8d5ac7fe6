import { Link, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { DoneNotice } from '~/ui/done-notice';
import { SentenceGap } from '~/ui/sentence-gap';

/** Where a workspace leads to once its claim has ended by the expert's own act. */
export function EndedNotice() {
  const t = useTranslations('expert.home');
  const [search] = useSearchParams();
  const claimId = search.get('ended') ?? '';
  if (!/^[0-9a-f-]{36}$/.test(claimId)) return null;
  return (
    <DoneNotice of={claimId}>
      {search.has('released') ? t('handedBack') : t('handedIn')}
      <SentenceGap />
      <Link to={`/expert/work/${claimId}`}>{t('seeReview')}</Link>
    </DoneNotice>
  );
}
