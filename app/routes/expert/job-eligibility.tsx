import { useTranslations } from 'use-intl';
import type { TierEligibility } from '~/features/matching/get-job-eligibility.server';
import { ConditionBadge } from '~/features/matching/ui/condition-badge';
import { ConditionText } from '~/features/matching/ui/condition-text';
import { Badge } from '~/ui/badge';
import { Card } from '~/ui/card';

/** The requirement of every tier of a job, clause by clause, as this expert meets it. */
export function JobEligibility({ tiers }: { tiers: TierEligibility[] }) {
  const t = useTranslations('expert.job');
  return (
    <Card title={t('eligibility')}>
      <p className="text-muted mb-3 text-sm">{t('eligibilityHint')}</p>
      <ul className="flex flex-col gap-4">
        {tiers.flatMap(({ tier, clauses }) =>
          clauses.map((clause, position) => (
            <li key={`${tier}-${position}`}>
              <p className="flex flex-wrap items-center justify-between gap-2">
                <span className="font-medium">
                  {clauses.length > 1
                    ? t('clauseOf', { tier: String(tier), number: String(position + 1) })
                    : t('tierTerms', { tier: String(tier) })}
                </span>
                <Badge tone={clause.met ? 'good' : 'neutral'}>{clause.met ? t('clauseMet') : t('clauseNotMet')}</Badge>
              </p>
              <ul className="border-line mt-1 flex flex-col gap-1 border-s ps-3 text-sm">
                {clause.conditions.map((condition) => (
                  <li key={condition.token} className="flex flex-wrap items-baseline gap-x-2">
                    <ConditionText token={condition.token} />
                    {!clause.met && <ConditionBadge state={condition.state} />}
                  </li>
                ))}
              </ul>
            </li>
          )),
        )}
      </ul>
    </Card>
  );
}
