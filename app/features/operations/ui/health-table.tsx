import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { DataTable } from '~/ui/data-table';
import { Duration } from '~/ui/duration';
import { StatusDot } from '~/ui/status-dot';
import type { HealthCheck, HealthCheckName } from '../health';

const pages: Partial<Record<HealthCheckName, string>> = {
  cases: '/admin/cases',
  fundings: '/admin/finance',
  events: '/admin/finance',
  payouts: '/admin/finance',
  ledger: '/admin/finance',
};
const ages = new Set<HealthCheckName>(['queue', 'ledger']);
const rank = { bad: 0, warn: 1, good: 2 } as const;

interface Props {
  checks: HealthCheck[];
  dueJobCount: number;
  /** Counts stop here. */
  mostCounted: number;
}

/** Every check with its figure, the worst first. */
export function HealthTable({ checks, dueJobCount, mostCounted }: Props) {
  const t = useTranslations('admin.operations');
  const figure = ({ name, value }: HealthCheck) => {
    if (value === null) return '–';
    if (ages.has(name)) return <Duration ms={value * 1000} />;
    return value >= mostCounted ? t('atLeast', { count: String(mostCounted) }) : value;
  };
  return (
    <DataTable
      caption={t('checks')}
      rows={[...checks].sort((one, other) => rank[one.state] - rank[other.state])}
      rowKey={(check) => check.name}
      empty={null}
      density="compact"
      columns={[
        {
          key: 'check',
          header: t('column.check'),
          cell: ({ name }) => (pages[name] ? <Link to={pages[name]}>{t(`check.${name}`)}</Link> : t(`check.${name}`)),
        },
        {
          key: 'state',
          header: t('column.state'),
          cell: ({ state }) => <StatusDot tone={state}>{t(`state.${state}`)}</StatusDot>,
        },
        { key: 'figure', header: t('column.figure'), numeric: true, cell: figure },
        {
          key: 'meaning',
          header: t('column.meaning'),
          cell: ({ name }) => (
            <span className="text-muted">
              {t(`meaning.${name}`)}
              {name === 'queue' && dueJobCount > 0 && ` ${t('dueJobs', { count: dueJobCount })}`}
            </span>
          ),
        },
      ]}
    />
  );
}
