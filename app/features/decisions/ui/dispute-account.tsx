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
import { DisputeLines } from './dispute-lines';
import { DisputeStatusBadge } from './dispute-status';
import { Said } from './said';

/** A dispute from its opening to its end, in the same words for both parties and the desk; `isOwn` for the expert whose review it is about. */
export function DisputeAccount({ dispute, isOwn = false }: { dispute: DisputeRecord; isOwn?: boolean }) {
  const t = useTranslations('disputes.record');
  const corrections = useTranslations('corrections');
  const isRequest = dispute.raisedBy === 'expert';
  return (
    <div className="flex flex-col gap-4">
      <Card
        title={dispute.jobTitle}
        action={<DisputeStatusBadge raisedBy={dispute.raisedBy} status={dispute.status} />}
      >
        <DescriptionList items={useFacts(dispute)} />
        {isUndecided(dispute.status) && (
          <p className="text-muted mt-3 text-sm">{isRequest ? corrections('request.silence') : t('silence')}</p>
        )}
      </Card>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {isRequest ? <RequestSide dispute={dispute} isOwn={isOwn} /> : <CompanySide dispute={dispute} />}
        <AnsweringSide dispute={dispute} isOwn={isOwn} />
      </div>
      <DisputeLines lines={dispute.lines} isUndecided={isUndecided(dispute.status)} />
      {dispute.decision && <DecisionCard dispute={dispute} decision={dispute.decision} />}
      {dispute.status === 'withdrawn' && (
        <Notice>{isRequest ? corrections('request.withdrawn') : t('withdrawn')}</Notice>
      )}
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
  const offered = dispute.lines.length > 0 ? [] : [{ term: t('record.offer'), value: offer }];
  return (
    <Card title={t('record.company')}>
      <DescriptionList items={[{ term: t('record.clause'), value: clauseName(dispute.clause, locale) }, ...offered]} />
      {dispute.reason !== '' && <Said text={dispute.reason} />}
    </Card>
  );
}

/** What an expert's request rests on; what they say stands at each stretch. */
function RequestSide({ dispute, isOwn }: { dispute: DisputeRecord; isOwn: boolean }) {
  const t = useTranslations('disputes.record');
  const corrections = useTranslations('corrections');
  const locale = useLocale();
  return (
    <Card title={isOwn ? t('you') : t('expert')}>
      <DescriptionList items={[{ term: corrections('request.clause'), value: clauseName(dispute.clause, locale) }]} />
      <p className="text-muted mt-3 text-sm">
        {corrections.rich('cap', { cap: () => <Duration ms={dispute.capMs} exact /> })}
      </p>
    </Card>
  );
}

/** The one answer of the side that did not raise the dispute. */
function AnsweringSide({ dispute, isOwn }: { dispute: DisputeRecord; isOwn: boolean }) {
  const t = useTranslations('disputes.record');
  const corrections = useTranslations('corrections.answer');
  const { answeredAt } = dispute;
  const isRequest = dispute.raisedBy === 'expert';
  const missing = isRequest ? corrections('none') : isOwn ? t('noOwnAnswer') : t('noAnswer');
  const none = isUndecided(dispute.status) ? (isRequest ? corrections('noneYet') : t('noAnswerYet')) : missing;
  const title = isRequest ? corrections('title') : isOwn ? t('you') : t('expert');
  return (
    <Card title={title}>
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
