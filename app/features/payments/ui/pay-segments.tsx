import { useTranslations } from 'use-intl';
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
}

/** The stretches of a claim's time: what each was, how long, whether it counts and by which rule. */
export function PaySegments({ segments }: { segments: readonly ShownSegment[] }) {
  const t = useTranslations('money');
  const common = useTranslations('common');
  const kindOf = (kind: string) => {
    const key = `segmentKind.${kind}` as 'segmentKind.other';
    return t.has(key) ? t(key) : t('segmentKind.other');
  };
  return (
    <DataTable
      caption={t('breakdown.segments')}
      rows={segments}
      rowKey={(segment) => segment.startedAt.toISOString()}
      empty={<EmptyState title={t('breakdown.noSegments')} />}
      columns={[
        { key: 'kind', header: t('breakdown.kind'), cell: (segment) => kindOf(segment.kind) },
        {
          key: 'from',
          header: t('breakdown.from'),
          cell: (segment) => <DateTime at={segment.startedAt} show="exact" />,
        },
        {
          key: 'length',
          header: t('breakdown.length'),
          numeric: true,
          cell: (segment) => <Duration ms={segment.lengthMs} exact />,
        },
        {
          key: 'counts',
          header: t('breakdown.counts'),
          cell: (segment) => (segment.payable ? common('yes') : common('no')),
        },
        { key: 'rule', header: t('breakdown.rule'), cell: (segment) => <code>{segment.rule}</code> },
      ]}
    />
  );
}
