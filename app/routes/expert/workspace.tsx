import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { getMyWeek } from '~/features/reviews/get-my-week.server';
import { withAccess } from '~/routes/with-access.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { ForeignText } from '~/ui/foreign-text';
import { Money } from '~/ui/money';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { actInWorkspace } from './act-in-workspace.server';
import { EndedClaim } from './ended-claim';
import { loadWorkspace } from './load-workspace.server';
import { requireOwnClaim } from './require-own-claim.server';
import { ReviewDesk } from './review-desk';
import { sayRunningWeek } from './say-week.server';

export const loader = withAccess('expert/workspace', async ({ ctx, params, t, viewer, context }) => {
  const loaded = await loadWorkspace(ctx, params['claimId']);
  const reader = { t, locale: context.locale, timeZone: viewer.timeZone };
  return {
    title: t('expert.work.workspace.title', { job: loaded.workspace.jobTitle }),
    ...loaded,
    /** Absent once the claim has ended. */
    week: loaded.timed && sayRunningWeek(reader, await getMyWeek(ctx)),
  };
});

export const action = withAccess('expert/workspace', async ({ ctx, params, request }) => {
  const { claimId } = await requireOwnClaim(ctx, params['claimId']);
  return actInWorkspace(ctx, claimId, await request.formData());
});

export const meta = pageTitle;

/** Also after a refusal: a claim that has ended meanwhile must look ended. */
export const shouldRevalidate = () => true;

/** One task and nothing else: to be worked on while the claim is held or may be handed in late, else what became of it. */
export default function WorkspacePage() {
  const t = useTranslations('expert.work');
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { workspace, standing } = loaded;
  const isWritable = workspace.status === 'held' || standing.lateUntil !== null;
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            items={[
              isWritable
                ? { to: '/expert', text: t('workspace.home') }
                : { to: '/expert/reviews', text: t('reviews.title') },
            ]}
          />
        }
        title={<ForeignText lang={workspace.contentLanguage}>{workspace.jobTitle}</ForeignText>}
        lead={
          <>
            {t('workspace.company', { name: workspace.organizationName })} ·{' '}
            {t.rich('workspace.terms', {
              rate: () => <Money amountMinor={workspace.rateMinorPerHour} currency={workspace.currency} />,
              tier: String(workspace.tier),
            })}
          </>
        }
      />
      {isWritable ? (
        <ReviewDesk key={workspace.claimId} loaded={loaded} week={loaded.week} answer={answer} />
      ) : (
        <EndedClaim key={workspace.claimId} loaded={loaded} failure={answer?.failure} />
      )}
    </>
  );
}
