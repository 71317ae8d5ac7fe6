import { feeOn, payForTime } from '~/core/money';
import { FEE_BASIS_POINTS, OVERHEAD_BASIS_POINTS } from '~/features/jobs/job-terms';
import { taskWorstCaseMinor } from '~/features/jobs/worst-case';

const MINUTE_MS = 60_000;
const [READER_RATE, ADJUDICATOR_RATE] = [130_00n, 180_00n];
const [READING_MINUTES, CAP_MINUTES] = [6, 15];

/** What the invented job on the page for companies would cost, by the functions every real job is reckoned with. Minor units of USD. */
export function costExample() {
  const withFee = (amount: bigint) => amount + feeOn(amount, FEE_BASIS_POINTS);
  const typicalMinor = 2n * withFee(payForTime(READING_MINUTES * MINUTE_MS, READER_RATE));
  const terms = {
    tiers: [
      { seats: 2, rateMinorPerHour: READER_RATE },
      { seats: 1, rateMinorPerHour: ADJUDICATOR_RATE },
    ],
    capMs: CAP_MINUTES * MINUTE_MS,
    feeBasisPoints: FEE_BASIS_POINTS,
    overheadBasisPoints: OVERHEAD_BASIS_POINTS,
  };
  return {
    currency: 'USD',
    readerRateMinor: READER_RATE,
    adjudicatorRateMinor: ADJUDICATOR_RATE,
    readingMinutes: READING_MINUTES,
    capMinutes: CAP_MINUTES,
    feePercent: FEE_BASIS_POINTS / 100,
    typicalMinor,
    worstMinor: taskWorstCaseMinor(terms),
    terms,
  };
}
