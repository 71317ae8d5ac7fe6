import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { NumberClaim } from '~/features/credentials/list-number-claims.server';
import { useCredentialTitle } from '~/features/credentials/ui/credential-kind-name';
import { DateTime } from '~/ui/date-time';
import { Notice } from '~/ui/notice';

/** Numbers that stand on one account and were stated on another: somebody has to find out whose they are. */
export function NumberClaims({ claims }: { claims: NumberClaim[] }) {
  const t = useTranslations('admin.desk.numberClaims');
  const name = useCredentialTitle();
  if (claims.length === 0) return null;
  return (
    <Notice tone="warn">
      <p className="font-semibold">{t('title')}</p>
      <ul className="mt-1 list-disc ps-5">
        {claims.map((claim) => (
          <li key={claim.id}>
            {t.rich('claim', {
              kind: name(claim.kind, claim.jurisdiction),
              holder: () => <Link to={`/admin/credentials/${claim.credentialId}`}>{claim.holderName}</Link>,
              claimant: () => <Link to={`/admin/audit?actor=${claim.claimantUserId}`}>{claim.claimantName}</Link>,
              at: () => <DateTime at={claim.at} />,
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
