import { Form, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Badge, type Tone } from '~/ui/badge';
import { Button, LinkButton } from '~/ui/button';
import { CopyButton } from '~/ui/copy-button';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import type { ExportListItem } from '../list-exports.server';

const ASK_EVERY_MS = 2000;
const tones = { queued: 'accent', ready: 'good', failed: 'bad', empty: 'neutral' } as const satisfies Record<
  string,
  Tone
>;

/** A file without a task in it was built, and is of no use. */
const stateOf = ({ status, taskCount }: ExportListItem) => (status === 'ready' && taskCount === 0 ? 'empty' : status);

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
  if (exports.length === 0) return <EmptyState title={t('exportsEmpty')}>{t('exportsEmptyText')}</EmptyState>;
  return (
    <ul className="border-line divide-line bg-surface divide-y rounded-lg border">
      {exports.map((entry) => (
        <li key={entry.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-4 py-3">
          <div className="min-w-0 flex-1 basis-72">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <Badge tone={tones[stateOf(entry)]} dot={entry.status === 'queued'}>
                {t(`statusName.${stateOf(entry)}`)}
              </Badge>
              <ExportFacts entry={entry} />
              {entry.includesHidden && <Badge tone="warn">{t('withHidden')}</Badge>}
            </p>
            <p className="text-muted mt-1 text-sm">
              <DateTime at={entry.createdAt} />
              {entry.requestedBy && <> · {t('askedBy', { name: entry.requestedBy })}</>}
            </p>
            {entry.sha256 && stateOf(entry) !== 'empty' && <Checksum sha256={entry.sha256} />}
          </div>
          <ExportAction entry={entry} mayTake={mayTakeHidden || !entry.includesHidden} />
        </li>
      ))}
    </ul>
  );
}

function ExportFacts({ entry }: { entry: ExportListItem }) {
  const t = useTranslations('results');
  const format = useFormatter();
  if (entry.status !== 'ready') {
    return <span className="text-muted">{entry.status === 'queued' ? t('building') : t('failedText')}</span>;
  }
  if (stateOf(entry) === 'empty') return <span className="text-muted">{t('emptyExport')}</span>;
  const isSmall = entry.byteSize < 1_000_000;
  const size = format.number(entry.byteSize / (isSmall ? 1_000 : 1_000_000), { maximumFractionDigits: 1 });
  return (
    <span className="font-medium tabular-nums">
      {t('fileFacts', { tasks: entry.taskCount, size: isSmall ? t('kilobytes', { size }) : t('megabytes', { size }) })}
    </span>
  );
}

function Checksum({ sha256 }: { sha256: string }) {
  const t = useTranslations('results');
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-2 text-sm">
      <span className="text-muted">{t('checksum')}</span>
      <code className="min-w-0 font-mono text-xs break-all">{sha256}</code>
      <CopyButton text={sha256} label={t('checksumOf')} />
    </p>
  );
}

function ExportAction({ entry, mayTake }: { entry: ExportListItem; mayTake: boolean }) {
  const t = useTranslations('results');
  if (entry.status === 'failed') {
    return (
      <Form method="post">
        <Button variant="secondary" icon="refresh" name="exportId" value={entry.id}>
          {t('retry')}
        </Button>
      </Form>
    );
  }
  if (stateOf(entry) !== 'ready') return null;
  if (!mayTake) return <span className="text-muted text-sm">{t('ownerOnly')}</span>;
  return (
    <LinkButton to={`/company/exports/${entry.id}`} variant="secondary" icon="download" reloadDocument>
      {t('download')}
    </LinkButton>
  );
}
