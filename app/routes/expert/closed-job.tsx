import { useTranslations } from 'use-intl';
import type { ClosedJobNote } from '~/features/reviews/get-closed-job.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { LinkButton } from '~/ui/button';
import { DateTime } from '~/ui/date-time';
import { ForeignText } from '~/ui/foreign-text';
import { Notice } from '~/ui/notice';
import { PageHeader } from '~/ui/page-header';

/** Why a job an expert knew is gone: its company closed it. */
export function ClosedJob({ job }: { job: ClosedJobNote }) {
  const t = useTranslations('expert.job.closed');
  const board = useTranslations('expert.board');
  return (
    <>
      <PageHeader
        above={<Breadcrumbs items={[{ to: '/expert/board', text: board('title') }]} />}
        title={<ForeignText lang={job.contentLanguage}>{job.title}</ForeignText>}
        lead={job.organizationName}
      />
      <Notice
        title={t.rich('title', { time: () => <DateTime at={job.closedAt} /> })}
        action={
          <LinkButton to="/expert/board" variant="secondary">
            {board('title')}
          </LinkButton>
        }
      >
        {t('text')}
      </Notice>
    </>
  );
}
