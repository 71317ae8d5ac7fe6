import { useLoaderData } from '@remix-run/react';
import { getCompanyJob } from '~/features/jobs/get-company-job.server';
import { listJobTasks } from '~/features/jobs/list-job-tasks.server';
import { taskStates } from '~/features/jobs/task-states';
import { JobHead } from '~/features/jobs/ui/job-head';
import { TaskTable } from '~/features/jobs/ui/task-table';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { pageTitle } from '~/ui/page-title';

export const loader = withAccess('company/tasks', async ({ ctx, params, request, t }) => {
  const jobId = requireId(params['jobId']);
  const job = await getCompanyJob(ctx, jobId);
  if (!job.ok) throw failureResponse(job.error);
  const query = new URL(request.url).searchParams;
  const after = Number(query.get('after') ?? 0);
  const filter = {
    status: taskStates.find((known) => known === query.get('status')),
    search: (query.get('q') ?? '').trim().slice(0, 200),
  };
  const isOrdinal = Number.isSafeInteger(after) && after < 2 ** 31;
  const page = await listJobTasks(ctx, { jobId, after: isOrdinal ? after : 0, ...filter });
  const { id, title, contentLanguage, status, importedCount } = job.value;
  return {
    title: t('results.tasksTitle', { job: title }),
    job: { id, title, contentLanguage, status, importedCount },
    filter,
    ...page,
  };
});
export const meta = pageTitle;

export default function TasksPage() {
  const { job, filter, tasks, next } = useLoaderData<typeof loader>();
  return (
    <>
      <JobHead job={job} />
      <TaskTable job={job} filter={filter} tasks={tasks} next={next} />
    </>
  );
}
