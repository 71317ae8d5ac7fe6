import { useSearchParams } from '@remix-run/react';
import { Badge } from '~/ui/badge';
import { DataTable, type Column } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { DensitySwitch, useDensity } from '~/ui/density-switch';
import { Duration } from '~/ui/duration';
import { EmptyState } from '~/ui/empty-state';
import { FilterBar } from '~/ui/filter-bar';
import { FilterSelect } from '~/ui/filter-select';
import { Menu, MenuLink } from '~/ui/menu';
import { Money } from '~/ui/money';
import { Pagination } from '~/ui/pagination';
import { SearchField } from '~/ui/search-field';
import { Example, Section } from './example';
import { useSamples } from './use-samples';

interface JobRow {
  id: string;
  name: string;
  tone: 'good' | 'warn' | 'neutral';
  word: string;
  dueAt: Date;
  payMinor: bigint;
  ms: number;
}

const DAY_MS = 86_400_000;

export function Tables({ now }: { now: Date }) {
  const { section, state, sample } = useSamples();
  const [search] = useSearchParams();
  const density = useDensity();
  const jobs: JobRow[] = [
    { id: 'a', name: sample.jobName, tone: 'good', word: sample.running, payMinor: 1_284_050n, ms: 3_900_000 },
    { id: 'b', name: sample.longJobName, tone: 'warn', word: sample.stuck, payMinor: 92_000n, ms: 750_000 },
    { id: 'c', name: sample.guideline, tone: 'neutral', word: sample.draft, payMinor: 0n, ms: 0 },
  ].map((job, position) => ({
    ...job,
    tone: job.tone as JobRow['tone'],
    dueAt: new Date(now.getTime() + (position + 1) * 3 * DAY_MS),
  }));
  const columns: Column<JobRow>[] = [
    { key: 'job', header: sample.job, sort: 'job', cell: (job) => job.name },
    {
      key: 'state',
      header: sample.byState,
      cell: (job) => (
        <Badge tone={job.tone} dot>
          {job.word}
        </Badge>
      ),
    },
    { key: 'due', header: sample.due, sort: 'due', cell: (job) => <DateTime at={job.dueAt} /> },
    { key: 'time', header: sample.time, numeric: true, cell: (job) => <Duration ms={job.ms} /> },
    {
      key: 'pay',
      header: sample.pay,
      numeric: true,
      sort: 'pay',
      cell: (job) => <Money amountMinor={job.payMinor} currency="USD" />,
    },
    {
      key: 'more',
      header: <span className="sr-only">{sample.more}</span>,
      cell: (job) => (
        <Menu label={`${sample.more}: ${job.name}`}>
          <MenuLink to="#tables" icon="edit">
            {sample.edit}
          </MenuLink>
        </Menu>
      ),
    },
  ];
  const byPay = [...jobs].sort((one, other) => Number(one.payMinor - other.payMinor));
  const sorted = { pay: byPay, '-pay': [...byPay].reverse() }[search.get('sort') ?? ''] ?? jobs;
  const shared = { caption: sample.jobs, columns, rowKey: (job: JobRow) => job.id, empty: null };
  return (
    <Section id="tables" title={section.tables}>
      <Example name="DataTable, FilterBar, Pagination" state={state.normal}>
        <DataTable
          {...shared}
          rows={sorted}
          rowTo={() => '#tables'}
          density={density}
          filters={
            <FilterBar end={<DensitySwitch />}>
              <SearchField label={sample.search} defaultValue={search.get('q') ?? ''} />
              <FilterSelect
                label={sample.byState}
                name="state"
                defaultValue={search.get('state') ?? ''}
                options={[
                  { value: '', label: sample.all },
                  { value: 'open', label: sample.running },
                  { value: 'stuck', label: sample.stuck },
                ]}
              />
            </FilterBar>
          }
          footer={<Pagination nextCursor="next" />}
        />
      </Example>
      <Example name="DataTable" state={state.empty}>
        <DataTable
          {...shared}
          rows={[]}
          empty={<EmptyState title={sample.nothingTitle}>{sample.nothing}</EmptyState>}
        />
      </Example>
      <Example name="DataTable" state={state.loading}>
        <DataTable {...shared} rows={[]} state="loading" />
      </Example>
      <Example name="DataTable" state={state.failed}>
        <DataTable {...shared} rows={[]} state="failed" />
      </Example>
    </Section>
  );
}
