import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { AuditRowView } from '~/features/audit/list-audit-rows.server';
import { DataTable, type Column } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';

const linkLook = 'text-accent underline underline-offset-2';

/** Who did what to what, newest first. Codes of actions and subjects stand as they are stored: they are what one searches for. */
export function AuditTable({ rows }: { rows: AuditRowView[] }) {
  const t = useTranslations('admin.audit');
  const columns: Column<AuditRowView>[] = [
    { key: 'at', header: t('column.at'), cell: (row) => <DateTime at={row.at} show="exact" /> },
    { key: 'actor', header: t('column.actor'), cell: (row) => <Actor row={row} /> },
    { key: 'action', header: t('column.action'), cell: (row) => <Action name={row.action} /> },
    { key: 'subject', header: t('column.subject'), cell: (row) => <Subject row={row} /> },
    {
      key: 'details',
      header: t('column.details'),
      cell: (row) => <code className="text-xs wrap-anywhere sm:block sm:min-w-40">{describeDetails(row)}</code>,
    },
    {
      key: 'request',
      header: t('column.request'),
      cell: (row) => <code className="text-xs wrap-anywhere sm:block sm:min-w-20">{row.requestId}</code>,
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      density="compact"
      rows={rows}
      rowKey={(row) => String(row.id)}
      empty={<EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>}
    />
  );
}

/** A long name may break after its dot. */
function Action({ name }: { name: string }) {
  const [subject = '', ...rest] = name.split('.');
  if (rest.length === 0) return <code>{subject}</code>;
  return (
    <code>
      {subject}.<wbr />
      {rest.join('.')}
    </code>
  );
}

function Actor({ row }: { row: AuditRowView }) {
  const t = useTranslations('admin.audit');
  if (row.actorUserId === null) return <>{t('system')}</>;
  return (
    <Link to={`/admin/audit?${new URLSearchParams({ actor: row.actorUserId }).toString()}`} className={linkLook}>
      {row.actorName ?? row.actorUserId}
    </Link>
  );
}

function Subject({ row }: { row: AuditRowView }) {
  const query = new URLSearchParams({ subjectType: row.subjectType, subjectId: row.subjectId });
  return (
    <Link to={`/admin/audit?${query.toString()}`} className={linkLook}>
      {row.subjectType} <span className="text-xs wrap-anywhere sm:block sm:min-w-32">{row.subjectId}</span>
    </Link>
  );
}

/** `key=value` pairs; a value that is not a plain one is written as JSON. */
function describeDetails({ details }: AuditRowView): string {
  if (details === null || typeof details !== 'object' || Array.isArray(details)) return JSON.stringify(details);
  return Object.entries(details)
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');
}
