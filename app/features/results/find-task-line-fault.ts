import { canonicalJson, type JsonValue } from '~/core/canonical-json';
import { payForTime } from '~/core/money';
import { chainEventText, genesisHash } from '../verification/chain-event';
import type { ExportEvent, ExportOpinion, ExportTask, ExportUnfinishedClaim, Sha256 } from './export-format';

export type TaskLineFault =
  | 'eventsBroken'
  | 'headDiffers'
  | 'contentDiffers'
  | 'criteriaUnknown'
  | 'opinionDiffers'
  | 'unfinishedDiffers'
  | 'flagDiffers'
  | 'payDiffers'
  | 'verdictDiffers'
  | 'statusDiffers';

/**
 * Checks that a task's line says one thing: its events are one unbroken chain, and content, opinions, unfinished claims,
 * pay, verdict and status are those the events speak of. Answers the first fault, or undefined.
 */
export function findTaskLineFault(task: ExportTask, sha256: Sha256): TaskLineFault | undefined {
  if (!isChainWhole(task, sha256)) return 'eventsBroken';
  const last = task.events.at(-1);
  if (last?.sequence !== task.head.sequence || last.hash !== task.head.hash) return 'headDiffers';
  const [first] = task.events;
  if (first?.kind !== 'opened' || first.body['contentHash'] !== task.contentHash) return 'contentDiffers';
  if (!areCriteriaKnown(task)) return 'criteriaUnknown';
  if (!areOpinionsBound(task, sha256)) return 'opinionDiffers';
  if (!task.unfinished.every((claim) => isUnfinishedBound(task.events, claim))) return 'unfinishedDiffers';
  if (!areFlagsBound(task)) return 'flagDiffers';
  if (![...task.opinions, ...task.unfinished].every(isPayRight)) return 'payDiffers';
  if (!isVerdictBound(task)) return 'verdictDiffers';
  return isStatusRight(task) ? undefined : 'statusDiffers';
}

function isChainWhole(task: ExportTask, sha256: Sha256): boolean {
  let previousHash = genesisHash;
  return task.events.every((event, index) => {
    const { sequence, kind, at, body, hash } = event;
    if (sequence !== index + 1 || event.previousHash !== previousHash) return false;
    const expected = sha256(chainEventText({ taskId: task.taskId, sequence, kind, at, body, previousHash }));
    previousHash = hash;
    return hash === expected;
  });
}

function areCriteriaKnown(task: ExportTask): boolean {
  const known = new Set(task.criteria.map((criterion) => criterion.id));
  if (known.size !== task.criteria.length) return false;
  const named = [...task.opinions.flatMap((opinion) => opinion.answers), ...task.verdict];
  return named.every((answer) => known.has(answer.criterionId));
}

/** Every review the chain speaks of stands in the line once, with the answers the chain has hashed. */
function areOpinionsBound(task: ExportTask, sha256: Sha256): boolean {
  const submitted = task.events.filter((event) => event.kind === 'review_submitted');
  const named = new Set(task.opinions.map((opinion) => opinion.eventSequence));
  if (submitted.length !== task.opinions.length || named.size !== submitted.length) return false;
  return task.opinions.every((opinion) => {
    const event = submitted.find((candidate) => candidate.sequence === opinion.eventSequence);
    return event !== undefined && isOpinionOf(opinion, event, sha256);
  });
}

function isOpinionOf(opinion: ExportOpinion, event: ExportEvent, sha256: Sha256): boolean {
  const { tier, seatNumber, reader, attestation, guidelineVersion, rubricVersion, policyVersion } = opinion;
  const stated = {
    tier,
    seatNumber,
    reader,
    attestation,
    criteria: opinion.answers.map((answer) => answer.criterionId),
    contentHash: sha256(canonicalJson(opinion.answers)),
    guidelineVersion,
    rubricVersion,
    policyVersion,
  };
  return opinion.submittedAt === event.at && isSame(stated, event.body);
}

function isUnfinishedBound(events: readonly ExportEvent[], claim: ExportUnfinishedClaim): boolean {
  const { tier, seatNumber, reader } = claim;
  const kind = claim.outcome === 'lapsed' ? 'claim_lapsed' : 'claim_released';
  return events.some((event) => event.kind === kind && isSame({ tier, seatNumber, reader }, event.body));
}

/** Every review the chain flags is flagged in the line, and no other. */
function areFlagsBound(task: ExportTask): boolean {
  const placeOf = ({ tier, seatNumber, reader }: Record<string, unknown>) =>
    canonicalJson([tier, seatNumber, reader] as JsonValue);
  const inEvents = task.events.filter((event) => event.kind === 'review_flagged').map((event) => placeOf(event.body));
  const inOpinions = task.opinions
    .filter((opinion) => opinion.credentialLosses?.some((loss) => loss.effect === 'flagged'))
    .map(placeOf);
  return (
    isSame([...new Set(inEvents)].sort(), [...new Set(inOpinions)].sort()) && inEvents.length === new Set(inEvents).size
  );
}

function isPayRight(claim: ExportOpinion | ExportUnfinishedClaim): boolean {
  if (claim.decidedMs !== undefined && claim.decidedMs >= (claim.payableMs ?? 0)) return false;
  if (claim.payableMs === null || claim.amountMinor === null || claim.feeMinor === null || claim.costMinor === null) {
    return (
      claim.payableMs === null && claim.amountMinor === null && claim.feeMinor === null && claim.costMinor === null
    );
  }
  const amountMinor = BigInt(claim.amountMinor);
  return (
    amountMinor === payForTime(claim.decidedMs ?? claim.payableMs, BigInt(claim.rateMinorPerHour)) &&
    BigInt(claim.costMinor) === amountMinor + BigInt(claim.feeMinor)
  );
}

/**
 * The verdict is what the completed tiers settled and nothing opened again, and where the chain decided, what its last decision says.
 */
function isVerdictBound(task: ExportTask): boolean {
  const verdict = sortedVerdict(
    task.verdict.map(({ criterionId, value, tier, method }) => ({ criterionId, value, tier, method })),
  );
  if (!isSame(sortedVerdict(settledBy(task.events)), verdict)) return false;
  const decided = task.events.findLast((event) => event.kind === 'decided')?.body['verdict'];
  if (decided !== undefined && !isSame(sortedVerdict(decided as { criterionId: string }[]), verdict)) return false;
  return task.verdict.every((row) => row.rationale === '' || isRationaleGiven(task, row));
}

/** What the completed tiers settled, in order; what an event opens again is settled no more. */
function settledBy(events: readonly ExportEvent[]): { criterionId: string; tier: JsonValue }[] {
  let settled: { criterionId: string; tier: JsonValue }[] = [];
  for (const { kind, body } of events) {
    const reopened = body['reopened'];
    if (Array.isArray(reopened)) settled = settled.filter((row) => !reopened.includes(row.criterionId));
    const rows = kind === 'tier_completed' ? body['settled'] : undefined;
    const tier = body['tier'] ?? null;
    if (Array.isArray(rows)) settled.push(...rows.map((row) => ({ ...(row as { criterionId: string }), tier })));
  }
  return settled;
}

function isRationaleGiven(task: ExportTask, row: ExportTask['verdict'][number]): boolean {
  return task.opinions
    .filter((opinion) => opinion.tier === row.tier)
    .flatMap((opinion) => opinion.answers)
    .some(
      (answer) =>
        answer.criterionId === row.criterionId && answer.value === row.value && answer.rationale === row.rationale,
    );
}

function isStatusRight(task: ExportTask): boolean {
  // A flag moves no task.
  const last = task.events.findLast((event) => event.kind !== 'review_flagged');
  if (task.status === 'stuck') return last?.kind === 'stuck' && last.body['reason'] === task.stuckReason;
  if (task.status === 'cancelled') return last?.kind === 'cancelled' && task.stuckReason === null;
  const hasDecision = task.events.some((event) => event.kind === 'decided');
  return hasDecision && task.stuckReason === null && task.verdict.length === task.criteria.length;
}

function sortedVerdict<Row extends { criterionId: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((first, second) => (first.criterionId < second.criterionId ? -1 : 1));
}

function isSame(first: object, second: object): boolean {
  return canonicalJson(first as JsonValue) === canonicalJson(second as JsonValue);
}
