import { useLocale, useTranslations } from 'use-intl';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import { DescriptionList } from '~/ui/description-list';
import { Duration } from '~/ui/duration';
import { Money } from '~/ui/money';
import { clauseName } from '../dispute-clause';
import type { DecisionRecord, DisputeRecord } from '../dispute-record';
import { DisputeStatusText } from './dispute-status';
import { Said } from './said';

/** The decision record: result, who, when, on what rule, what it left and what it took off. */
export function DecisionCard({ dispute, decision }: { dispute: DisputeRecord; decision: DecisionRecord }) {
  const t = useTranslations('disputes');
  const locale = useLocale();
  const { deciderName, decidedMs, amountMinor, changeMinor, outcome } = decision;
  const money = (minor: bigint) => <Money amountMinor={minor} currency={dispute.currency} />;
  const byPerson =
    deciderName === null || decision.reason === ''
      ? []
      : [{ term: t('record.clause'), value: clauseName(decision.clause, locale) }];
  const corrections = useTranslations('corrections.added');
  const isRequest = dispute.raisedBy === 'expert';
  return (
    <Card title={t('record.decision')}>
      <DescriptionList
        items={[
          { term: t('record.outcome'), value: <DisputeStatusText raisedBy={dispute.raisedBy} status={outcome} /> },
          {
            term: t('record.decider'),
            value: deciderName === null ? t('record.nobody') : t('record.deciderAtDesk', { name: deciderName }),
          },
          { term: t('record.decidedAt'), value: <DateTime at={decision.decidedAt} show="exact" /> },
          ...byPerson,
          { term: t('record.paidTime'), value: <Duration ms={decidedMs} exact /> },
          ...(changeMinor === 0n
            ? []
            : [{ term: isRequest ? corrections('changed') : t('record.takenOff'), value: money(changeMinor) }]),
          { term: t('record.paid'), value: money(amountMinor) },
        ]}
      />
      {decision.reason !== '' && <Said text={decision.reason} />}
    </Card>
  );
}
