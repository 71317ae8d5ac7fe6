import { Form, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { Badge, type Tone } from '~/ui/badge';
import { Button, LinkButton } from '~/ui/button';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import type { ExportListItem } from '../list-exports.server';

const ASK_EVERY_MS = 2000;
const tones: Record<ExportListItem['status'], Tone> = { queued: 'accent', ready: 'good', failed: 'bad' };

/** The exports of a job; while one is being built the list asks again by itself. */
export function ExportList({ exports, mayTakeHidden }: { exports: readonly ExportListItem[]; mayTakeHidden: boolean }) {
  const t = useTranslations('results');
  const { revalidate } = useRevalidator();
  const isBuilding = exports.some((entry) => entry.status === 'queued');
  useEffect(() => {
    if (!isBuilding) return;
    const timer = setInterval(revalidate, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isBuilding, revalidate]);
  return (
    <DataTable
      caption={t('exportsTitle')}
      rows={exports}
      rowKey={(entry) => entry.id}
      empty={<EmptyState title={t('exportsEmpty')}>{t('exportsEmptyText')}</EmptyState>}
      columns={[
        { key: 'createdAt', header: t('createdAt'), cell: (entry) => <DateTime at={entry.createdAt} /> },
        {
          key: 'status',
          header: t('status'),
          cell: (entry) => (
            <span className="flex flex-wrap items-center gap-2">
              <Badge tone={tones[entry.status]}>{t(`statusName.${entry.status}`)}</Badge>
              {entry.includesHidden && <Badge tone="neutral">{t('withHidden')}</Badge>}
            </span>
          ),
        },
        { key: 'tasks', header: t('tasks'), numeric: true, cell: (entry) => ready(entry, entry.taskCount) },
        {
          key: 'size',
          header: t('size'),
          numeric: true,
          cell: (entry) => ready(entry, t('bytes', { size: (entry.byteSize / 1000).toFixed(1) })),
        },
        {
          key: 'checksum',
          header: t('checksum'),
          cell: (entry) => <code className="block min-w-56 font-mono text-xs break-all">{entry.sha256 ?? '–'}</code>,
        },
        {
          key: 'file',
          header: t('file'),
          cell: (entry) => <ExportAction entry={entry} mayTake={mayTakeHidden || !entry.includesHidden} />,
        },
      ]}
    />
  );
}

function ExportAction({ entry, mayTake }: { entry: ExportListItem; mayTake: boolean }) {
  const t = useTranslations('results');
  if (entry.status === 'failed') {
    return (
      <Form method="post">
        <Button variant="secondary" name="exportId" value={entry.id}>
          {t('retry')}
        </Button>
      </Form>
    );
  }
  if (entry.status !== 'ready') return null;
  if (!mayTake) return <span className="text-muted">{t('ownerOnly')}</span>;
  return (
    <LinkButton to={`/company/exports/${entry.id}`} variant="secondary" reloadDocument>
      {t('download')}
    </LinkButton>
  );
}

function ready(entry: ExportListItem, value: string | number): string | number {
  return entry.status === 'ready' ? value : '–';
}
