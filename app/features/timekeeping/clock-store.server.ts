import { prepared, sql, type Sql } from '~/platform/db/sql';
import type { Queryable } from '~/platform/db/database';
import { sessionHolders } from '../accounts/find-session-holders.server';
import type { ClaimTermsRow } from '../reviews/claim-terms';
import { timeRules } from '../reviews/time-rules';
import type { Beat } from './beat';
import type { ClockState, ClockTerms } from './clock-state';
import type { CutSegment } from './running-clock';
import type { SegmentKind } from './segment-kind';

/** A clock under lock, with the contract's terms and what guards against stale tabs. */
export interface LockedClock {
  claimId: string;
  expertId: string;
  fence: number;
  sequence: number;
  /** Grows with every write of the row: what was computed from an older one is not stored. */
  revision: number;
  state: ClockState;
  terms: ClockTerms;
}

interface ClockRow extends ClaimTermsRow {
  claimId: string;
  expertId: string;
  fence: number;
  sequence: number;
  revision: number;
  mode: 'running' | 'paused';
  kind: SegmentKind;
  segmentStartedAt: Date;
  lastSeenAt: Date;
  lastInputAt: Date;
  payableMs: number;
  readingMs: number;
  pausedMs: number;
  consultUntil: Date | null;
  offlineEditsMs: number;
  guidelineMs: number;
  extensionsUsed: number;
  leaseUntil: Date;
}

/** The contract's terms in the clock's units (epoch milliseconds). */
export function clockTerms(row: ClaimTermsRow): ClockTerms {
  return {
    rules: timeRules(row.timeRuleVersion),
    claimedAt: row.claimedAt.getTime(),
    capMs: row.capMs,
    readingAllowanceMs: row.readingAllowanceMs,
    guidelineAllowanceMs: row.guidelineAllowanceMs,
    leaseMs: row.leaseSeconds * 1000,
  };
}

function toLockedClock(row: ClockRow): LockedClock {
  return {
    claimId: row.claimId,
    expertId: row.expertId,
    fence: row.fence,
    sequence: row.sequence,
    revision: row.revision,
    terms: clockTerms(row),
    state: {
      mode: row.mode,
      kind: row.kind,
      segmentStartedAt: row.segmentStartedAt.getTime(),
      lastSeenAt: row.lastSeenAt.getTime(),
      lastInputAt: row.lastInputAt.getTime(),
      payableMs: row.payableMs,
      readingMs: row.readingMs,
      pausedMs: row.pausedMs,
      consultUntil: row.consultUntil?.getTime() ?? 0,
      offlineEditsMs: row.offlineEditsMs,
      guidelineMs: row.guidelineMs,
      extensionsUsed: row.extensionsUsed,
      leaseUntil: row.leaseUntil.getTime(),
    },
  };
}

const clockColumns = sql`r.claim_id, r.expert_id, r.fence, r.sequence, r.revision, r.mode, r.kind, r.segment_started_at,
  r.last_seen_at, r.last_input_at, r.payable_ms, r.reading_ms, r.paused_ms, r.consult_until,
  r.offline_edits_ms, r.guideline_ms, r.extensions_used, r.lease_until, c.claimed_at, c.cap_ms,
  c.lease_seconds, c.reading_allowance_ms, c.guideline_allowance_ms, c.time_rule_version`;

/** The clock of a held claim, locked; undefined when the claim is not held (any more). */
export function loadClockForUpdate(tx: Queryable, claimId: string): Promise<LockedClock | undefined> {
  return loadClock(tx, claimId, true);
}

/** The clock of a held claim as it stands, not locked. */
export function loadClockAsItStands(db: Queryable, claimId: string): Promise<LockedClock | undefined> {
  return loadClock(db, claimId, false);
}

async function loadClock(tx: Queryable, claimId: string, lock: boolean): Promise<LockedClock | undefined> {
  const row = await tx.first<ClockRow>(sql`
    SELECT ${clockColumns} FROM running_clock r JOIN claim c ON c.id = r.claim_id
    WHERE r.claim_id = ${claimId}::uuid ${lock ? sql`FOR UPDATE OF r` : sql``}`);
  return row && toLockedClock(row);
}

/** All clocks of an expert, locked in one order. */
export async function loadClocksOfExpertForUpdate(tx: Queryable, expertId: string): Promise<LockedClock[]> {
  const rows = await tx.query<ClockRow>(sql`
    SELECT ${clockColumns} FROM running_clock r JOIN claim c ON c.id = r.claim_id
    WHERE r.expert_id = ${expertId}::uuid ORDER BY r.claim_id FOR UPDATE OF r`);
  return rows.map(toLockedClock);
}

/** When the latest payable segment of an expert ends; undefined before the first. Payable ones never overlap, so it began last. */
export async function loadLastPayableEnd(tx: Queryable, expertId: string): Promise<Date | undefined> {
  const row = await tx.first<{ endedAt: Date }>(sql`
    SELECT ended_at FROM segment WHERE expert_id = ${expertId}::uuid AND payable ORDER BY started_at DESC LIMIT 1`);
  return row?.endedAt;
}

export async function updateClock(tx: Queryable, clock: LockedClock): Promise<void> {
  const { state } = clock;
  await tx.execute(sql`
    UPDATE running_clock SET revision = revision + 1, sequence = ${clock.sequence}::int, mode = ${state.mode}::text, kind = ${state.kind}::text,
      segment_started_at = ${new Date(state.segmentStartedAt)}::timestamptz,
      last_seen_at = ${new Date(state.lastSeenAt)}::timestamptz,
      last_input_at = ${new Date(state.lastInputAt)}::timestamptz,
      payable_ms = ${state.payableMs}::int, reading_ms = ${state.readingMs}::int, paused_ms = ${state.pausedMs}::int,
      consult_until = ${state.consultUntil === 0 ? null : new Date(state.consultUntil)}::timestamptz,
      offline_edits_ms = ${state.offlineEditsMs}::int, guideline_ms = ${state.guidelineMs}::int, extensions_used = ${state.extensionsUsed}::int,
      lease_until = ${new Date(state.leaseUntil)}::timestamptz
    WHERE claim_id = ${clock.claimId}::uuid`);
}

/** What a beat is about: the clock of its claim while that is held, and who holds the session it came with. */
export interface AskedClock {
  clock: LockedClock | undefined;
  holderId: string | undefined;
}

type AskedClockRow = Omit<ClockRow, 'claimId'> & { now: Date; claimId: string | null; holderId: string | null };

/** Stands for the session of a beat that comes from a command, whose actor is known. */
const NO_SESSION = 'none';

function tokenHashOf({ by }: Pick<Beat, 'by'>): string {
  return 'tokenHash' in by ? by.tokenHash : NO_SESSION;
}

/** The database's moment and what each of the beats is about, in their order, read together and not locked. */
export async function loadClocksNow(
  db: Queryable,
  beats: readonly Pick<Beat, 'claimId' | 'by'>[],
): Promise<{ now: number; asked: AskedClock[] }> {
  const statement = sql`
    SELECT assay_now() AS now, h.user_id AS holder_id, ${clockColumns}
    FROM unnest(${list(beats, ({ claimId }) => claimId)}::uuid[], ${list(beats, tokenHashOf)}::text[])
      WITH ORDINALITY AS b (claim_id, token_hash, position)
      LEFT JOIN ${sessionHolders} AS h ON h.id = b.token_hash
      LEFT JOIN (running_clock r JOIN claim c ON c.id = r.claim_id) ON r.claim_id = b.claim_id
    ORDER BY b.position`;
  const rows = await db.query<AskedClockRow>(prepared('clocks-now', statement));
  const [first] = rows;
  if (!first) throw new RangeError('no beat was given');
  const asked = rows.map(({ holderId, claimId, ...row }) => ({
    clock: claimId === null ? undefined : toLockedClock({ ...row, claimId }),
    holderId: holderId ?? undefined,
  }));
  return { now: first.now.getTime(), asked };
}

/** What a beat makes of a clock: the row to store and the segments it cut, for whoever sent the beat. */
export interface BeatenClock {
  clock: LockedClock;
  segments: readonly CutSegment[];
  by: Beat['by'];
}

/**
 * Stores what beats made of clocks at `now`, each claim once, in one statement. A row that was written since it was read stays as it
 * is, and so does one whose beat came with a session that its expert does not hold at this moment; their segments are not stored
 * either. Nothing is stored when `now` is a guess that is ahead of the database's clock or over a second behind it. Answers the claims
 * left for one of these reasons: none, almost always.
 */
export async function storeBeatenClocks(
  db: Queryable,
  beaten: readonly BeatenClock[],
  moment: { now: Date; isGuess: boolean },
): Promise<Set<string>> {
  if (beaten.length === 0) return new Set();
  const now = moment.now.getTime();
  const rows = [...beaten].sort((one, other) => (one.clock.claimId < other.clock.claimId ? -1 : 1));
  const column = (pick: (clock: LockedClock) => Cell) => list(rows, ({ clock }) => pick(clock));
  const cuts = rows.flatMap(({ clock, segments }) => segments.map((segment) => ({ clock, segment })));
  const cutColumn = (pick: (cut: (typeof cuts)[number]) => Cell) => list(cuts, pick);
  // Moments go as milliseconds from `now`: short numbers are quicker to write and to read.
  const after = (name: Sql) => sql`${moment.now}::timestamptz + ${name} * interval '1 millisecond'`;
  const statement = sql`
    WITH beaten AS (
      UPDATE running_clock r SET revision = r.revision + 1, sequence = b.sequence, kind = b.kind,
        segment_started_at = ${after(sql`b.segment_started_in`)}, last_seen_at = ${after(sql`b.last_seen_in`)},
        last_input_at = ${after(sql`b.last_input_in`)}, lease_until = ${after(sql`b.lease_until_in`)},
        payable_ms = b.payable_ms, reading_ms = b.reading_ms, paused_ms = b.paused_ms,
        consult_until = ${after(sql`b.consult_until_in`)}, offline_edits_ms = b.offline_edits_ms,
        guideline_ms = b.guideline_ms
      FROM unnest(
        ${column(({ claimId }) => claimId)}::uuid[], ${column(({ revision }) => revision)}::int[],
        ${column(({ sequence }) => sequence)}::int[], ${column(({ state }) => state.kind)}::text[],
        ${column(({ state }) => state.segmentStartedAt - now)}::bigint[], ${column(({ state }) => state.lastSeenAt - now)}::bigint[],
        ${column(({ state }) => state.lastInputAt - now)}::bigint[], ${column(({ state }) => state.leaseUntil - now)}::bigint[],
        ${column(({ state }) => state.payableMs)}::int[], ${column(({ state }) => state.readingMs)}::int[],
        ${column(({ state }) => state.pausedMs)}::int[],
        ${column(({ state }) => (state.consultUntil === 0 ? 'NULL' : state.consultUntil - now))}::bigint[],
        ${column(({ state }) => state.offlineEditsMs)}::int[], ${column(({ state }) => state.guidelineMs)}::int[],
        ${list(rows, tokenHashOf)}::text[]
      ) AS b (claim_id, revision, sequence, kind, segment_started_in, last_seen_in, last_input_in, lease_until_in,
        payable_ms, reading_ms, paused_ms, consult_until_in, offline_edits_ms, guideline_ms, token_hash)
      WHERE r.claim_id = b.claim_id AND r.revision = b.revision
        AND (NOT ${moment.isGuess}::bool OR (SELECT ${moment.now}::timestamptz BETWEEN now - interval '1 second' AND now
          FROM (SELECT assay_now() AS now) AS clock))
        AND (b.token_hash = ${NO_SESSION}
        OR EXISTS (SELECT FROM ${sessionHolders} AS h WHERE h.id = b.token_hash AND h.user_id = r.expert_id))
      RETURNING r.claim_id, r.expert_id
    ),
    cut AS (
      INSERT INTO segment (claim_id, expert_id, kind, payable, rule, rule_version, started_at, ended_at)
      SELECT s.claim_id, beaten.expert_id, s.kind, s.payable, s.rule, s.rule_version, ${after(sql`s.started_in`)}, ${after(sql`s.ended_in`)}
      FROM unnest(
        ${cutColumn(({ clock }) => clock.claimId)}::uuid[], ${cutColumn(({ segment }) => segment.kind)}::text[],
        ${cutColumn(({ segment }) => segment.payable)}::bool[], ${cutColumn(({ segment }) => segment.rule)}::text[],
        ${cutColumn(({ clock }) => clock.terms.rules.version)}::int[],
        ${cutColumn(({ segment }) => segment.startedAt - now)}::bigint[], ${cutColumn(({ segment }) => segment.endedAt - now)}::bigint[]
      ) AS s (claim_id, kind, payable, rule, rule_version, started_in, ended_in) JOIN beaten USING (claim_id)
    )
    SELECT count(*)::int AS stored, CASE WHEN count(*) < ${rows.length}::int THEN array_agg(claim_id)::text[] END AS of_fewer FROM beaten`;
  const answer = await db.first<{ stored: number; ofFewer: string[] | null }>(
    prepared('store-beaten-clocks', statement),
  );
  if (answer?.stored === rows.length) return new Set();
  const stored = new Set(answer?.ofFewer);
  return new Set(rows.map(({ clock }) => clock.claimId).filter((claimId) => !stored.has(claimId)));
}

type Cell = string | number | boolean;

/** The text of an array of ids, numbers or plain words: the driver quotes and escapes every element, which a batch feels. */
function list<Item>(items: readonly Item[], cellOf: (item: Item) => Cell): string {
  let text = '';
  for (const item of items) text += text === '' ? cellOf(item) : `,${cellOf(item)}`;
  return `{${text}}`;
}

/** Appends cut segments; nothing to do for none. */
export async function insertSegments(
  tx: Queryable,
  clock: { claimId: string; expertId: string; terms: ClockTerms },
  segments: readonly CutSegment[],
): Promise<void> {
  if (segments.length === 0) return;
  await tx.execute(sql`
    INSERT INTO segment (claim_id, expert_id, kind, payable, rule, rule_version, started_at, ended_at)
    SELECT ${clock.claimId}::uuid, ${clock.expertId}::uuid, s.kind, s.payable, s.rule, ${clock.terms.rules.version}::int,
      s.started_at, s.ended_at
    FROM unnest(
      ${segments.map((segment) => segment.kind)}::text[], ${segments.map((segment) => segment.payable)}::bool[],
      ${segments.map((segment) => segment.rule)}::text[],
      ${segments.map((segment) => new Date(segment.startedAt))}::timestamptz[],
      ${segments.map((segment) => new Date(segment.endedAt))}::timestamptz[]
    ) AS s (kind, payable, rule, started_at, ended_at)`);
}

/** A claim that is to be looked at, since when. */
export interface DueClaim {
  claimId: string;
  taskId: string;
  checkAt: Date;
}

/** The claims whose coarse check time has come by `until`, oldest first, after another of them. */
export async function loadClaimsToCheck(
  db: Queryable,
  { until, after, limit }: { until: Date; after: DueClaim | undefined; limit: number },
): Promise<DueClaim[]> {
  return db.query<DueClaim>(sql`
    SELECT r.claim_id, c.task_id, r.check_at FROM running_clock r JOIN claim c ON c.id = r.claim_id
    WHERE r.check_at <= ${until}::timestamptz
      ${after ? sql`AND (r.check_at, r.claim_id) > (${after.checkAt}::timestamptz, ${after.claimId}::uuid)` : sql``}
    ORDER BY r.check_at, r.claim_id LIMIT ${limit}::int`);
}

/** Moves the coarse check time; only the reaper does. */
export async function updateCheckAt(tx: Queryable, claimId: string, checkAt: Date): Promise<void> {
  await tx.execute(sql`UPDATE running_clock SET check_at = ${checkAt}::timestamptz WHERE claim_id = ${claimId}::uuid`);
}
