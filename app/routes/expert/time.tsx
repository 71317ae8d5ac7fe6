import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { withAccess } from '~/routes/with-access.server';
import { TimePatterns } from '~/features/timekeeping/ui/time-bar';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { PrintHead } from '~/ui/print-head';
import { loadTimeOfClaim, loadTimeOfJob, loadTimeOfWeek, timeWords } from './load-time.server';
import { TimeOfClaim } from './time-of-claim';
import { TimeOfJob } from './time-of-job';
import { TimeOfWeek } from './time-of-week';
import { PrintButton } from './time-print-button';

export const loader = withAccess('expert/time', async ({ ctx, request, t, viewer }) => {
  const search = new URL(request.url).searchParams;
  const [asked, job, week] = [search.get('claim'), search.get('job'), search.get('week')];
  const { timeZone } = viewer;
  const words = timeWords(t);
  const parts = { name: viewer.displayName, timeZone, words, ofClaim: null, ofJob: null, ofWeek: null };
  if (asked !== null) {
    const ofClaim = await loadTimeOfClaim(ctx, { asked, after: search.get('after'), timeZone });
    return { ...parts, title: t('expert.work.time.claimTitle'), ofClaim };
  }
  if (job !== null && week === null) {
    return { ...parts, title: words.jobTitle, ofJob: await loadTimeOfJob(ctx, { job, before: search.get('before') }) };
  }
  return { ...parts, title: t('expert.work.time.title'), ofWeek: await loadTimeOfWeek(ctx, { week, job }) };
});
export const meta = pageTitle;

/** What the expert's time was, whether it counted, and why: a week at a time, one job week by week, or one review down to its stretches. */
export default function TimePage() {
  const t = useTranslations('expert.work.time');
  const { name, title, timeZone, words, ofClaim, ofJob, ofWeek } = useLoaderData<typeof loader>();
  const lead = ofJob ? words.jobLead : t(ofClaim ? 'claimLead' : 'lead');
  return (
    <>
      <PrintHead name={name} />
      <PageHeader
        title={title}
        lead={lead}
        above={!ofWeek && <Breadcrumbs items={[{ to: '/expert/time', text: t('title') }]} />}
        action={<PrintButton />}
      />
      <TimePatterns />
      {ofClaim && <TimeOfClaim time={ofClaim} timeZone={timeZone} words={words} />}
      {ofJob && <TimeOfJob time={ofJob} words={words} />}
      {ofWeek && <TimeOfWeek time={ofWeek} timeZone={timeZone} words={words} />}
    </>
  );
}
