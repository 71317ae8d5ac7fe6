import { Link, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { TaskStatus } from '~/features/jobs/ui/task-status';
import { getTaskStory } from '~/features/results/get-task-story.server';
import { OpinionCard } from '~/features/results/ui/opinion-card';
import { StoryContent } from '~/features/results/ui/story-content';
import { StoryEvents, UnfinishedClaims } from '~/features/results/ui/story-trail';
import { VerdictTable } from '~/features/results/ui/verdict-table';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
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
  const { title, story } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        above={<Link to={`/company/jobs/${story.jobId}/tasks`}>{story.jobTitle}</Link>}
        title={title}
        lead={<TaskStatus status={story.status} tier={story.tier} />}
      />
      <div className="flex flex-col gap-4">
        {story.stuckReason !== null && (
          <Notice tone="warn">
            {story.stuckReason === 'noHigherTier'
              ? t('task.stuckReason.noHigherTier')
              : t('task.stuckReason.other', { reason: story.stuckReason })}
          </Notice>
        )}
        <StoryContent story={story} />
        <VerdictTable story={story} />
        <h2 className="mt-4 text-lg font-semibold">{t('task.opinionsTitle')}</h2>
        {story.opinions.length === 0 && <p className="text-muted text-sm">{t('task.opinionsEmpty')}</p>}
        {story.opinions.map((opinion) => (
          <OpinionCard
            key={`${opinion.tier}-${opinion.seatNumber}-${opinion.revision}`}
            opinion={opinion}
            criteria={story.criteria}
            currency={story.currency}
          />
        ))}
        <UnfinishedClaims story={story} />
        <StoryEvents events={story.events} />
      </div>
    </>
  );
}
