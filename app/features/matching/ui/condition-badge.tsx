import { useTranslations } from 'use-intl';
import { Badge } from '~/ui/badge';
import type { JudgedCondition } from '../judge-clauses';

const tones = { met: 'good', inReview: 'accent', missing: 'warn' } as const;

/** How a condition stands for this expert, in a word. */
export function ConditionBadge({ state }: Pick<JudgedCondition, 'state'>) {
  const t = useTranslations('expert.board');
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
