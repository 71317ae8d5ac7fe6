import { useTranslations } from 'use-intl';
import { DateTime } from '~/ui/date-time';
import { Duration } from '~/ui/duration';
import { Money } from '~/ui/money';
import { Notice } from '~/ui/notice';
import type { WorkspaceData } from './load-workspace.server';
import { TakeTaskForm } from './take-task-form';

/** What happened to a claim that ended without a review, what it was paid, and whether the work can go on. */
export function LapsedNotice({ loaded }: { loaded: Pick<WorkspaceData, 'workspace' | 'standing' | 'newClaimId'> }) {
  const t = useTranslations('expert.work.workspace');
  const { workspace, standing, newClaimId } = loaded;
  const isLapsed = workspace.status === 'lapsed';
  return (
    <Notice tone={isLapsed || standing.isLost ? 'warn' : 'info'}>
      <p>{t(standing.isLost ? 'state.credentialLost' : isLapsed ? 'state.lapsed' : 'state.released')}</p>
      <PaidSoFar workspace={workspace} />
      {standing.lateUntil && (
        <p>{t.rich('state.late', { until: () => <DateTime at={standing.lateUntil ?? new Date(0)} show="exact" /> })}</p>
      )}
      {standing.canResume && (
        <div className="mt-2 flex flex-wrap items-center gap-3">
          <span>{t('state.resume')}</span>
          <TakeTaskForm action="/expert" claimId={newClaimId} seatId={standing.seatId} variant="secondary">
            {t('state.goOn')}
          </TakeTaskForm>
        </div>
      )}
      {!standing.canResume && !standing.lateUntil && (
        <p>{t(standing.isLost ? 'state.needsCredential' : 'state.taken')}</p>
      )}
    </Notice>
  );
}

export function PaidSoFar({ workspace }: { workspace: WorkspaceData['workspace'] }) {
  const t = useTranslations('expert.work.workspace');
  const { payableMs, amountMinor, currency } = workspace;
  if (payableMs === null || amountMinor === null) return null;
  return (
    <p>
      {t.rich('paidSoFar', {
        time: () => <Duration ms={payableMs} exact />,
        amount: () => <Money amountMinor={amountMinor} currency={currency} />,
      })}
    </p>
  );
}
