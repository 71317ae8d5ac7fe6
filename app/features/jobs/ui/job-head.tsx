import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { ForeignText } from '~/ui/foreign-text';
import { PageHeader } from '~/ui/page-header';
import { Tabs } from '~/ui/tabs';
import { JobStatus } from './job-status';

interface Props {
  job: { id: string; title: string; contentLanguage: string; status: 'draft' | 'open' | 'closed' };
  /** The one primary action of the page, and at most two others. */
  action?: ReactNode;
}

/** The head of every page of one job: its name and status, and its parts as tabs. */
export function JobHead({ job, action }: Props) {
  const t = useTranslations('company.job');
  const here = `/company/jobs/${job.id}`;
  return (
    <>
      <PageHeader
        above={<Breadcrumbs items={[{ to: '/company', text: t('backToJobs') }]} />}
        title={<ForeignText lang={job.contentLanguage}>{job.title}</ForeignText>}
        badges={<JobStatus status={job.status} />}
        action={action}
      />
      <Tabs
        label={t('tabs.label')}
        tabs={[
          { to: here, text: t('tabs.overview') },
          { to: `${here}/tasks`, text: t('tabs.tasks') },
          { to: `${here}/reviews`, text: t('tabs.reviews') },
          { to: `${here}/time`, text: t('tabs.time') },
          { to: `${here}/pay`, text: t('tabs.pay') },
          { to: `${here}/results`, text: t('tabs.results') },
          { to: `${here}/funding`, text: t('tabs.funding') },
        ]}
      />
    </>
  );
}
