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
            by: record.secondCheckerName
              ? t('byTwo', { first: record.checkerName ?? '', second: record.secondCheckerName })
              : (record.checkerName ?? t('system')),
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
  const status = record.badge ? null : record.registerStatus;
  const facts = useTranslations('admin.credential.facts');
  const methods = useTranslations('admin.credential.method');
  const said =
    record.outcome === 'none'
      ? [methods('none')]
      : [outcomes(record.outcome), methods(record.method), record.source, record.registerName, status];
  const more = [
    record.registerJurisdiction,
    record.registerSpecialty,
    record.registerIssuedOn && `${facts('registerIssuedOn')} ${dayOf(record.registerIssuedOn)}`,
    record.registerExpiresOn && `${facts('expiresOn')} ${dayOf(record.registerExpiresOn)}`,
    record.registerRestrictions && `${facts('registerRestrictions')}: ${record.registerRestrictions}`,
    record.evidenceSha256 && `${facts('evidence')} SHA-256 ${record.evidenceSha256.slice(0, 16)}…`,
  ].filter(Boolean);
  const note = [record.reasonCode && reasons(record.reasonCode), record.note].filter(Boolean).join(' ');
  return (
    <>
      <p className="text-muted">{said.filter(Boolean).join(' · ')}</p>
      {more.length > 0 && <p className="text-muted text-sm">{more.join(' · ')}</p>}
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

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
