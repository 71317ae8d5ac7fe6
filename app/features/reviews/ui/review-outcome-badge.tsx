import { useTranslations } from 'use-intl';
import { Badge } from '~/ui/badge';
import type { MyReview } from '../list-my-reviews.server';

/** What the chain made of a review; of an unfinished task, where it stands and whether the expert may go on with it. A lost credential says beside it what it means. */
export function ReviewOutcomeBadge({ row }: { row: MyReview }) {
  const t = useTranslations('expert.work.reviews');
  if (row.afterLoss === null) return <OutcomeBadge row={row} />;
  return (
    <span className="inline-flex max-w-full flex-wrap items-center gap-x-2 gap-y-1">
      <OutcomeBadge row={row} />
      <Badge tone={row.afterLoss === 'wasValid' ? 'neutral' : 'warn'}>{long(t(`afterLoss.${row.afterLoss}`))}</Badge>
    </span>
  );
}

function OutcomeBadge({ row }: { row: MyReview }) {
  const t = useTranslations('expert.work.reviews');
  if (row.status !== 'submitted') {
    return (
      <span className="inline-flex flex-wrap items-center gap-x-2">
        <Badge dot={row.status === 'held'} tone={row.status === 'held' ? 'accent' : 'neutral'}>
          {t(`claimStatus.${row.status}`)}
        </Badge>
        {row.canResume && <span className="text-muted text-sm">{t('canResume')}</span>}
      </span>
    );
  }
  if (row.hasNoVerdict) return <Badge>{long(t('noVerdict'))}</Badge>;
  if (row.changedCriteria === null) return <Badge>{long(t('undecided'))}</Badge>;
  if (row.isDecider && row.changedCriteria === 0) return <Badge tone="good">{t('youDecided')}</Badge>;
  return row.changedCriteria === 0 ? (
    <Badge tone="good">{long(t('agreed'))}</Badge>
  ) : (
    <Badge tone="warn">{long(t('changed', { count: row.changedCriteria }))}</Badge>
  );
}

/** Words that may need two lines in a narrow cell. */
function long(text: string) {
  return <span className="min-w-0 wrap-anywhere whitespace-normal">{text}</span>;
}
