import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { Tone } from '~/ui/badge';
import { Timeline } from '~/ui/timeline';
import type { ApplicationEvent } from '../application';
import type { ApplicationHistoryEntry } from '../list-application-history.server';
import { clauseOfReason } from '../reapplication';

const tones: Partial<Record<ApplicationEvent, Tone>> = {
  requestInformation: 'warn',
  approve: 'good',
  reinstate: 'good',
  reject: 'bad',
  suspend: 'bad',
};

/** Everything that happened to an application, with reasons, clauses and words; `forDesk` says it in the desk's words. */
export function ApplicationHistory({
  history,
  forDesk = false,
}: {
  history: ApplicationHistoryEntry[];
  forDesk?: boolean;
}) {
  const t = useTranslations('application');
  return (
    <Timeline
      times="exact"
      entries={history.map((entry) => ({
        key: entry.id,
        at: entry.at,
        tone: tones[entry.event] ?? 'neutral',
        title: t(`${forDesk ? 'desk' : 'stand'}.event.${entry.event}`),
        by: entry.actorName && t('stand.by', { name: entry.actorName }),
        children: (entry.reasonCode || entry.note) && (
          <>
            {entry.reasonCode && (
              <p>
                {t(`reason.${entry.reasonCode}`)}{' '}
                <Link to="/help/experts#application-rules">
                  {t('clause', { clause: clauseOfReason[entry.reasonCode] })}
                </Link>
              </p>
            )}
            {entry.note && <p className="text-muted whitespace-pre-wrap">{entry.note}</p>}
          </>
        ),
      }))}
    />
  );
}
