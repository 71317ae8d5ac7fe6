import { useTranslations } from 'use-intl';
import type { CheckRecord } from '~/features/credentials/get-credential-for-review.server';
import { BadgeFindingText } from '~/features/credentials/ui/badge-finding-text';
import type { Tone } from '~/ui/badge';
import { Timeline } from '~/ui/timeline';

const tones: Partial<Record<CheckRecord['decision'], Tone>> = {
  verified: 'good',
  rejected: 'bad',
  revoked: 'bad',
  suspended: 'bad',
  expired: 'warn',
  needs_information: 'warn',
};

/** Every check and decision, newest first, with what the register said and who decided; none is ever changed. */
export function CheckHistory({ history }: { history: CheckRecord[] }) {
  const t = useTranslations('admin.credential');
  return (
    <section aria-labelledby="history">
      <h2 id="history" className="mb-3 text-lg font-semibold">
        {t('history')}
      </h2>
      {history.length === 0 ? (
        <p className="text-muted">{t('historyEmpty')}</p>
      ) : (
        <Timeline
          times="exact"
          entries={history.map((record) => ({
            key: record.id,
            at: record.checkedAt,
            title: t(`record.${record.decision}`),
            by: record.checkerName ?? t('system'),
            tone: tones[record.decision] ?? 'neutral',
            children: <CheckFacts record={record} />,
          }))}
        />
      )}
    </section>
  );
}

function CheckFacts({ record }: { record: CheckRecord }) {
  const outcomes = useTranslations('admin.desk.outcome');
  const reasons = useTranslations('credentials.reason');
  const outcome = record.outcome === 'none' ? undefined : outcomes(record.outcome);
  const status = record.badge ? null : record.registerStatus;
  const said = [outcome, record.source, record.registerName, status].filter(Boolean).join(' · ');
  const note = [record.reasonCode && reasons(record.reasonCode), record.note].filter(Boolean).join(' ');
  return (
    <>
      <p className="text-muted">{said}</p>
      {record.badge && (
        <p>
          {record.badge.achievementName && `${record.badge.achievementName}: `}
          <BadgeFindingText finding={record.badge} />
        </p>
      )}
      {note && <p className="mt-1">{note}</p>}
    </>
  );
}
