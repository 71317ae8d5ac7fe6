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

/** A credential's status in a word; the desk reads of an open question that the expert has it. */
export function CredentialStatusBadge(props: { status: CredentialStatus; reader?: 'holder' | 'desk' }) {
  const t = useTranslations('credentials');
  const { status, reader = 'holder' } = props;
  const isAsked = status === 'needs_information' && reader === 'desk';
  return <Badge tone={tones[status]}>{isAsked ? t('withExpert') : t(`status.${status}`)}</Badge>;
}
