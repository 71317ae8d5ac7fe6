import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { z } from 'zod';
import { kindDomains } from '~/features/catalogue/credential-kind';
import { listKinds } from '~/features/catalogue/list-kinds.server';
import { withAccess } from '~/routes/with-access.server';
import { Badge } from '~/ui/badge';
import { LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { CatalogueTabs } from './catalogue-tabs';

export const loader = withAccess('admin/catalogue', async ({ ctx, request, t }) => {
  const domain = z.enum(kindDomains).catch('medicine').parse(new URL(request.url).searchParams.get('domain'));
  return { title: t('catalogue.title'), domain, kinds: await listKinds(ctx, domain) };
});
export const meta = pageTitle;

/** Which kinds of credentials there are, by field of work. */
export default function Catalogue() {
  const t = useTranslations('catalogue');
  const locale = useLocale();
  const { title, domain, kinds } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={title}
        lead={t('lead')}
        action={<LinkButton to={`/admin/catalogue/new?domain=${domain}`}>{t('new')}</LinkButton>}
      />
      <CatalogueTabs current={domain} />
      <DataTable
        caption={t(`domain.${domain}`)}
        rows={kinds}
        rowKey={(kind) => kind.code}
        rowTo={(kind) => `/admin/catalogue/kinds/${kind.code}`}
        empty={<EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>}
        columns={[
          {
            key: 'name',
            header: t('column.name'),
            cell: (kind) => kind.names[locale],
          },
          {
            key: 'code',
            header: t('column.code'),
            cell: (kind) => <span className="font-mono text-sm">{kind.code}</span>,
          },
          {
            key: 'places',
            header: t('column.places'),
            cell: (kind) =>
              kind.isGeneral
                ? t('generalKind')
                : kind.jurisdictions.length > 4
                  ? t('places', { count: kind.jurisdictions.length })
                  : kind.jurisdictions.join(' '),
          },
          {
            key: 'version',
            header: t('column.version'),
            cell: (kind) => (
              <span className="flex flex-wrap gap-1">
                {kind.version === null ? (
                  <Badge>{t('outOfUse')}</Badge>
                ) : (
                  <Badge tone="good">{t('version', { version: String(kind.version) })}</Badge>
                )}
                {kind.draftVersion !== null && (
                  <Badge tone="warn">{t('draft', { version: String(kind.draftVersion) })}</Badge>
                )}
                {kind.fourEyes && <Badge tone="info">{t('fourEyes')}</Badge>}
              </span>
            ),
          },
          {
            key: 'since',
            header: t('column.since'),
            cell: (kind) => (kind.since ? <DateTime at={kind.since} /> : '–'),
          },
        ]}
      />
    </>
  );
}
