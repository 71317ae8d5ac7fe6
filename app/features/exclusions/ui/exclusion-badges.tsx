import { useTranslations } from 'use-intl';
import { Badge, type Tone } from '~/ui/badge';
import type { ExclusionMatchStatus } from '../decide-match';
import type { ExclusionStrength } from '../match-exclusion';

const strengthTones: Record<ExclusionStrength, Tone> = { strong: 'bad', probable: 'bad', name_only: 'warn' };
const statusTones: Record<ExclusionMatchStatus, Tone> = { open: 'accent', cleared: 'good', confirmed: 'bad' };

/** How surely an expert is the one on the list. */
export function StrengthBadge({ strength }: { strength: ExclusionStrength }) {
  const t = useTranslations('exclusions.strength');
  return <Badge tone={strengthTones[strength]}>{t(strength)}</Badge>;
}

/** What people have made of a match. */
export function MatchStatusBadge({ status }: { status: ExclusionMatchStatus }) {
  const t = useTranslations('exclusions.status');
  return <Badge tone={statusTones[status]}>{t(status)}</Badge>;
}
