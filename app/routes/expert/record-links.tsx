import { Form } from '@remix-run/react';
import { useFormatter, useTranslations } from 'use-intl';
import type { MyWorkRecord } from '~/features/work-records/list-my-work-records.server';
import { Badge } from '~/ui/badge';
import { Button } from '~/ui/button';
import { CopyButton } from '~/ui/copy-button';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';

/** The links an expert made: where they lead, what they show, how often they were opened, and the way to end each. */
export function RecordLinks({ links }: { links: MyWorkRecord[] }) {
  const t = useTranslations('workRecord.mine');
  return (
    <section aria-labelledby="links" className="no-print">
      <h2 id="links" className="mb-3 text-lg font-semibold">
        {t('links')}
      </h2>
      <DataTable
        caption={t('links')}
        rows={links}
        rowKey={(link) => link.id}
        empty={<p className="text-muted">{t('linksEmpty')}</p>}
        columns={[
          { key: 'link', header: t('column.link'), cell: (link) => <LinkCell link={link} /> },
          { key: 'parts', header: t('column.parts'), cell: (link) => <Parts link={link} /> },
          {
            key: 'opened',
            header: t('column.opened'),
            numeric: true,
            cell: (link) => <Opened link={link} />,
          },
          { key: 'action', header: t('column.action'), cell: (link) => <Actions link={link} /> },
        ]}
      />
    </section>
  );
}

function LinkCell({ link }: { link: MyWorkRecord }) {
  const t = useTranslations('workRecord.mine');
  const format = useFormatter();
  const at = format.dateTime(link.createdAt, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      {link.url ? (
        <>
          <a href={link.url} className="break-all">
            {link.url}
          </a>{' '}
          <CopyButton text={link.url} label={t('copyLabel', { at })} />
        </>
      ) : (
        <Badge>{t('isRevoked')}</Badge>
      )}
      <span className="text-muted block text-sm">
        {t('column.made')} <DateTime at={link.createdAt} show="exact" />
      </span>
    </>
  );
}

function Parts({ link }: { link: MyWorkRecord }) {
  const t = useTranslations('workRecord.mine.part');
  return <span className="text-sm">{link.parts.map((part) => t(part)).join(' · ')}</span>;
}

function Opened({ link }: { link: MyWorkRecord }) {
  const t = useTranslations('workRecord.mine');
  const format = useFormatter();
  return (
    <>
      {format.number(link.openedCount)}
      {link.lastOpenedAt && (
        <span className="text-muted block text-sm">
          {t('column.last')} <DateTime at={link.lastOpenedAt} />
        </span>
      )}
    </>
  );
}

function Actions({ link }: { link: MyWorkRecord }) {
  const t = useTranslations('workRecord.mine');
  if (!link.url) return '–';
  return (
    <div className="flex flex-wrap items-center gap-3">
      <a href={`/expert/record/${link.id}/badge`} download>
        {t('badge')}
      </a>
      <Form method="post" action="/expert/record">
        <input type="hidden" name="recordId" value={link.id} />
        <Button name="intent" value="revoke" variant="danger" size="small">
          {t('revoke')}
        </Button>
      </Form>
    </div>
  );
}
