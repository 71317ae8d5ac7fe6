import { useTranslations } from 'use-intl';
import { Badge, type Tone } from '~/ui/badge';
import type { DisputeSide, DisputeStatus } from '../dispute';

const tones = {
  open: 'warn',
  answered: 'warn',
  withdrawn: 'neutral',
  for_expert: 'good',
  reduced: 'bad',
  by_silence: 'neutral',
  in_part: 'warn',
  refused: 'bad',
} as const satisfies Record<DisputeStatus, Tone>;

/** How far a dispute has come, as a word. */
export function DisputeStatusBadge({ raisedBy, status }: { raisedBy: DisputeSide; status: DisputeStatus }) {
  return <Badge tone={tones[status]}>{<DisputeStatusText raisedBy={raisedBy} status={status} />}</Badge>;
}

/** The same without its colour; what only an expert's request can come to has its words there. */
export function DisputeStatusText({ raisedBy, status }: { raisedBy: DisputeSide; status: DisputeStatus }) {
  const disputes = useTranslations('disputes.status');
  const requests = useTranslations('corrections.status');
  return (
    <>{raisedBy === 'company' && status !== 'in_part' && status !== 'refused' ? disputes(status) : requests(status)}</>
  );
}
