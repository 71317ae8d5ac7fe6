import { Form, Link, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { withAccess } from '~/routes/with-access.server';
import { Button } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { TextInput } from '~/ui/text-input';
import { areasOf, type Area } from '~/routes/frame/area';
import { loadSearch } from './load-search.server';

export const loader = withAccess('auth/search', async ({ ctx, request, viewer, t, context }) => {
  const query = (new URL(request.url).searchParams.get('q') ?? '').replaceAll('\0', '').trim().slice(0, 200);
  return {
    title: t('common.search.title'),
    query,
    areas: areasOf({ ...viewer, organizationName: viewer.membership?.organizationName ?? null }),
    hits: await loadSearch(ctx, viewer, query, t, context.locale),
  };
});
export const meta = pageTitle;

/** What the palette asks while somebody types in it; a page of its own where scripts do not run. */
export default function Search() {
  const t = useTranslations('common.search');
  const { title, query, hits, areas } = useLoaderData<typeof loader>();
  const finds = areas.map((area: Area) => t(`finds.${area}`)).join(' ');
  return (
    <>
      <PageHeader title={title} lead={finds} />
      <Form method="get" role="search" className="mb-6 flex max-w-xl items-end gap-2">
        <div className="flex-1">
          <TextInput label={title} name="q" type="search" defaultValue={query} autoComplete="off" />
        </div>
        <Button pending={false}>{t('find')}</Button>
      </Form>
      {query && hits.length === 0 && <EmptyState title={t('nothing')}>{finds}</EmptyState>}
      <ul className="flex flex-col gap-1">
        {hits.map((hit) => (
          <li key={hit.to}>
            <Link to={hit.to} className="inline-flex min-h-11 items-center">
              {hit.text}
            </Link>{' '}
            <span className="text-muted text-sm">{hit.group}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
