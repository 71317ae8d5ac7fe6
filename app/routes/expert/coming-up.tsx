import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { useCredentialTitle } from '~/features/credentials/ui/credential-kind-name';
import { LastDay } from '~/ui/calendar-day';
import { Card } from '~/ui/card';
import { Icon } from '~/ui/icon';
import type { Home } from './load-home.server';

/** What needs attention before long: credentials that lapse, payouts that are not set up. */
export function ComingUp({ home }: { home: Pick<Home, 'expiring' | 'payouts' | 'stuckPay'> }) {
  const t = useTranslations('expert.home');
  const name = useCredentialTitle();
  const { expiring, payouts, stuckPay } = home;
  // While earned pay waits for it, it is among what is to be done.
  const needsPayouts = payouts !== 'ready' && stuckPay.length === 0;
  return (
    <Card title={t('soon')}>
      {expiring.length === 0 && !needsPayouts && (
        <p className="text-muted text-sm">{payouts === 'ready' ? t('soonNothing') : t('soonNoLapse')}</p>
      )}
      <ul className="flex flex-col gap-3">
        {needsPayouts && (
          <li className="flex gap-2">
            <Icon name="warning" className="text-warn mt-0.5 size-4" />
            <div className="min-w-0">
              <p className="font-medium">{t(`payoutAccount.${payouts}`)}</p>
              <p className="text-muted text-sm">{t('payoutsHint')}</p>
              <Link to="/expert/earnings">{payouts === 'checking' ? t('toEarnings') : t('setUpPayouts')}</Link>
            </div>
          </li>
        )}
        {expiring.map((credential) => (
          <li key={credential.id} className="flex gap-2">
            <Icon name="clock" className="text-warn mt-0.5 size-4" />
            <div className="min-w-0">
              <Link to={`/expert/credentials/${credential.id}`}>{name(credential.kind, credential.jurisdiction)}</Link>
              <p className="text-muted text-sm">
                {t.rich('lapses', { date: () => <LastDay end={credential.validUntil} /> })}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
