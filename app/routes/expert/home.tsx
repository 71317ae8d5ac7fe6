import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { getMyWeek } from '~/features/reviews/get-my-week.server';
import { withAccess } from '~/routes/with-access.server';
import { FailureNotice } from '~/ui/failure-notice';
import { Notice } from '~/ui/notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { ApplicationNotice } from './application-notice';
import { ComingUp } from './coming-up';
import { EndedNotice } from './ended-notice';
import { FirstSteps } from './first-steps';
import { loadHome } from './load-home.server';
import { NextTask } from './next-task';
import { sayOwnLimit, sayWeek } from './say-week.server';
import { takeTask } from './take-task.server';
import { TodoList } from './todo-list';
import { WeekFacts } from './week-facts';

export const loader = withAccess('expert/home', async ({ ctx, t, viewer, context }) => {
  const reader = { t, locale: context.locale, timeZone: viewer.timeZone };
  const [home, week] = await Promise.all([loadHome(ctx), getMyWeek(ctx)]);
  return {
    title: t('expert.home.title'),
    ...home,
    weekWords: sayWeek(reader, week),
    ownLimit: sayOwnLimit(reader, week),
  };
});

export const action = withAccess('expert/home', async ({ ctx, request }) => takeTask(ctx, await request.formData()));

export const meta = pageTitle;

/** Also after a refused claim: what was refused is usually gone. */
export const shouldRevalidate = () => true;

/** What is the expert's to do next, what the week earned, and what comes up. */
export default function HomePage() {
  const t = useTranslations('expert.home');
  const home = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>()?.failure;
  return (
    <>
      <PageHeader title={home.title} lead={home.firstSteps ? t('leadFirst') : t('lead')} />
      <div className="flex flex-col gap-6">
        <EndedNotice />
        <FailureNotice failure={failure} />
        {/* To a newcomer the steps say where the application stands. */}
        {!home.firstSteps && <ApplicationNotice application={home.application} />}
        {home.ownLimit && !failure && <Notice>{home.ownLimit}</Notice>}
        {home.firstSteps && <FirstSteps first={home.firstSteps} />}
        <div className={home.firstSteps ? '' : 'grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]'}>
          <div className="flex min-w-0 flex-col gap-6">
            <TodoList home={home} />
            <NextTask home={home} />
          </div>
          {/* A newcomer has no week yet; the steps above say what comes. */}
          {!home.firstSteps && (
            <div className="flex min-w-0 flex-col gap-6">
              <WeekFacts home={home} words={home.weekWords} />
              <ComingUp home={home} />
            </div>
          )}
        </div>
      </div>
    </>
  );
}
