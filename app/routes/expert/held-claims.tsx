import { useTranslations } from 'use-intl';
import { TaskLine } from '~/features/reviews/ui/task-line';
import { showClock, type ClockWord } from '~/features/timekeeping/show-clock';
import { Badge, type Tone } from '~/ui/badge';
import { LinkButton } from '~/ui/button';
import { DateTime } from '~/ui/date-time';
import { Duration } from '~/ui/duration';
import { ForeignText } from '~/ui/foreign-text';
import { StatusDot } from '~/ui/status-dot';
import type { Home } from './load-home.server';
import { TakeTaskForm } from './take-task-form';
import { TodoRow } from './todo-row';

type Unfinished = Home['unfinished'][number];

const tones: Record<ClockWord, Tone> = {
  counting: 'good',
  reading: 'good',
  consulting: 'good',
  guideline: 'good',
  idle: 'warn',
  offline: 'warn',
  paused: 'neutral',
  capReached: 'warn',
};

/** A task in the expert's hands, or one that ran out and may be taken up again. */
export function HeldClaim(props: {
  claim: Unfinished;
  isFirst: boolean;
  home: Pick<Home, 'newClaimId' | 'isAtLimit'>;
}) {
  const t = useTranslations('expert');
  const { claim, isFirst, home } = props;
  return (
    <TodoRow
      title={
        <>
          <ForeignText lang={claim.contentLanguage}>{claim.jobTitle}</ForeignText>{' '}
          <Badge>{t('board.tier', { tier: String(claim.tier) })}</Badge>
          <TaskLine task={claim.task} />
        </>
      }
      action={
        claim.status === 'held' ? (
          <LinkButton to={`/expert/work/${claim.claimId}`} variant={isFirst ? 'primary' : 'secondary'}>
            {t('home.continue')}
          </LinkButton>
        ) : (
          !home.isAtLimit && (
            <TakeTaskForm claimId={home.newClaimId} seatId={claim.seatId} variant="secondary">
              {t('home.takeUpAgain')}
            </TakeTaskForm>
          )
        )
      }
    >
      <TimeLeft claim={claim} />
      <span>{t.rich('home.taken', { at: () => <DateTime at={claim.claimedAt} /> })}</span>
    </TodoRow>
  );
}

function TimeLeft({ claim }: { claim: Unfinished }) {
  const t = useTranslations('expert.home');
  if (claim.status !== 'held') return <span>{t('ranOut')}</span>;
  if (!claim.clock) return <span>{t('leaseOver')}</span>;
  const { word, leaseLeftMs, payableMs, guidelineMs } = showClock(claim.clock, 0);
  if (leaseLeftMs === 0) return <span>{t('leaseOver')}</span>;
  return (
    <>
      <StatusDot tone={tones[word]} hollow={word === 'paused'}>
        {t(`clock.${word}`)}
      </StatusDot>
      <span>{t.rich('leaseLeft', { left: () => <Duration ms={leaseLeftMs} /> })}</span>
      <span>{t.rich('counted', { time: () => <Duration ms={payableMs + guidelineMs} exact /> })}</span>
    </>
  );
}
