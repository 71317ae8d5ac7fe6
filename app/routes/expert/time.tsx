import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { withAccess } from '~/routes/with-access.server';
import { TimePatterns } from '~/features/timekeeping/ui/time-bar';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { loadTimeOfClaim, loadTimeOfWeek } from './load-time.server';
import { TimeOfClaim } from './time-of-claim';
import { TimeOfWeek } from './time-of-week';
import { PrintButton } from './time-print-button';

export const loader = withAccess('expert/time', async ({ ctx, request, t, viewer }) => {
  const search = new URL(request.url).searchParams;
  const asked = search.get('claim');
  const { timeZone } = viewer;
  return {
    title: asked === null ? t('expert.work.time.title') : t('expert.work.time.claimTitle'),
    timeZone,
    ofClaim: asked === null ? null : await loadTimeOfClaim(ctx, { asked, after: search.get('after'), timeZone }),
    ofWeek: asked === null ? await loadTimeOfWeek(ctx, search.get('week')) : null,
  };
});
export const meta = pageTitle;

/** What the expert's time was, whether it counted, and why: a week at a time, or one review down to its stretches. */
export default function TimePage() {
  const t = useTranslations('expert.work.time');
  const { title, timeZone, ofClaim, ofWeek } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={title}
        lead={ofClaim ? t('claimLead') : t('lead')}
        above={ofClaim && <Breadcrumbs items={[{ to: '/expert/time', text: t('title') }]} />}
        action={<PrintButton />}
      />
      <TimePatterns />
      {ofClaim && <TimeOfClaim time={ofClaim} timeZone={timeZone} />}
      {ofWeek && <TimeOfWeek time={ofWeek} timeZone={timeZone} />}
    </>
  );
}
