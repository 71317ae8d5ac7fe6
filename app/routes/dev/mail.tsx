import { Link, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { isUuid } from '~/core/uuid';
import { withAccess } from '~/routes/with-access.server';
import { Badge } from '~/ui/badge';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { Pagination } from '~/ui/pagination';
import { DevWords } from './dev-words';
import { loadMailPage } from './load-mail.server';

export const loader = withAccess('dev/mail', async ({ ctx, request, t }) => {
  const after = new URL(request.url).searchParams.get('after');
  return { title: t('dev.mail.title'), ...(await loadMailPage(ctx.db, isUuid(after) ? after : null)) };
});
export const meta = pageTitle;

export default function DevMailPage() {
  return (
    <DevWords>
      <DevMail />
    </DevWords>
  );
}

function DevMail() {
  const t = useTranslations('dev.mail');
  const { title, mails, nextCursor } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={title} lead={t('lead')} />
      <DataTable
        caption={title}
        rows={mails}
        rowKey={(mail) => mail.id}
        empty={<EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>}
        columns={[
          {
            key: 'subject',
            header: t('subject'),
            cell: (mail) => (
              <Link to={`/dev/mail/${mail.id}`} className="text-accent underline underline-offset-2">
                {mail.subject}
              </Link>
            ),
          },
          { key: 'recipient', header: t('recipient'), cell: (mail) => mail.recipient },
          {
            key: 'status',
            header: t('status'),
            cell: (mail) => (
              <Badge tone={mail.status === 'failed' ? 'bad' : 'neutral'}>{t(`statusName.${mail.status}`)}</Badge>
            ),
          },
          { key: 'createdAt', header: t('createdAt'), cell: (mail) => <DateTime at={mail.createdAt} /> },
        ]}
      />
      <Pagination nextCursor={nextCursor} />
    </>
  );
}
