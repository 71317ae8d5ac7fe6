import { useTranslations } from 'use-intl';
import { Badge } from '~/ui/badge';
import { DataTable } from '~/ui/data-table';
import { Duration } from '~/ui/duration';
import type { KindTime } from '../sum-time';
import { TimeSwatch } from './time-bar';
import { OwnTimeRule, TimeKind } from './time-rule';

/** What the time was, whether it counted and why; at once the legend of the bars below. */
export function TimeKinds({ kinds }: { kinds: readonly KindTime[] }) {
  const t = useTranslations('expert.work.time');
  return (
    <DataTable
      caption={t('byKind')}
      rows={kinds}
      rowKey={(row) => row.kind}
      empty={null}
      density="compact"
      columns={[
        {
          key: 'kind',
          header: t('kind'),
          cell: (row) => (
            <span className="inline-flex items-center gap-2 whitespace-nowrap">
              <TimeSwatch kind={row.kind} />
              <TimeKind kind={row.kind} />
            </span>
          ),
        },
        { key: 'length', header: t('length'), numeric: true, cell: (row) => <Duration ms={row.lengthMs} exact /> },
        {
          key: 'counted',
          header: t('counted'),
          cell: (row) => (
            <Badge tone={row.payable ? 'good' : 'neutral'}>{row.payable ? t('countedYes') : t('countedNo')}</Badge>
          ),
        },
        { key: 'why', header: t('why'), cell: (row) => <OwnTimeRule rule={row.rule} /> },
      ]}
    />
  );
}
