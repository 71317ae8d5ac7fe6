import { Link } from '@remix-run/react';
import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import { DateTime } from '~/ui/date-time';
import { ForeignText } from '~/ui/foreign-text';
import { Icon, type IconName } from '~/ui/icon';
import { Money } from '~/ui/money';
import { ClauseText } from '../../jobs/ui/chain-tiers';
import type { AttentionItem, AttentionKind } from '../list-company-attention.server';

const marks: Record<AttentionKind, { icon: IconName; look: string }> = {
  payStopped: { icon: 'pause', look: 'text-bad' },
  dispute: { icon: 'flag', look: 'text-bad' },
  request: { icon: 'clock', look: 'text-warn' },
  tierShort: { icon: 'user', look: 'text-bad' },
  stuckTasks: { icon: 'warning', look: 'text-bad' },
  importFailed: { icon: 'warning', look: 'text-bad' },
  paymentFailed: { icon: 'warning', look: 'text-bad' },
  paymentOpen: { icon: 'clock', look: 'text-warn' },
  seatsUnfunded: { icon: 'pause', look: 'text-warn' },
  reviewsDue: { icon: 'clock', look: 'text-info' },
  importWaiting: { icon: 'upload', look: 'text-warn' },
  tasksUnfunded: { icon: 'pause', look: 'text-warn' },
  tasksMissing: { icon: 'file', look: 'text-muted' },
};

/** What needs the company, each with the exact place where it is seen to. `jobHidden` where all of it is of one job. */
export function AttentionList({ items, jobHidden = false }: { items: readonly AttentionItem[]; jobHidden?: boolean }) {
  const t = useTranslations('company.attention');
  if (items.length === 0) return <p className="text-muted">{t(jobHidden ? 'noneOfJob' : 'none')}</p>;
  return (
    <ul className="border-line divide-line bg-surface divide-y rounded-lg border">
      {items.map((item) => (
        <li
          key={`${item.kind}${item.jobId}${item.shortTier?.tier ?? ''}`}
          className="hover:bg-sunken/60 relative flex gap-3 px-4 py-2.5"
        >
          <Icon name={marks[item.kind].icon} className={`mt-0.5 size-4 ${marks[item.kind].look}`} />
          <div className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-4">
            <p className="min-w-0">
              <Link
                to={placeOf(item)}
                prefetch="intent"
                className="font-medium after:absolute after:inset-0 hover:underline"
              >
                {item.kind === 'tierShort' ? (
                  <ShortTierText item={item} />
                ) : (
                  t(`kinds.${item.kind}`, { count: item.count })
                )}
              </Link>
              {item.shortTier && <ShortTierClauses clauses={item.shortTier.clauses} />}
              {!jobHidden && (
                <span className="text-muted block text-sm">
                  <ForeignText lang={item.contentLanguage}>{item.jobTitle}</ForeignText>
                </span>
              )}
            </p>
            <AttentionFact item={item} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Which tier has nobody, or too few, and how many tasks wait for it. */
function ShortTierText({ item: { shortTier, count } }: { item: AttentionItem }) {
  const t = useTranslations('company.attention.tierShort');
  if (!shortTier) return null;
  const { tier, seatsPerTask, eligibleExperts } = shortTier;
  return eligibleExperts === 0
    ? t('nobody', { tier: String(tier), count })
    : t('tooFew', { tier: String(tier), count, needed: String(seatsPerTask), found: String(eligibleExperts) });
}

function ShortTierClauses({ clauses }: { clauses: readonly string[][] }) {
  const t = useTranslations('company.job');
  return (
    <span className="block text-sm">
      {clauses.map((clause, position) => (
        <Fragment key={position}>
          {position > 0 && ` ${t('or')} `}
          <ClauseText clause={clause} />
        </Fragment>
      ))}
    </span>
  );
}

/** The deadline, the amount or the age of the thing, whichever presses. */
function AttentionFact({ item }: { item: AttentionItem }) {
  const t = useTranslations('company.attention');
  const { dueAt } = item;
  if (dueAt)
    return (
      <p className="text-muted text-sm">
        {t.rich(`due.${dueOf(item)}`, { time: () => <DateTime at={dueAt} /> })} · <DateTime at={dueAt} show="exact" />
      </p>
    );
  return (
    <p className="text-muted text-sm">
      {item.amountMinor !== null && <Money amountMinor={item.amountMinor} currency={item.currency} />}
      {item.amountMinor !== null && item.since && ' · '}
      {item.since && <DateTime at={item.since} />}
    </p>
  );
}

const dueOf = ({ kind }: AttentionItem) =>
  kind === 'dispute' ? 'decision' : kind === 'request' ? 'answer' : 'approval';

/** Where the thing is seen to: itself where it is one, else the list that holds all of them. */
function placeOf({ kind, jobId, count, targetId }: AttentionItem): string {
  const job = `/company/jobs/${jobId}`;
  const one = count === 1 ? targetId : null;
  switch (kind) {
    case 'dispute':
      return one ? `/company/reviews/${one}` : `${job}/reviews?view=disputed`;
    case 'request':
      return `/company/reviews/${targetId}/dispute#request`;
    case 'reviewsDue':
      return one ? `/company/reviews/${one}` : `${job}/reviews`;
    case 'stuckTasks':
      return one ? `${job}/tasks/${one}` : `${job}/tasks?status=stuck`;
    case 'importFailed':
    case 'importWaiting':
      return one ? `${job}/imports/${one}` : `${job}/import`;
    case 'payStopped':
      return `${job}/pay`;
    case 'tierShort':
      return `${job}#tiers`;
    case 'tasksMissing':
      return `${job}/import`;
    default:
      return `${job}/funding`;
  }
}
