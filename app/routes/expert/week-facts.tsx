import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { CredentialKindName } from '~/features/credentials/ui/credential-kind-name';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import { Duration } from '~/ui/duration';
import { Money } from '~/ui/money';
import type { Board } from './load-board.server';

/** What the running week earned, and which credentials lapse soon. */
export function WeekFacts({ board }: { board: Pick<Board, 'week' | 'expiring'> }) {
  const t = useTranslations('expert.work.board');
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Card title={t('week')} action={<Link to="/expert/earnings">{t('toEarnings')}</Link>}>
        {board.week.length === 0 && <p className="text-muted text-sm">{t('weekNothing')}</p>}
        {board.week.map((sum) => (
          <p key={sum.currency}>
            <span className="text-muted block text-sm">{t('weekEarned')}</span>
            <span className="text-xl font-semibold">
              <Money amountMinor={sum.amountMinor} currency={sum.currency} />
            </span>{' '}
            <span className="text-muted text-sm">
              {t('weekClaims', { count: sum.claims })} · <Duration ms={sum.payableMs} exact />
            </span>
          </p>
        ))}
      </Card>
      <Card title={t('expires')} action={<Link to="/expert/credentials">{t('toCredentials')}</Link>}>
        {board.expiring.length === 0 && <p className="text-muted text-sm">{t('expiresNothing')}</p>}
        <ul className="flex flex-col gap-2 text-sm">
          {board.expiring.map((credential) => (
            <li key={credential.id} className="flex flex-wrap justify-between gap-2">
              <span>
                <CredentialKindName kind={credential.kind} jurisdiction={credential.jurisdiction} />
              </span>
              <span className="text-warn">
                {t.rich('expiresOn', { date: () => <DateTime at={credential.validUntil} show="date" /> })}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
