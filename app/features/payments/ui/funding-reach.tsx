import { Link } from '@remix-run/react';
import { useFormatter, useTranslations } from 'use-intl';
import { helpPath } from '~/help/guides';
import { Money } from '~/ui/money';
import { Stat, StatGroup } from '~/ui/stat';
import { SentenceGap } from '~/ui/sentence-gap';

interface Reach {
  currency: string;
  importedCount: number;
  openedTasks: number;
  waitingTasks: number;
  /** Of the waiting tasks, how many the budget allows. */
  withinBudget: number;
  worstCaseMinor: bigint;
  missingMinor: bigint;
  limitedBy: 'nothing' | 'noTasks' | 'money' | 'budget';
}

/** What a job's money covers: tasks held for through the worst case of their chain, tasks that wait, and what those lack. */
export function FundingReach({ reach }: { reach: Reach }) {
  const t = useTranslations('billing.funding');
  const lead = useTranslations('money.funding');
  const format = useFormatter();
  const opening = useTranslations('company.opening');
  const isShort = reach.limitedBy === 'money';
  return (
    <section aria-labelledby="reach">
      <h2 id="reach" className="text-base font-semibold">
        {t('buysTitle')}
      </h2>
      <p className="text-muted mt-1 mb-3 max-w-prose text-sm">
        {lead('lead')}
        <SentenceGap />
        <Link to={helpPath('companies', 'funding')} className="text-accent underline underline-offset-2">
          {t('help')}
        </Link>
      </p>
      <StatGroup label={t('buysTitle')}>
        <Stat
          label={t('covered')}
          value={format.number(reach.openedTasks)}
          hint={t('ofTasks', { count: reach.importedCount })}
        />
        <Stat label={t('waiting')} value={t('tasks', { count: reach.waitingTasks })} />
        <Stat
          label={t('perTask')}
          value={<Money amountMinor={reach.worstCaseMinor} currency={reach.currency} />}
          hint={t('perTaskHint')}
        />
        <Stat
          label={t('missing')}
          value={<Money amountMinor={isShort ? reach.missingMinor : 0n} currency={reach.currency} />}
          hint={t('missingHint', { count: isShort ? reach.withinBudget : 0 })}
        />
      </StatGroup>
      <p className="mt-3">{opening(`reason.${reach.limitedBy}`, { count: reach.waitingTasks })}</p>
    </section>
  );
}
