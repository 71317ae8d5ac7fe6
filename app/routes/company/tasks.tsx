import { Link, useLoaderData } from '@remix-run/react';
import { getCompanyJob } from '~/features/jobs/get-company-job.server';
import { listJobTasks } from '~/features/jobs/list-job-tasks.server';
import { TaskTable } from '~/features/jobs/ui/task-table';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { Pagination } from '~/ui/pagination';

export const loader = withAccess('company/tasks', async ({ ctx, params, request, t }) => {
  const jobId = requireId(params['jobId']);
  const job = await getCompanyJob(ctx, jobId);
  if (!job.ok) throw failureResponse(job.error);
  const after = Number(new URL(request.url).searchParams.get('after') ?? 0);
  const page = await listJobTasks(ctx, { jobId, after: Number.isSafeInteger(after) && after < 2 ** 31 ? after : 0 });
  const { id, title } = job.value;
  return { title: t('results.tasksTitle', { job: title }), job: { id, title }, ...page };
});
export const meta = pageTitle;

export default function TasksPage() {
  const { title, job, tasks, next } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader above={<Link to={`/company/jobs/${job.id}`}>{job.title}</Link>} title={title} />
      <TaskTable jobId={job.id} tasks={tasks} />
      <Pagination nextCursor={next === undefined ? null : String(next)} />
    </>
  );
}
