import { useTranslations } from 'use-intl';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import type { TaskStory } from '../get-task-story.server';
import { CountedTime, ReviewCost } from './opinion-card';

/** Claims that ended without a review, with what they cost. Draws nothing where there are none. */
export function UnfinishedClaims({ story }: { story: Pick<TaskStory, 'unfinished' | 'currency'> }) {
  const t = useTranslations('results.task');
  if (story.unfinished.length === 0) return null;
  return (
    <section aria-labelledby="unfinished">
      <h2 id="unfinished" className="mb-3 text-base font-semibold">
        {t('unfinishedTitle')}
      </h2>
      <DataTable
        caption={t('unfinishedTitle')}
        rows={story.unfinished}
        rowKey={(claim) => claim.claimedAt + claim.reader}
        empty={null}
        columns={[
          { key: 'reader', header: t('reader'), cell: (claim) => <span className="font-mono">{claim.reader}</span> },
          { key: 'tier', header: t('tier'), cell: (claim) => t('tierNumber', { tier: String(claim.tier) }) },
          { key: 'outcome', header: t('outcome'), cell: (claim) => t(`outcomeName.${claim.outcome}`) },
          {
            key: 'time',
            header: t('time'),
            numeric: true,
            cell: (claim) => <CountedTime claim={claim} />,
          },
          {
            key: 'cost',
            header: t('cost'),
            cell: (claim) => <ReviewCost claim={claim} currency={story.currency} />,
          },
        ]}
      />
    </section>
  );
}

/** The task's events as they are hashed, folded away: for who wants to check the chain by hand. */
export function StoryEvents({ events }: { events: TaskStory['events'] }) {
  const t = useTranslations('results.task');
  if (events.length === 0) return null;
  return (
    <details className="border-line border-t pt-2">
      <summary className="min-h-11 py-2 font-semibold">{t('eventsTitle')}</summary>
      <p className="text-muted mb-3 text-sm">{t('eventsHint')}</p>
      <DataTable
        caption={t('eventsTitle')}
        rows={events}
        rowKey={(event) => String(event.sequence)}
        empty={null}
        density="compact"
        columns={[
          { key: 'event', header: t('event'), cell: (event) => `${event.sequence}. ${t(`eventName.${event.kind}`)}` },
          { key: 'at', header: t('at'), cell: (event) => <DateTime at={new Date(event.at)} show="exact" /> },
          { key: 'hash', header: t('hash'), cell: (event) => <code className="text-xs break-all">{event.hash}</code> },
        ]}
      />
    </details>
  );
}
