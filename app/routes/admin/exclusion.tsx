import { redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { parseInput } from '~/core/parse-input';
import type { AdminCtx } from '~/features/accounts/context';
import { CredentialKindName } from '~/features/credentials/ui/credential-kind-name';
import { CredentialStatusBadge } from '~/features/credentials/ui/credential-status-badge';
import { answerRulingSchema } from '~/features/exclusions/answer-ruling.schema';
import { answerRuling } from '~/features/exclusions/answer-ruling.server';
import { getMatch } from '~/features/exclusions/get-match.server';
import { proposeRulingSchema } from '~/features/exclusions/propose-ruling.schema';
import { proposeRuling } from '~/features/exclusions/propose-ruling.server';
import { MatchStatusBadge, StrengthBadge } from '~/features/exclusions/ui/exclusion-badges';
import { ListedFacts } from '~/features/exclusions/ui/listed-facts';
import { MatchComparison } from '~/features/exclusions/ui/match-comparison';
import { RulingForms } from '~/features/exclusions/ui/ruling-forms';
import { RulingHistory } from '~/features/exclusions/ui/ruling-history';
import { actionFailure, keptFields } from '~/platform/http/action-failure.server';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { DoneNotice } from '~/ui/done-notice';
import { EmptyState } from '~/ui/empty-state';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';

const done = ['proposed', 'accepted', 'declined'] as const;

export const loader = withAccess('admin/exclusion', async ({ ctx, params, request }) => {
  const match = await getMatch(ctx, requireId(params['matchId']));
  if (!match.ok) throw failureResponse(match.error);
  const said = new URL(request.url).searchParams.get('done');
  return { title: match.value.legalName, match: match.value, done: done.find((known) => known === said) ?? null };
});

export const action = withAccess('admin/exclusion', async ({ ctx, params, request }) => {
  const matchId = requireId(params['matchId']);
  const fields = keptFields(await request.formData());
  const result = await act(ctx, { ...fields, matchId });
  return result.ok
    ? redirect(`/admin/exclusions/${matchId}?done=${result.value}`)
    : actionFailure(result.error, fields);
});
export const meta = pageTitle;

/** Also after a refusal: a colleague may have ruled meanwhile. */
export const shouldRevalidate = () => true;

async function act(ctx: AdminCtx, fields: Record<string, string>) {
  if (fields['intent'] === 'answer') {
    const input = parseInput(answerRulingSchema, fields);
    if (!input.ok) return input;
    const answered = await answerRuling(ctx, input.value);
    const word = input.value.answer === 'accept' ? ('accepted' as const) : ('declined' as const);
    return answered.ok ? { ok: true as const, value: word } : answered;
  }
  const input = parseInput(proposeRulingSchema, fields);
  if (!input.ok) return input;
  const proposed = await proposeRuling(ctx, input.value);
  return proposed.ok ? { ok: true as const, value: 'proposed' as const } : proposed;
}

/** One expert and one line of the list, side by side. */
export default function Exclusion() {
  const t = useTranslations('exclusions');
  const { title, match, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        above={<Breadcrumbs items={[{ to: '/admin/exclusions', text: t('title') }]} />}
        title={title}
        lead={match.status === 'open' ? t(`means.${match.strength}`) : t(`ruled.${match.status}`)}
        badges={
          <>
            <StrengthBadge strength={match.strength} />
            <MatchStatusBadge status={match.status} />
          </>
        }
      />
      <div className="flex flex-col gap-6">
        {done && !refused && (done !== 'proposed' || match.openProposal) && (
          <DoneNotice of={match.proposals[0]?.id}>{t(`done.${done}`)}</DoneNotice>
        )}
        <MatchComparison comparisons={match.comparisons} />
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <Card title={t('listed.title')}>
            <ListedFacts record={match.snapshot} edition={match.edition} isStillListed={match.isStillListed} />
          </Card>
          <Credentials match={match} />
        </div>
        <RulingForms match={match} failure={refused?.failure} fields={refused?.fields ?? {}} />
        <Card title={t('history.title')}>
          <RulingHistory match={match} />
        </Card>
      </div>
    </>
  );
}

function Credentials({ match }: { match: ReturnType<typeof useLoaderData<typeof loader>>['match'] }) {
  const t = useTranslations('exclusions.credentials');
  return (
    <DataTable
      caption={t('title')}
      captionHidden={false}
      rows={match.credentials}
      rowKey={(row) => row.id}
      density="compact"
      empty={<EmptyState title={t('none')} />}
      columns={[
        {
          key: 'kind',
          header: t('kind'),
          cell: (row) => (
            <Link to={`/admin/credentials/${row.id}`}>
              <CredentialKindName kind={row.kind} jurisdiction={row.jurisdiction} />
            </Link>
          ),
        },
        {
          key: 'status',
          header: t('status'),
          cell: (row) => <CredentialStatusBadge status={row.status} reader="desk" />,
        },
      ]}
    />
  );
}
