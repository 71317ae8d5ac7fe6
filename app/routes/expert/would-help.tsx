import { useTranslations } from 'use-intl';
import type { MissingCondition } from '~/features/matching/rank-missing';
import { Card } from '~/ui/card';
import { ConditionBadge } from '~/features/matching/ui/condition-badge';
import { ConditionText } from '~/features/matching/ui/condition-text';
import { ConditionHelp } from './condition-help';

/** For an empty board: what the desk is checking and how many jobs it opens, and the conditions most of the closed jobs ask for. */
export function WouldHelp({ conditions, waiting }: { conditions: MissingCondition[]; waiting: number }) {
  const t = useTranslations('expert.board');
  if (conditions.length === 0) return null;
  return (
    <Card title={t('help')}>
      {waiting > 0 && <p className="text-muted mb-3 text-sm">{t('helpWaiting', { count: waiting })}</p>}
      <ul className="divide-line -mt-2 divide-y">
        {conditions.map((condition) => (
          <li key={condition.token} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <span className="min-w-0 flex-1 basis-56 font-medium">
              <ConditionText token={condition.token} />
              <span className="text-muted block text-sm font-normal">{t('helpJobs', { count: condition.jobs })}</span>
            </span>
            <ConditionBadge state={condition.state} />
            <ConditionHelp unmet={[condition]} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
