import { useFormatter, useTranslations } from 'use-intl';
import { Badge } from '~/ui/badge';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { Duration } from '~/ui/duration';
import type { MyDay } from '../list-my-time.server';
import { joinPieces } from '../sum-time';
import { TimeBar, TimeSwatch } from './time-bar';
import { OwnTimeRule, TimeKind } from './time-rule';

/** One day of one task's time: its sums, its course, and each stretch with its reason. */
export function TimeDay({ day }: { day: MyDay }) {
  const t = useTranslations('expert.work');
  const format = useFormatter();
  const clockTime = (at: Date) => (
    <time dateTime={at.toISOString()} className="whitespace-nowrap">
      {format.dateTime(at, { timeStyle: 'medium' })}
    </time>
  );
  // The day is a calendar day already; read as UTC it keeps its name in every time zone.
  const name = format.dateTime(new Date(`${day.day}T00:00:00Z`), { dateStyle: 'full', timeZone: 'UTC' });
  return (
    <Card
      title={<time dateTime={day.day}>{name}</time>}
      action={
        <span className="text-sm">
          {t('time.paidTime')}{' '}
          <strong>
            <Duration ms={day.payableMs} inFull />
          </strong>{' '}
          · {t('time.unpaidTime')} <Duration ms={day.unpaidMs} inFull />
        </span>
      }
    >
      <div className="mb-3">
        <TimeBar pieces={joinPieces([...day.stretches].reverse())} />
      </div>
      <DataTable
        caption={`${t('time.title')}, ${name}`}
        rows={day.stretches}
        rowKey={(stretch) => String(stretch.id)}
        empty={null}
        density="compact"
        columns={[
          { key: 'from', header: t('time.from'), cell: (stretch) => clockTime(stretch.startedAt) },
          { key: 'to', header: t('time.to'), cell: (stretch) => clockTime(stretch.endedAt) },
          {
            key: 'length',
            header: t('time.length'),
            numeric: true,
            cell: (stretch) => <Duration ms={stretch.lengthMs} inFull />,
          },
          {
            key: 'kind',
            header: t('time.kind'),
            cell: (stretch) => (
              <span className="inline-flex items-center gap-2 whitespace-nowrap">
                <TimeSwatch kind={stretch.kind} />
                <TimeKind kind={stretch.kind} />
              </span>
            ),
          },
          {
            key: 'counted',
            header: t('time.counted'),
            cell: (stretch) => (
              <Badge tone={stretch.payable ? 'good' : 'neutral'}>
                {stretch.payable ? t('time.countedYes') : t('time.countedNo')}
              </Badge>
            ),
          },
          {
            key: 'why',
            header: t('time.why'),
            cell: (stretch) => <OwnTimeRule rule={stretch.rule} />,
          },
        ]}
      />
    </Card>
  );
}
