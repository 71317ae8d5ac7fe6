import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import { DescriptionList } from '~/ui/description-list';
import { Duration } from '~/ui/duration';
import { Money } from '~/ui/money';
import { Notice } from '~/ui/notice';
import { isUndecided } from '../dispute';
import { clauseName } from '../dispute-clause';
import type { DisputeRecord } from '../dispute-record';
import { DecisionCard } from './decision-card';
import { DisputeStatusBadge } from './dispute-status';
import { Said } from './said';

/** A dispute from its opening to its end, in the same words for both parties and the desk; `isOwn` for the expert it is about. */
export function DisputeAccount({ dispute, isOwn = false }: { dispute: DisputeRecord; isOwn?: boolean }) {
  const t = useTranslations('disputes.record');
  return (
    <div className="flex flex-col gap-4">
      <Card title={dispute.jobTitle} action={<DisputeStatusBadge status={dispute.status} />}>
        <DescriptionList items={useFacts(dispute)} />
        {isUndecided(dispute.status) && <p className="text-muted mt-3 text-sm">{t('silence')}</p>}
      </Card>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <CompanySide dispute={dispute} />
        <ExpertSide dispute={dispute} isOwn={isOwn} />
      </div>
      {dispute.decision && <DecisionCard dispute={dispute} decision={dispute.decision} />}
      {dispute.status === 'withdrawn' && <Notice>{t('withdrawn')}</Notice>}
    </div>
  );
}

function useFacts(dispute: DisputeRecord): { term: ReactNode; value: ReactNode }[] {
  const t = useTranslations('disputes.record');
  const exact = (at: Date) => <DateTime at={at} show="exact" />;
  const deadlines = [
    ...(dispute.answeredAt === null ? [{ term: t('answerDue'), value: exact(dispute.answerDueAt) }] : []),
    { term: t('decisionDue'), value: exact(dispute.decisionDueAt) },
  ];
  return [
    { term: t('opened'), value: exact(dispute.openedAt) },
    ...(isUndecided(dispute.status) ? deadlines : []),
    { term: t('counted'), value: <Duration ms={dispute.countedMs} exact /> },
    { term: t('pay'), value: <Money amountMinor={dispute.countedMinor} currency={dispute.currency} /> },
  ];
}

function CompanySide({ dispute }: { dispute: DisputeRecord }) {
  const t = useTranslations('disputes');
  const locale = useLocale();
  const { acceptedMinutes } = dispute;
  const offer = acceptedMinutes === null ? t('record.noOffer') : t('minutes', { minutes: acceptedMinutes });
  return (
    <Card title={t('record.company')}>
      <DescriptionList
        items={[
          { term: t('record.clause'), value: clauseName(dispute.clause, locale) },
          { term: t('record.offer'), value: offer },
        ]}
      />
      <Said text={dispute.reason} />
    </Card>
  );
}

function ExpertSide({ dispute, isOwn }: { dispute: DisputeRecord; isOwn: boolean }) {
  const t = useTranslations('disputes.record');
  const { answeredAt } = dispute;
  const none = isUndecided(dispute.status) ? t('noAnswerYet') : isOwn ? t('noOwnAnswer') : t('noAnswer');
  return (
    <Card title={isOwn ? t('you') : t('expert')}>
      {dispute.answer === null || answeredAt === null ? (
        <p className="text-muted text-sm">{none}</p>
      ) : (
        <>
          <p className="text-muted text-sm">
            {t.rich('answered', { at: () => <DateTime at={answeredAt} show="exact" /> })}
          </p>
          <Said text={dispute.answer} />
        </>
      )}
    </Card>
  );
}
