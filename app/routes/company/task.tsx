import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { TaskStatus } from '~/features/jobs/ui/task-status';
import { getTaskStory } from '~/features/results/get-task-story.server';
import { OpinionsByTier } from '~/features/results/ui/opinions-by-tier';
import { StoryContent } from '~/features/results/ui/story-content';
import { StoryTimeline } from '~/features/results/ui/story-timeline';
import { StoryEvents, UnfinishedClaims } from '~/features/results/ui/story-trail';
import { VerdictTable } from '~/features/results/ui/verdict-table';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Notice } from '~/ui/notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';

export const loader = withAccess('company/task', async ({ ctx, params, t }) => {
  const ids = { jobId: requireId(params['jobId']), taskId: requireId(params['taskId']) };
  const story = await getTaskStory(ctx, ids);
  if (!story.ok) throw failureResponse(story.error);
  return { title: t('results.task.title', { id: story.value.externalId }), story: story.value };
});
export const meta = pageTitle;

export default function TaskPage() {
  const t = useTranslations('results');
  const nav = useTranslations('company.job');
  const { title, story } = useLoaderData<typeof loader>();
  const job = `/company/jobs/${story.jobId}`;
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            items={[
              { to: '/company', text: nav('backToJobs') },
              { to: job, text: story.jobTitle },
              { to: `${job}/tasks`, text: nav('tabs.tasks') },
            ]}
          />
        }
        title={title}
        badges={<TaskStatus status={story.status} tier={story.tier} />}
      />
      <div className="flex flex-col gap-8">
        {story.stuckReason !== null && (
          <Notice tone="warn">
            {story.stuckReason === 'noHigherTier' || story.stuckReason === 'credentialLost'
              ? t(`task.stuckReason.${story.stuckReason}`)
              : t('task.stuckReason.other', { reason: story.stuckReason })}
          </Notice>
        )}
        <StoryContent story={story} />
        <VerdictTable story={story} />
        <OpinionsByTier story={story} />
        <UnfinishedClaims story={story} />
        <StoryTimeline story={story} />
        <StoryEvents events={story.events} />
      </div>
    </>
  );
}
