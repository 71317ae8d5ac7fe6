/** What the operations desk looks at. Counts stop at `MOST_COUNTED`, so that looking costs the same however bad things are. */
export interface HealthFigures {
  /** Workers that gave a sign of life within the last 20 s. */
  workerCount: number;
  /** Background jobs that are due and wait, and how long the oldest does, in seconds. */
  dueJobCount: number;
  queueLagSeconds: number;
  /** Background jobs that used up all their attempts. */
  failedJobCount: number;
  /** Running claims whose lapse was due more than five minutes ago. */
  overdueLapseCount: number;
  /** Reviews whose window ended more than ten minutes ago without approval. */
  overdueApprovalCount: number;
  stuckTaskCount: number;
  seatsWithoutFundsCount: number;
  /** Payments begun more than a day ago that Stripe said nothing about. */
  silentFundingCount: number;
  /** Stripe's news received more than five minutes ago and not yet worked off. */
  unprocessedEventCount: number;
  /** Transfers under way for more than three days. */
  slowPayoutCount: number;
  failedMailCount: number;
  /** Exports asked for more than fifteen minutes ago and not built. */
  slowExportCount: number;
  overdueCaseCount: number;
  /** Whether the ledger added up when it was last looked over, and how long ago that was; null before the first look. */
  ledgerOk: boolean | null;
  ledgerAgeSeconds: number | null;
}

export const MOST_COUNTED = 1000;

const QUEUE_LAG = { warn: 30, bad: 300 };
/** The ledger is looked over every quarter of an hour. */
const LEDGER_AGE = { warn: 45 * 60, bad: 6 * 60 * 60 };

export type HealthState = 'good' | 'warn' | 'bad';
export type HealthCheckName =
  | 'workers'
  | 'queue'
  | 'failedJobs'
  | 'lapses'
  | 'approvals'
  | 'cases'
  | 'stuck'
  | 'funds'
  | 'fundings'
  | 'events'
  | 'payouts'
  | 'mails'
  | 'exports'
  | 'ledger';

export interface HealthCheck {
  name: HealthCheckName;
  state: HealthState;
  /** The figure behind the state; for `queue` and `ledger` an age in seconds, null when unknown. */
  value: number | null;
}

/** What each figure means. `bad`: somebody is wronged or soon will be; `warn`: look at it today. */
export function judgeHealth(figures: HealthFigures): HealthCheck[] {
  const count = (name: HealthCheckName, value: number, when: HealthState): HealthCheck => ({
    name,
    value,
    state: value > 0 ? when : 'good',
  });
  return [
    { name: 'workers', value: figures.workerCount, state: figures.workerCount === 0 ? 'bad' : 'good' },
    {
      name: 'queue',
      value: figures.queueLagSeconds,
      state: byAge(figures.queueLagSeconds, QUEUE_LAG),
    },
    count('failedJobs', figures.failedJobCount, 'bad'),
    count('lapses', figures.overdueLapseCount, 'bad'),
    count('approvals', figures.overdueApprovalCount, 'bad'),
    count('cases', figures.overdueCaseCount, 'bad'),
    count('stuck', figures.stuckTaskCount, 'warn'),
    count('funds', figures.seatsWithoutFundsCount, 'warn'),
    count('fundings', figures.silentFundingCount, 'warn'),
    count('events', figures.unprocessedEventCount, 'bad'),
    count('payouts', figures.slowPayoutCount, 'warn'),
    count('mails', figures.failedMailCount, 'warn'),
    count('exports', figures.slowExportCount, 'warn'),
    { name: 'ledger', value: figures.ledgerAgeSeconds, state: judgeLedger(figures) },
  ];
}

function byAge(seconds: number, limits: { warn: number; bad: number }): HealthState {
  if (seconds > limits.bad) return 'bad';
  return seconds > limits.warn ? 'warn' : 'good';
}

function judgeLedger({ ledgerOk, ledgerAgeSeconds }: HealthFigures): HealthState {
  if (ledgerOk === false) return 'bad';
  if (ledgerOk === null || ledgerAgeSeconds === null) return 'warn';
  return byAge(ledgerAgeSeconds, LEDGER_AGE);
}
