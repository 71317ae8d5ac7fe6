import { useTranslations } from 'use-intl';
import type { ApplicationStatus } from '~/features/applications/application';
import { LinkButton } from '~/ui/button';
import { Notice } from '~/ui/notice';

/** Why nothing is open to who has no approved application, and where it stands. Draws nothing for who has one. */
export function ApplicationNotice({ application }: { application: ApplicationStatus | 'none' }) {
  const t = useTranslations('application');
  if (application === 'approved') return null;
  return (
    <Notice
      action={
        <LinkButton to="/expert/application" variant="secondary">
          {application === 'none' ? t('begin.button') : t('board.link')}
        </LinkButton>
      }
    >
      {t(`board.${application}`)}
    </Notice>
  );
}
