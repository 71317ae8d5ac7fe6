import { useTranslations } from 'use-intl';
import { useCredentialTitle } from '~/features/credentials/ui/credential-kind-name';
import { LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import { ForeignText } from '~/ui/foreign-text';
import { Money } from '~/ui/money';
import { HeldClaim } from './held-claims';
import type { Home } from './load-home.server';
import { TodoRow } from './todo-row';

type Props = {
  home: Pick<
    Home,
    'unfinished' | 'newClaimId' | 'isAtLimit' | 'asked' | 'lost' | 'disputes' | 'stuckPay' | 'firstSteps'
  >;
};

/** What waits for the expert: tasks they hold, tasks that ran out, questions of the desk and what it decided against, disputes about their pay. */
export function TodoList({ home }: Props) {
  const t = useTranslations('expert.home');
  const { unfinished, asked, lost, disputes, stuckPay } = home;
  const isEmpty = [unfinished, asked, lost, disputes, stuckPay].every((list) => list.length === 0);
  // To a newcomer the steps say what there is to do.
  if (isEmpty && home.firstSteps) return null;
  return (
    <Card title={t('todo')}>
      {isEmpty && <p className="text-muted">{t('todoEmpty')}</p>}
      <ul className="divide-line -my-3 divide-y empty:hidden">
        {unfinished.map((claim, position) => (
          <HeldClaim key={claim.claimId} claim={claim} isFirst={position === 0} home={home} />
        ))}
        {asked.map((credential) => (
          <AskedCredential key={credential.id} credential={credential} />
        ))}
        {lost.map((credential) => (
          <LostCredential key={credential.id} credential={credential} />
        ))}
        {disputes.map((dispute) => (
          <TodoRow
            key={dispute.disputeId}
            title={t.rich('dispute', {
              job: () => <ForeignText lang={dispute.contentLanguage}>{dispute.jobTitle}</ForeignText>,
            })}
            action={
              <LinkButton to={`/expert/disputes/${dispute.disputeId}`} variant="secondary">
                {dispute.status === 'open' ? t('disputeOpen') : t('disputeRead')}
              </LinkButton>
            }
          >
            <p>
              {dispute.status === 'open'
                ? t.rich('disputeAnswer', { date: () => <DateTime at={dispute.answerDueAt} show="exact" /> })
                : t('disputeWaits')}
            </p>
          </TodoRow>
        ))}
        {stuckPay.length > 0 && <StuckPay pay={stuckPay} />}
      </ul>
    </Card>
  );
}

function AskedCredential({ credential }: { credential: Home['asked'][number] }) {
  const t = useTranslations('expert');
  const reason = useTranslations('credentials.reason');
  const name = useCredentialTitle();
  return (
    <TodoRow
      title={t('home.question', { name: name(credential.kind, credential.jurisdiction) })}
      action={
        <LinkButton to={`/expert/credentials/${credential.id}`} variant="secondary">
          {t('home.answer')}
        </LinkButton>
      }
    >
      {credential.reasonCode && <>{reason(credential.reasonCode)} </>}
      <DateTime at={credential.since} />
    </TodoRow>
  );
}

function LostCredential({ credential }: { credential: Home['lost'][number] }) {
  const t = useTranslations('expert.home');
  const credentials = useTranslations('credentials');
  const name = useCredentialTitle();
  const { id, kind, jurisdiction, status, since, reasonCode } = credential;
  return (
    <TodoRow
      title={t('lost', { status: credentials(`status.${status}`), name: name(kind, jurisdiction) })}
      action={
        <LinkButton to={`/expert/credentials/${id}`} variant="secondary">
          {t('lostWhy')}
        </LinkButton>
      }
    >
      {reasonCode && <>{credentials(`reason.${reasonCode}`)} </>}
      <DateTime at={since} />
    </TodoRow>
  );
}

function StuckPay({ pay }: { pay: Home['stuckPay'] }) {
  const t = useTranslations('expert.home');
  return (
    <TodoRow
      title={t('stuckPay')}
      action={
        <LinkButton to="/expert/earnings" variant="secondary">
          {t('setUpPayouts')}
        </LinkButton>
      }
    >
      {pay.map(({ currency, amountMinor }) => (
        <p key={currency}>
          {t.rich('stuckPayText', { amount: () => <Money amountMinor={amountMinor} currency={currency} /> })}
        </p>
      ))}
    </TodoRow>
  );
}
