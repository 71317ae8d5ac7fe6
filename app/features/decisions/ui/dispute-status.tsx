import { useTranslations } from 'use-intl';
import { Badge, type Tone } from '~/ui/badge';
import type { DisputeStatus } from '../dispute';

const tones = {
  open: 'warn',
  answered: 'warn',
  withdrawn: 'neutral',
  for_expert: 'good',
  reduced: 'bad',
  by_silence: 'neutral',
} as const satisfies Record<DisputeStatus, Tone>;

/** How far a dispute has come, as a word. */
export function DisputeStatusBadge({ status }: { status: DisputeStatus }) {
  const t = useTranslations('disputes.status');
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
