import { fail, ok, type Failure, type Result } from '~/core/result';
import { MS_PER_MINUTE } from './can-open-dispute';
import { correctedPay, type PayTerms } from './corrected-pay';
import { rulingClausesOf } from './dispute-clause';
import { countedMsOf, type DisputeLine } from './dispute-line';
import { moveDispute, type DisputeEvent, type DisputeOutcome, type DisputeSide, type DisputeStatus } from './dispute';

/** What a ruling looks at; every row is locked. */
export interface RulingGround extends PayTerms {
  raisedBy: DisputeSide;
  status: DisputeStatus;
  answerDueAt: Date;
  decisionDueAt: Date;
  acceptedMinutes: number | null;
  /** The segments it is about; none for the whole review. */
  lines: readonly Pick<DisputeLine, 'segmentId' | 'lengthMs' | 'payable' | 'openMs'>[];
  /** All corrections of the claim so far, summed; signed milliseconds. */
  correctionsMs: number;
}

/** What is asked about one segment: it counts, it does not, or so many whole minutes of it do. */
export interface LineRuling {
  segmentId: bigint;
  counts: 'all' | 'none' | { minutes: number };
  clause: string;
  reason: string;
}

/** What is asked: full pay, so many payable minutes of the whole, a ruling per segment, or what silence past the deadline means. */
export type Ruling =
  | { kind: 'forExpert'; clause: string; reason: string }
  | { kind: 'reduce'; minutes: number; clause: string; reason: string }
  | { kind: 'lines'; lines: readonly LineRuling[] }
  | { kind: 'silence' };

/** What a ruling makes of one segment, or of the whole counted time where it names none; signed milliseconds. */
export interface Correction {
  segmentId: bigint | null;
  correctionMs: number;
  clause: string;
  reason: string;
}

/** Time and pay of the whole claim before and after; milliseconds and minor units. */
export interface Ruled {
  outcome: DisputeOutcome;
  beforeMs: number;
  decidedMs: number;
  amountMinor: bigint;
  feeMinor: bigint;
  /** What the ruling changed of pay and fee, signed. */
  change: { amountMinor: bigint; feeMinor: bigint };
  corrections: Correction[];
}

export type RulingRefusal =
  | 'disputeClosed'
  | 'decisionOverdue'
  | 'decisionNotDue'
  | 'answerPending'
  | 'minutesNotLess'
  | 'minutesBelowOffer'
  | 'rulingUnfit';

/**
 * What a ruling makes of a claim's pay. A person decides before the deadline, silence from then on, and silence is for the
 * expert. It rests on clauses about disputes of its side. Nothing is taken off or added before the other side has answered or its time to answer is over. The pay that is left
 * follows by `correctedPay` from the counted time and every correction.
 */
export function decideRuling(ground: RulingGround, ruling: Ruling, now: Date): Result<Ruled, Failure<RulingRefusal>> {
  const isOverdue = ground.decisionDueAt <= now;
  if (!moveDispute(ground, ruling.kind === 'silence' ? 'fallSilent' : 'decideForExpert').ok)
    return fail('conflict', 'disputeClosed', 'This dispute is closed.');
  if (ruling.kind === 'silence' && !isOverdue)
    return fail('conflict', 'decisionNotDue', 'The time for a decision is not over.');
  if (ruling.kind !== 'silence' && isOverdue)
    return fail('conflict', 'decisionOverdue', 'Silence has decided for the expert.');
  const clauses: readonly string[] = rulingClausesOf(ground.raisedBy);
  if (!clausesOf(ruling).every((clause) => clauses.includes(clause))) return unfit;
  const corrections = listCorrections(ground, ruling);
  if (!corrections.ok) return corrections;
  const changes = corrections.value.some(({ correctionMs }) => correctionMs !== 0);
  if (changes && ground.status === 'open' && now < ground.answerDueAt)
    return fail('conflict', 'answerPending', 'The other side may still answer.');
  return ok(applyCorrections(ground, ruling, corrections.value));
}

/** What a ruling says of each segment, or of the whole counted time, as signed milliseconds; refused where it does not fit the dispute. */
export function listCorrections(ground: RulingGround, ruling: Ruling): Result<Correction[], Failure<RulingRefusal>> {
  if (ruling.kind === 'reduce') return correctWhole(ground, ruling);
  if (ruling.kind === 'lines') return correctLines(ground, ruling.lines);
  const said =
    ruling.kind === 'silence' ? { clause: '', reason: '' } : { clause: ruling.clause, reason: ruling.reason };
  return ok(
    ground.lines.map((line) => ({
      segmentId: line.segmentId,
      correctionMs: line.openMs - countedMsOf(line),
      ...said,
    })),
  );
}

function correctWhole(
  ground: RulingGround,
  { minutes, clause, reason }: Extract<Ruling, { kind: 'reduce' }>,
): Result<Correction[], Failure<RulingRefusal>> {
  if (ground.raisedBy !== 'company' || ground.lines.length > 0) return unfit;
  const leftMs = minutes * MS_PER_MINUTE;
  if (leftMs >= ground.countedMs) return refuseMinutes('minutesNotLess', 'A reduction is less than the counted time.');
  if (minutes < (ground.acceptedMinutes ?? 0))
    return refuseMinutes('minutesBelowOffer', 'The company itself accepts more.');
  return ok([{ segmentId: null, correctionMs: leftMs - ground.countedMs, clause, reason }]);
}

function correctLines(
  ground: RulingGround,
  rulings: readonly LineRuling[],
): Result<Correction[], Failure<RulingRefusal>> {
  if (ground.lines.length === 0 || rulings.length !== ground.lines.length) return unfit;
  const corrections: Correction[] = [];
  for (const line of ground.lines) {
    const ruled = rulings.find(({ segmentId }) => segmentId === line.segmentId);
    if (!ruled) return unfit;
    const { counts, clause, reason, segmentId } = ruled;
    const leftMs = counts === 'all' ? line.openMs : counts === 'none' ? 0 : counts.minutes * MS_PER_MINUTE;
    if (typeof counts === 'object' && leftMs >= line.openMs)
      return refuseMinutes('minutesNotLess', 'A part is less than the whole.', `lines.${segmentId}.minutes`);
    corrections.push({ segmentId, correctionMs: leftMs - countedMsOf(line), clause, reason });
  }
  return ok(corrections);
}

function clausesOf(ruling: Ruling): string[] {
  if (ruling.kind === 'silence') return [];
  return ruling.kind === 'lines' ? ruling.lines.map(({ clause }) => clause) : [ruling.clause];
}

const unfit = fail('invalid', 'rulingUnfit', 'The decision says something about each segment it is about.');

function refuseMinutes(code: 'minutesNotLess' | 'minutesBelowOffer', message: string, field = 'minutes') {
  return fail('invalid', code, message, { [field]: [code] });
}

function applyCorrections(ground: RulingGround, ruling: Ruling, corrections: Correction[]): Ruled {
  const before = correctedPay(ground, ground.correctionsMs);
  const sumMs = corrections.reduce((sum, { correctionMs }) => sum + correctionMs, ground.correctionsMs);
  const after = correctedPay(ground, sumMs);
  const moved = moveDispute(ground, eventOf(ground, ruling, corrections));
  if (!moved.ok) throw new Error('a ruling that was allowed is refused by the table of states');
  return {
    outcome: moved.value as DisputeOutcome,
    beforeMs: before.decidedMs,
    ...after,
    change: { amountMinor: after.amountMinor - before.amountMinor, feeMinor: after.feeMinor - before.feeMinor },
    corrections,
  };
}

/** What happened to the dispute, told from what was left of it: nothing of a company's claim, all, some or none of an expert's. */
function eventOf(ground: RulingGround, ruling: Ruling, corrections: readonly Correction[]): DisputeEvent {
  if (ruling.kind === 'silence') return 'fallSilent';
  if (ground.raisedBy === 'company')
    return corrections.some(({ correctionMs }) => correctionMs < 0) ? 'reduce' : 'decideForExpert';
  const openMs = ground.lines.reduce((sum, line) => sum + line.openMs, 0);
  const grantedMs = corrections.reduce((sum, { correctionMs }) => sum + correctionMs, 0);
  if (grantedMs === 0) return 'refuse';
  return grantedMs === openMs ? 'decideForExpert' : 'grantPart';
}
