import { useTranslations } from 'use-intl';
import { CalendarDay } from '~/ui/calendar-day';
import { DateTime } from '~/ui/date-time';
import { Stepper, type Step } from '~/ui/stepper';

export interface SteppedPay {
  payStatus: string;
  endedAt: Date | null;
  windowEndsAt: Date | null;
  approvedAt: Date | null;
  payableAt: Date | null;
  dispute: { status: string } | null;
  payout: { sentAt: Date; arrivedAt: Date | null } | null;
}

/** How far each state has come: worked, waiting for approval, approved until its date, on its way, there. */
const reached: Record<string, number> = {
  accruing: 0,
  submitted: 1,
  queried: 1,
  approved: 2,
  pending: 2,
  payable: 2,
  in_transit: 3,
  failed: 3,
  paid: 4,
  adjusted: 2,
};

/** The way of an amount from the work to the account, with the date of each step; an amount a decision left at nothing ends there. */
export function PaySteps({ pay }: { pay: SteppedPay }) {
  const t = useTranslations('money.breakdown');
  const at = reached[pay.payStatus];
  if (at === undefined) return null;
  const state = (step: number): Step['state'] => {
    if (step === 3 && pay.payStatus === 'failed') return 'failed';
    if (step < at || at === 4) return 'done';
    return step === at ? 'current' : 'upcoming';
  };
  const on = (date: Date | null) => (date ? { at: date } : {});
  const decided: Step[] = [
    { key: 'worked', title: t('steps.worked'), state: state(0), ...on(pay.endedAt) },
    {
      key: 'approval',
      title: t(approvalStep(pay)),
      state: state(1),
      ...(at > 1 ? on(pay.approvedAt) : on(pay.payStatus === 'submitted' ? pay.windowEndsAt : null)),
      ...(pay.payStatus === 'submitted' ? { hint: <BySilence at={pay.windowEndsAt} /> } : {}),
    },
  ];
  if (pay.payStatus === 'adjusted') return <Stepper label={t('steps.title')} steps={decided} />;
  const steps: Step[] = [
    ...decided,
    {
      key: 'due',
      title: t('steps.due'),
      state: state(2),
      // Pay made off-cycle leaves before the day it would have been due.
      ...(pay.payableAt && !leftEarly(pay) ? { hint: <CalendarDay day={pay.payableAt} /> } : {}),
    },
    {
      key: 'paid',
      title: t('steps.sent'),
      state: state(3),
      ...on(pay.payout?.arrivedAt ?? pay.payout?.sentAt ?? null),
    },
  ];
  return <Stepper label={t('steps.title')} steps={steps} />;
}

/** Who decided about the pay: the company or its silence, or the desk where a dispute went that far. */
function approvalStep({ payStatus, dispute }: SteppedPay) {
  if (payStatus === 'queried') return 'steps.disputed';
  if (dispute?.status === 'for_expert' || dispute?.status === 'reduced') return 'steps.decided';
  return dispute?.status === 'by_silence' ? 'steps.notDecided' : 'steps.approval';
}

const leftEarly = ({ payout, payableAt }: SteppedPay) => Boolean(payout && payableAt && payout.sentAt < payableAt);

/** That silence approves, and when to the minute. */
function BySilence({ at }: { at: Date | null }) {
  const t = useTranslations('money.breakdown');
  return (
    <>
      {t('steps.bySilence')}
      {at && (
        <span className="block">
          <DateTime at={at} show="exact" />
        </span>
      )}
    </>
  );
}
