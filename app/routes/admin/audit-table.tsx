import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { AuditAction, AuditSubject } from '~/features/audit/audit-action';
import { isNarrowed, type AuditFilter } from '~/features/audit/audit-filter';
import type { AuditRowView } from '~/features/audit/list-audit-rows.server';
import { readSums } from '~/features/audit/read-sums';
import { CopyButton } from '~/ui/copy-button';
import { DataTable, type Column } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { Money } from '~/ui/money';

const linkLook = 'text-accent underline underline-offset-2';

/** Who did what to what, newest first; on narrow screens as two or three lines of text per row. */
export function AuditTable({ rows, filter }: { rows: AuditRowView[]; filter: AuditFilter }) {
  const t = useTranslations('admin.audit');
  const columns: Column<AuditRowView>[] = [
    { key: 'action', header: t('column.action'), flows: true, cell: (row) => <ActionName code={row.action} /> },
    { key: 'at', header: t('column.at'), flows: true, cell: (row) => <DateTime at={row.at} show="exact" /> },
    { key: 'actor', header: t('column.actor'), flows: true, cell: (row) => <Actor row={row} /> },
    { key: 'subject', header: t('column.subject'), flows: true, cell: (row) => <Subject row={row} /> },
    { key: 'details', header: t('column.details'), flows: true, cell: (row) => <Details row={row} /> },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      density="compact"
      rows={rows}
      rowKey={(row) => String(row.id)}
      empty={
        isNarrowed(filter) ? (
          <EmptyState title={t('nothingFound')}>{t('nothingFoundText')}</EmptyState>
        ) : (
          <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
        )
      }
    />
  );
}

/** The action in words; one of an earlier time that has none any more, as it is stored. */
function ActionName({ code }: { code: string }) {
  const t = useTranslations('admin.audit.action');
  const key = code as AuditAction;
  return <span className="font-medium">{t.has(key) ? t(key) : <code>{code}</code>}</span>;
}

function Actor({ row }: { row: AuditRowView }) {
  const t = useTranslations('admin.audit');
  if (row.actorUserId === null) return <>{t(row.actorKind === 'anonymous' ? 'anonymous' : 'system')}</>;
  return (
    <Link to={`/admin/audit?${new URLSearchParams({ actor: row.actorUserId }).toString()}`} className={linkLook}>
      {row.actorName ?? row.actorUserId}
    </Link>
  );
}

/** The kind of object, and the end of its id: ids of one hour begin alike. */
function Subject({ row }: { row: AuditRowView }) {
  const t = useTranslations('admin.audit.subject');
  const key = row.subjectType as AuditSubject;
  return (
    <Link
      to={`/admin/audit?${new URLSearchParams({ subjectId: row.subjectId }).toString()}`}
      title={row.subjectId}
      className={linkLook}
    >
      {t.has(key) ? t(key) : row.subjectType} <span className="font-mono text-xs">{`…${row.subjectId.slice(-6)}`}</span>
    </Link>
  );
}

/** Everything that is stored of the row, folded away: codes, ids, the request. */
/** Amounts as money where their currency stands beside them. */
function Sums({ details }: { details: AuditRowView['details'] }) {
  const t = useTranslations('admin.audit.detail');
  const sums = readSums(details);
  return sums.map(({ name, amountMinor, currency }) => (
    <li key={name}>
      {t(name)}: <Money amountMinor={amountMinor} currency={currency} />
    </li>
  ));
}

function Details({ row }: { row: AuditRowView }) {
  const t = useTranslations('admin.audit');
  const facts = Object.entries({
    action: row.action,
    [row.subjectType]: row.subjectId,
    ...(row.actorUserId ? { actor: row.actorUserId } : { actor: row.actorKind }),
    ...(row.organizationId ? { organization: row.organizationId } : {}),
    ...(typeof row.details === 'object' && !Array.isArray(row.details) ? row.details : {}),
    request: row.requestId,
  }).filter(([, value]) => value !== null);
  return (
    <details>
      <summary className="text-accent inline-flex min-h-11 items-center underline underline-offset-2 sm:min-h-6">
        {t('column.details')}
      </summary>
      <ul className="font-mono text-xs">
        <Sums details={row.details} />
        <li className="font-sans">
          <CopyButton text={row.subjectId} label={row.subjectId} />
        </li>
        {facts.map(([name, value]) => (
          <li key={name} className="wrap-anywhere">
            {`${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
