import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { getListState } from '~/features/exclusions/get-list-state.server';
import { listClosedMatches } from '~/features/exclusions/list-closed-matches.server';
import { listOpenMatches } from '~/features/exclusions/list-open-matches.server';
import { requestListSchema } from '~/features/exclusions/request-list.schema';
import { requestList } from '~/features/exclusions/request-list.server';
import { ListCard } from '~/features/exclusions/ui/list-card';
import { MatchTable } from '~/features/exclusions/ui/match-table';
import { actionFailure } from '~/platform/http/action-failure.server';
import { parseForm } from '~/platform/http/parse-form';
import { withAccess } from '~/routes/with-access.server';
import { DoneNotice } from '~/ui/done-notice';
import { EmptyState } from '~/ui/empty-state';
import { FailureNotice } from '~/ui/failure-notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { Pagination } from '~/ui/pagination';
import { Stat, StatGroup } from '~/ui/stat';

const CLOSED_SHOWN = 20;

export const loader = withAccess('admin/exclusions', async ({ ctx, request, t }) => {
  const { searchParams } = new URL(request.url);
  return {
    title: t('exclusions.title'),
    state: await getListState(ctx),
    open: await listOpenMatches(ctx, { after: searchParams.get('after') }),
    closed: await listClosedMatches(ctx, CLOSED_SHOWN),
    isJustRequested: searchParams.has('requested'),
  };
});

export const action = withAccess('admin/exclusions', async ({ ctx, request }) => {
  const input = parseForm(requestListSchema, await request.formData());
  if (!input.ok) return actionFailure(input.error);
  await requestList(ctx, input.value);
  return redirect('/admin/exclusions?requested');
});
export const meta = pageTitle;

/** Who may stand on the list of excluded people, and whether the list is fit to say so. */
export default function Exclusions() {
  const t = useTranslations('exclusions');
  const { title, state, open, closed, isJustRequested } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>()?.failure;
  return (
    <>
      <PageHeader title={title} lead={t('lead')} />
      <div className="flex flex-col gap-8">
        {isJustRequested && !failure && <DoneNotice>{t('list.requested')}</DoneNotice>}
        <FailureNotice failure={failure} />
        <StatGroup label={t('open')}>
          {(['strong', 'probable', 'name_only'] as const).map((strength) => (
            <Stat
              key={strength}
              label={t(`strength.${strength}`)}
              value={state.openCounts[strength]}
              hint={t(`effect.${strength}`)}
            />
          ))}
        </StatGroup>
        <ListCard state={state} />
        <section aria-labelledby="open">
          <h2 id="open" className="mb-3 text-base font-semibold">
            {t('open')}
          </h2>
          <MatchTable
            caption={t('open')}
            rows={open.rows}
            empty={
              <EmptyState picture="done" title={t('noneOpen')}>
                {t('noneOpenText')}
              </EmptyState>
            }
            footer={<Pagination nextCursor={open.next} />}
          />
        </section>
        <section aria-labelledby="closed">
          <h2 id="closed" className="mb-3 text-base font-semibold">
            {t('closed')}
          </h2>
          <MatchTable caption={t('closed')} rows={closed} empty={<EmptyState title={t('noneClosed')} />} />
        </section>
      </div>
    </>
  );
}
