import type { Stretch } from './list-stretches.server';

/** A stretch as a bar draws it: neighbours of one kind are one piece. */
export interface TimePiece {
  kind: string;
  lengthMs: number;
}

/** The time of one task within a span. */
export interface ClaimTime {
  claimId: string;
  jobTitle: string;
  contentLanguage: string;
  tier: number;
  startedAt: Date;
  payableMs: number;
  unpaidMs: number;
  correctionMs: number | null;
  disputeId: string | null;
  pieces: TimePiece[];
}

/** The time of one kind within a span, with the rule that made it so. */
export interface KindTime {
  kind: string;
  payable: boolean;
  rule: string;
  lengthMs: number;
}

/** The time of one job within a span. */
export interface JobTime {
  jobId: string;
  jobTitle: string;
  contentLanguage: string;
  tasks: number;
  payableMs: number;
  unpaidMs: number;
}

/** What stretches add up to by job, the most paid time first. */
export function sumJobs(stretches: readonly Stretch[]): JobTime[] {
  const jobs = new Map<string, JobTime & { claims: Set<string> }>();
  for (const { jobId, jobTitle, contentLanguage, claimId, payable, lengthMs } of stretches) {
    const none = { jobId, jobTitle, contentLanguage, tasks: 0, payableMs: 0, unpaidMs: 0, claims: new Set<string>() };
    const job = jobs.get(jobId) ?? none;
    job[payable ? 'payableMs' : 'unpaidMs'] += lengthMs;
    job.claims.add(claimId);
    jobs.set(jobId, job);
  }
  return [...jobs.values()]
    .map(({ claims, ...job }) => ({ ...job, tasks: claims.size }))
    .sort((one, other) => other.payableMs - one.payableMs || (one.jobId < other.jobId ? -1 : 1));
}

/** What stretches, oldest first, add up to by task (latest first) and by kind (paid first, then the longest). */
export function sumTime(stretches: readonly Stretch[]): { claims: ClaimTime[]; kinds: KindTime[] } {
  const claims = new Map<string, ClaimTime>();
  const kinds = new Map<string, KindTime>();
  for (const stretch of stretches) {
    const { claimId, jobTitle, contentLanguage, tier, startedAt, correctionMs, disputeId } = stretch;
    const claim = claims.get(claimId) ?? {
      claimId,
      jobTitle,
      contentLanguage,
      tier,
      startedAt,
      correctionMs,
      disputeId,
      payableMs: 0,
      unpaidMs: 0,
      pieces: [],
    };
    claim[stretch.payable ? 'payableMs' : 'unpaidMs'] += stretch.lengthMs;
    addPiece(claim.pieces, stretch);
    claims.set(claimId, claim);
    const { kind, payable, rule } = stretch;
    const known = kinds.get(kind) ?? { kind, payable, rule, lengthMs: 0 };
    kinds.set(kind, { ...known, lengthMs: known.lengthMs + stretch.lengthMs });
  }
  return {
    claims: [...claims.values()].reverse(),
    kinds: [...kinds.values()].sort(
      (one, other) => Number(other.payable) - Number(one.payable) || other.lengthMs - one.lengthMs,
    ),
  };
}

/** Pieces in order of time, neighbours of one kind joined. */
export function joinPieces(stretches: readonly TimePiece[]): TimePiece[] {
  const pieces: TimePiece[] = [];
  for (const stretch of stretches) addPiece(pieces, stretch);
  return pieces;
}

function addPiece(pieces: TimePiece[], { kind, lengthMs }: TimePiece): void {
  const last = pieces.at(-1);
  if (last?.kind === kind) last.lengthMs += lengthMs;
  else pieces.push({ kind, lengthMs });
}
