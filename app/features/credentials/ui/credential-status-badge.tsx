import { useTranslations } from 'use-intl';
import { Badge, type Tone } from '~/ui/badge';
import type { CredentialStatus } from '../credential';

const tones: Record<CredentialStatus, Tone> = {
  draft: 'neutral',
  submitted: 'accent',
  format_checked: 'accent',
  in_review: 'accent',
  needs_information: 'warn',
  verified: 'good',
  expiring: 'warn',
  expired: 'bad',
  suspended: 'bad',
  revoked: 'bad',
  rejected: 'bad',
  withdrawn: 'neutral',
  superseded: 'neutral',
};

/** A credential's status in a word. */
export function CredentialStatusBadge({ status }: { status: CredentialStatus }) {
  const t = useTranslations('credentials.status');
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
