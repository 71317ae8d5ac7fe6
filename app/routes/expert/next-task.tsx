import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { payForTime } from '~/core/money';
import { LanguageName } from '~/features/credentials/ui/language-name';
import { Badge } from '~/ui/badge';
import { LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { Duration } from '~/ui/duration';
import { ForeignText } from '~/ui/foreign-text';
import { Money } from '~/ui/money';
import type { Home } from './load-home.server';
import { OpenTasks } from './open-tasks';
import { TakeTaskForm } from './take-task-form';

type Props = { home: Pick<Home, 'next' | 'newClaimId' | 'isAtLimit' | 'heldCount'> };

/** The task that would be taken next, what it pays, and the button that takes it. */
export function NextTask({ home }: Props) {
  const t = useTranslations('expert.home');
  const { next, isAtLimit } = home;
  const toBoard = (
    <Link to="/expert/board" prefetch="intent">
      {t('toBoard')}
    </Link>
  );
  return (
    <Card title={t('next')} action={next && toBoard}>
      {next && isAtLimit && <p className="text-muted">{t('atLimit')}</p>}
      {next && !isAtLimit && <Offer home={{ ...home, next }} />}
      {!next && (
        <>
          <p className="font-medium">{t('nothingTitle')}</p>
          <p className="text-muted mb-3 text-sm">{t('nothingText')}</p>
          <LinkButton to="/expert/board" variant="secondary">
            {t('toBoard')}
          </LinkButton>
        </>
      )}
    </Card>
  );
}

function Offer({ home }: { home: Props['home'] & { next: NonNullable<Home['next']> } }) {
  const t = useTranslations('expert');
  const { next, newClaimId, heldCount } = home;
  const lengthMs = next.estimatedMinutes * 60_000;
  return (
    <div className="flex flex-col gap-4">
      <div>
        <p className="text-lg font-semibold wrap-break-word">
          <Link to={`/expert/jobs/${next.jobId}`} prefetch="intent" className="hover:underline">
            <ForeignText lang={next.contentLanguage}>{next.title}</ForeignText>
          </Link>{' '}
          <Badge>{t('board.tier', { tier: String(next.tier) })}</Badge>
        </p>
        <p className="text-muted text-sm">
          {next.organizationName} · <LanguageName tag={next.contentLanguage} /> · <OpenTasks count={next.openTasks} />
        </p>
      </div>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-2xl font-semibold tracking-tight">
          {t.rich('board.perHour', {
            amount: () => <Money amountMinor={next.rateMinorPerHour} currency={next.currency} />,
          })}
        </span>
        <span className="text-muted">
          {t.rich('home.aboutTask', {
            length: () => <Duration ms={lengthMs} />,
            amount: () => <Money amountMinor={payForTime(lengthMs, next.rateMinorPerHour)} currency={next.currency} />,
          })}
        </span>
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <TakeTaskForm claimId={newClaimId} jobId={next.jobId} variant={heldCount > 0 ? 'secondary' : 'primary'}>
          {t('home.takeNext')}
        </TakeTaskForm>
        <p className="text-muted flex-1 basis-56 text-sm">
          {heldCount > 0 ? t('home.secondHint') : t('home.takeNextHint')}
        </p>
      </div>
    </div>
  );
}
