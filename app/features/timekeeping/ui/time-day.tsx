import { Link } from '@remix-run/react';
import { useFormatter, useTranslations } from 'use-intl';
import { Badge } from '~/ui/badge';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { Duration } from '~/ui/duration';
import type { MyDay } from '../list-my-time.server';
import { ruleOfKind } from '../running-clock';

/** One day of the time ledger: its sums, and each stretch with its reason. */
export function TimeDay({ day }: { day: MyDay }) {
  const t = useTranslations('expert.work');
  const kind = useKindName();
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
            <Duration ms={day.payableMs} exact />
          </strong>{' '}
          · {t('time.unpaidTime')} <Duration ms={day.unpaidMs} exact />
        </span>
      }
    >
      <DataTable
        caption={`${t('time.title')}, ${name}`}
        rows={day.stretches}
        rowKey={(stretch) => String(stretch.id)}
        empty={null}
        columns={[
          { key: 'from', header: t('time.from'), cell: (stretch) => clockTime(stretch.startedAt) },
          { key: 'to', header: t('time.to'), cell: (stretch) => clockTime(stretch.endedAt) },
          {
            key: 'length',
            header: t('time.length'),
            numeric: true,
            cell: (stretch) => <Duration ms={stretch.lengthMs} exact />,
          },
          {
            key: 'kind',
            header: t('time.kind'),
            cell: (stretch) => <span className="whitespace-nowrap">{kind(stretch.kind)}</span>,
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
            cell: (stretch) => (
              <span className="block min-w-56">
                <Reason rule={stretch.rule} />
              </span>
            ),
          },
          {
            key: 'task',
            header: t('time.task'),
            cell: (stretch) => (
              <Link
                to={`/expert/work/${stretch.claimId}`}
                className="text-accent block min-w-48 underline underline-offset-2"
              >
                {stretch.jobTitle} · {t('board.tier', { tier: String(stretch.tier) })}
              </Link>
            ),
          },
        ]}
      />
    </Card>
  );
}

const sentences = {
  [ruleOfKind.active]: 'active',
  [ruleOfKind.reading]: 'reading',
  [ruleOfKind.idle]: 'idle',
  [ruleOfKind.paused]: 'paused',
  [ruleOfKind.offline]: 'offline',
  [ruleOfKind.over_cap]: 'overCap',
} as Record<string, 'active' | 'reading' | 'idle' | 'paused' | 'offline' | 'overCap' | undefined>;

/** Why a stretch counts or does not: the rule that made it so, in a sentence. */
function Reason({ rule }: { rule: string }) {
  const t = useTranslations('expert.work.time.rule');
  const sentence = sentences[rule];
  return <>{sentence ? t(sentence) : t('other', { rule })}</>;
}

function useKindName(): (kind: string) => string {
  const t = useTranslations('money.segmentKind');
  return (kind) => {
    const key = kind as 'other';
    return t.has(key) ? t(key) : t('other');
  };
}
