import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { isProvingStatus, whoseTurn } from '~/features/credentials/credential';
import type { MyCredential } from '~/features/credentials/list-my-credentials.server';
import { useCredentialTitle } from '~/features/credentials/ui/credential-kind-name';
import { CredentialProgress } from '~/features/credentials/ui/credential-progress';
import { CredentialStatusBadge } from '~/features/credentials/ui/credential-status-badge';
import { LinkButton } from '~/ui/button';
import { LastDay } from '~/ui/calendar-day';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { SentenceGap } from '~/ui/sentence-gap';

/**
 * An expert's credentials: those under way, in force, and decided against; folded below what was taken back, replaced, or
 * stated anew since.
 */
export function CredentialList({ credentials }: { credentials: MyCredential[] }) {
  const t = useTranslations('credentials');
  const isOpen = ({ status }: MyCredential) => isProvingStatus(status) || whoseTurn(status) !== null;
  const isStatedAnew = ({ kind, jurisdiction }: MyCredential) =>
    credentials.some((other) => isOpen(other) && other.kind === kind && other.jurisdiction === jurisdiction);
  const isPast = (credential: MyCredential) => {
    const { status } = credential;
    if (status === 'withdrawn' || status === 'superseded') return true;
    return (status === 'rejected' || status === 'revoked') && isStatedAnew(credential);
  };
  const current = credentials.filter((credential) => !isPast(credential));
  const past = credentials.filter(isPast);
  return (
    <section aria-labelledby="credentials">
      <h2 id="credentials" className="mb-3 text-lg font-semibold">
        {t('credentialsTitle')}
      </h2>
      {current.length === 0 && (
        <EmptyState
          title={t('emptyTitle')}
          action={
            <LinkButton to="/expert/credentials/new" variant="secondary">
              {t('add')}
            </LinkButton>
          }
        >
          <p>{t('emptyText')}</p>
          <p className="mt-2">{t('emptyPrivacy')}</p>
        </EmptyState>
      )}
      {current.length > 0 && <Rows credentials={current} />}
      {past.length > 0 && (
        <details className="mt-3">
          <summary className="text-muted hover:text-ink flex min-h-11 items-center text-sm sm:min-h-9">
            {t('earlierTitle')} ({past.length})
          </summary>
          <Rows credentials={past} />
        </details>
      )}
    </section>
  );
}

function Rows({ credentials }: { credentials: MyCredential[] }) {
  return (
    <ul className="border-line bg-surface divide-line divide-y rounded-lg border">
      {credentials.map((credential) => (
        <Row key={credential.id} credential={credential} />
      ))}
    </ul>
  );
}

function Row({ credential }: { credential: MyCredential }) {
  const t = useTranslations('credentials');
  const name = useCredentialTitle();
  const { id, kind, jurisdiction, status, validUntil, turn, note, reasonCode } = credential;
  return (
    <li className="flex flex-col gap-3 px-4 py-3 sm:px-5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <div className="min-w-0">
          <Link to={`/expert/credentials/${id}`} prefetch="intent" className="font-medium hover:underline">
            {name(kind, jurisdiction)}
          </Link>
          <p className="text-muted flex flex-wrap gap-x-2 text-sm">
            <span className="tabular-nums">{credential.numberMasked}</span>
            <span>
              {isProvingStatus(status) && validUntil ? (
                <>
                  {t('validUntil')} <LastDay end={validUntil} />
                </>
              ) : (
                t.rich('stated', { at: () => <DateTime at={credential.statedAt} /> })
              )}
            </span>
          </p>
        </div>
        <CredentialStatusBadge status={status} />
      </div>
      {turn && status !== 'expired' && <CredentialProgress credential={credential} />}
      {(reasonCode || note) && !isProvingStatus(status) && whoseTurn(status) !== 'admin' && (
        <p className="text-sm wrap-break-word">
          {reasonCode && t(`reason.${reasonCode}`)}
          <SentenceGap />
          <span className="text-muted">{note}</span>
        </p>
      )}
      {status === 'needs_information' && (
        <div>
          <LinkButton to={`/expert/credentials/${id}`} variant="secondary">
            {t('answer')}
          </LinkButton>
        </div>
      )}
    </li>
  );
}
