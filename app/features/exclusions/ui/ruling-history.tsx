import { useTranslations } from 'use-intl';
import { Timeline, type TimelineEntry } from '~/ui/timeline';
import type { SeenMatch, SeenProposal } from '../get-match.server';

const answerTones = { accepted: 'good', declined: 'warn', overtaken: 'warn' } as const;

/** What was found, proposed and answered, the newest first. */
export function RulingHistory({ match }: { match: Pick<SeenMatch, 'foundAt' | 'proposals'> }) {
  const t = useTranslations('exclusions.history');
  const found: TimelineEntry = { key: 'found', at: match.foundAt, title: t('found'), tone: 'warn' };
  return <Timeline times="exact" entries={[...match.proposals.flatMap((proposal) => entriesOf(proposal, t)), found]} />;
}

function entriesOf(
  proposal: SeenProposal,
  t: ReturnType<typeof useTranslations<'exclusions.history'>>,
): TimelineEntry[] {
  const { id, status, answeredAt } = proposal;
  const proposed: TimelineEntry = {
    key: `${id}:proposed`,
    at: proposal.proposedAt,
    title: t(`proposed.${proposal.verdict}`),
    by: proposal.proposerName,
    children: <p className="whitespace-pre-wrap">{proposal.note}</p>,
  };
  if (status === 'open' || answeredAt === null) return [proposed];
  const answered: TimelineEntry = {
    key: `${id}:answered`,
    at: answeredAt,
    title: t(status),
    by: proposal.answererName,
    tone: answerTones[status],
    children: proposal.answerNote && <p className="whitespace-pre-wrap">{proposal.answerNote}</p>,
  };
  return [answered, proposed];
}
