import { useTranslations } from 'use-intl';
import { TimeSwatch } from '~/features/timekeeping/ui/time-bar';
import { OwnTimeRule, TimeRule } from '~/features/timekeeping/ui/time-rule';
import { Badge } from '~/ui/badge';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { Duration } from '~/ui/duration';
import { EmptyState } from '~/ui/empty-state';

export interface ShownSegment {
  kind: string;
  payable: boolean;
  rule: string;
  startedAt: Date;
  lengthMs: number;
  /** What decisions made of it, signed; absent or null where none named it. */
  correctionMs?: number | null;
}

/**
 * The stretches of a claim's time: what each was, how long, whether it counts and by which rule; the person whose time it was
 * (`isOwn`) is told so as "you".
 */
export function PaySegments({ segments, isOwn = false }: { segments: readonly ShownSegment[]; isOwn?: boolean }) {
  const t = useTranslations('money');
  const common = useTranslations('common');
  const kindOf = (kind: string) => {
    const key = `segmentKind.${kind}` as 'segmentKind.other';
    return t.has(key) ? t(key) : t('segmentKind.other');
  };
  return (
    <DataTable
      caption={t('breakdown.stretches')}
      rows={segments}
      rowKey={(segment) => segment.startedAt.toISOString()}
      density="compact"
      empty={<EmptyState title={t('breakdown.noSegments')} />}
      columns={[
        {
          key: 'kind',
          header: t('breakdown.kind'),
          cell: (segment) => (
            <span className="inline-flex items-center gap-2 whitespace-nowrap">
              <TimeSwatch kind={segment.kind} />
              {kindOf(segment.kind)}
            </span>
          ),
        },
        {
          key: 'from',
          header: t('breakdown.from'),
          cell: (segment) => <DateTime at={segment.startedAt} show="exact" />,
        },
        {
          key: 'length',
          header: t('breakdown.length'),
          numeric: true,
          cell: (segment) => <Duration ms={segment.lengthMs} inFull />,
        },
        {
          key: 'counts',
          header: t('breakdown.counts'),
          cell: (segment) => (
            <span className="inline-flex flex-wrap items-center gap-x-2">
              <Badge tone={segment.payable ? 'good' : 'neutral'}>
                {segment.payable ? common('yes') : common('no')}
              </Badge>
              {typeof segment.correctionMs === 'number' && (
                <Decided segment={segment} correctionMs={segment.correctionMs} />
              )}
            </span>
          ),
        },
        {
          key: 'rule',
          header: t('breakdown.rule'),
          cell: (segment) => (isOwn ? <OwnTimeRule rule={segment.rule} /> : <TimeRule rule={segment.rule} />),
        },
      ]}
    />
  );
}

/** How much of a stretch counts since a decision named it. */
function Decided({ segment, correctionMs }: { segment: ShownSegment; correctionMs: number }) {
  const t = useTranslations('corrections.segment');
  const decidedMs = (segment.payable ? segment.lengthMs : 0) + correctionMs;
  return <span className="text-sm">{t.rich('decided', { time: () => <Duration ms={decidedMs} inFull /> })}</span>;
}
