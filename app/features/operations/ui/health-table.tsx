import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { DataTable } from '~/ui/data-table';
import { Duration } from '~/ui/duration';
import { StatusDot } from '~/ui/status-dot';
import type { HealthCheck, HealthCheckName } from '../health';

const pages: Partial<Record<HealthCheckName, string>> = {
  failedJobs: '#failed-jobs',
  cases: '/admin/cases',
  stuck: '#held-up',
  funds: '#held-up',
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
          flows: true,
          cell: (check) => <CheckName check={check} />,
        },
        {
          key: 'state',
          header: t('column.state'),
          flows: true,
          cell: ({ state }) => <StatusDot tone={state}>{t(`state.${state}`)}</StatusDot>,
        },
        { key: 'figure', header: t('column.figure'), numeric: true, flows: true, cell: figure },
        {
          key: 'meaning',
          header: t('column.meaning'),
          flows: true,
          cell: ({ name }) => (
            <span className="text-muted">
              {t(`meaning.${name}`)}
              {name === 'queue' && dueJobCount > 0 && (
                <span className="block">{t('dueJobs', { count: dueJobCount })}</span>
              )}
            </span>
          ),
        },
      ]}
    />
  );
}

/** Leads to what the check counts; a part of this page is there only while something is counted. */
function CheckName({ check: { name, value } }: { check: HealthCheck }) {
  const t = useTranslations('admin.operations');
  const to = pages[name];
  if (!to || (to.startsWith('#') && value === 0)) return <>{t(`check.${name}`)}</>;
  return (
    <Link to={to} className="text-accent underline underline-offset-2">
      {t(`check.${name}`)}
    </Link>
  );
}
