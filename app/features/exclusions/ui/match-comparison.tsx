import { useTranslations } from 'use-intl';
import { Badge } from '~/ui/badge';
import { CalendarDay } from '~/ui/calendar-day';
import { DataTable } from '~/ui/data-table';
import { ForeignText } from '~/ui/foreign-text';
import type { ComparedField, ExclusionComparison } from '../compare-exclusion';

const tones = { match: 'bad', similar: 'warn', mismatch: 'neutral', unknown: 'neutral' } as const;

/** The expert and the line of the list, field by field. What agrees speaks against the expert, so it is the loud colour. */
export function MatchComparison({ comparisons }: { comparisons: readonly ExclusionComparison[] }) {
  const t = useTranslations('exclusions.compare');
  return (
    <DataTable
      caption={t('caption')}
      rows={comparisons}
      rowKey={(row) => row.field}
      empty={null}
      columns={[
        { key: 'field', header: t('field'), cell: (row) => t(`of.${row.field}`) },
        { key: 'expert', header: t('expert'), cell: (row) => <Stated comparison={row} /> },
        {
          key: 'listed',
          header: t('listed'),
          cell: ({ field, listed }) => (listed === null ? t('notSaid') : <Fact field={field} text={listed} />),
        },
        {
          key: 'verdict',
          header: t('verdict'),
          cell: (row) => <Badge tone={tones[row.verdict]}>{t(`is.${row.verdict}`)}</Badge>,
        },
      ]}
    />
  );
}

function Stated({ comparison: { field, expert } }: { comparison: ExclusionComparison }) {
  const t = useTranslations('exclusions.compare');
  if (expert.length === 0) return <>{t('notStated')}</>;
  return (
    <ul>
      {expert.map((text) => (
        <li key={text}>
          <Fact field={field} text={text} />
        </li>
      ))}
    </ul>
  );
}

function Fact({ field, text }: { field: ComparedField; text: string }) {
  if (field === 'birthDate') return <CalendarDay day={new Date(`${text}T00:00:00Z`)} />;
  return <ForeignText lang={undefined}>{text}</ForeignText>;
}
