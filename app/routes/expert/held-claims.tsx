import { useTranslations } from 'use-intl';
import { showClock } from '~/features/timekeeping/show-clock';
import { Badge } from '~/ui/badge';
import { LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import { Duration } from '~/ui/duration';
import type { Board } from './load-board.server';
import { TakeTaskForm } from './take-task-form';

type Unfinished = Board['unfinished'][number];

/** What is the expert's to do next: tasks they hold, and tasks that ran out and may be taken up again. */
export function HeldClaims({ board }: { board: Pick<Board, 'unfinished' | 'now' | 'newClaimId' | 'isAtLimit'> }) {
  const t = useTranslations('expert.work.board');
  return (
    <Card title={t('held')}>
      {board.unfinished.length === 0 && <p className="text-muted text-sm">{t('heldEmpty')}</p>}
      <ul className="divide-line divide-y">
        {board.unfinished.map((claim) => (
          <li
            key={claim.claimId}
            className="flex flex-wrap items-center justify-between gap-3 py-3 first:pt-0 last:pb-0"
          >
            <div className="min-w-0">
              <p className="font-medium wrap-break-word">
                {claim.jobTitle} <Badge>{t('tier', { tier: String(claim.tier) })}</Badge>
              </p>
              <p className="text-muted text-sm">
                <TimeLeft claim={claim} now={board.now} /> ·{' '}
                {t.rich('taken', { at: () => <DateTime at={claim.claimedAt} /> })}
              </p>
            </div>
            {claim.status === 'held' ? (
              <LinkButton to={`/expert/work/${claim.claimId}`}>{t('continue')}</LinkButton>
            ) : (
              !board.isAtLimit && (
                <TakeTaskForm claimId={board.newClaimId} seatId={claim.seatId} variant="secondary">
                  {t('takeUpAgain')}
                </TakeTaskForm>
              )
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function TimeLeft({ claim, now }: { claim: Unfinished; now: string }) {
  const t = useTranslations('expert.work.board');
  if (claim.status !== 'held') return <>{t('ranOut')}</>;
  if (!claim.clock) return <>{t('leaseOver')}</>;
  const { word, leaseLeftMs } = showClock(claim.clock, now, 0);
  if (leaseLeftMs === 0) return <>{t('leaseOver')}</>;
  return (
    <>
      {word === 'paused' && `${t('paused')} · `}
      {t.rich('leaseLeft', { left: () => <Duration ms={leaseLeftMs} /> })}
    </>
  );
}
