import { sql, type Sql } from '~/platform/db/sql';
import type { CompanyCtx } from '~/features/accounts/context';
import type { MovementSpan } from './list-movements.server';

/** Movements are added up to here; a span with more is not added up. */
export const MOST_MOVEMENTS_ADDED = 2000;

/** What the movements of a span come to in one currency, in minor units. */
export interface MovementSums {
  currency: string;
  paidInMinor: bigint;
  payMinor: bigint;
  feeMinor: bigint;
}

/** The sums of the company's movements in a span, by currency; undefined where there are more than are added up. */
export async function getMovementSums(ctx: CompanyCtx, span: MovementSpan): Promise<MovementSums[] | undefined> {
  const ofJob: Sql = span.jobId === undefined ? sql`` : sql`AND j.id = ${span.jobId}::uuid`;
  const rows = await ctx.db.query<MovementSums & { movements: number }>(sql`
    WITH found AS MATERIALIZED (
      SELECT t.id, t.kind, j.currency FROM job j JOIN ledger_transaction t ON t.job_id = j.id
      WHERE j.organization_id = ${ctx.actor.organizationId}::uuid AND j.status <> 'draft' ${ofJob}
        AND t.at >= ${span.from}::timestamptz AND t.at < ${span.to}::timestamptz
      LIMIT ${MOST_MOVEMENTS_ADDED + 1}::int
    )
    SELECT found.currency, count(DISTINCT found.id)::int AS movements,
      ${sumWhere(sql`a.kind = 'company_available' AND found.kind = 'funding'`)} AS paid_in_minor,
      ${sumWhere(sql`a.kind = 'expert_pending'`)} AS pay_minor, ${sumWhere(sql`a.kind = 'platform_fees'`)} AS fee_minor
    FROM found JOIN ledger_entry e ON e.transaction_id = found.id JOIN ledger_account a ON a.id = e.account_id
    GROUP BY found.currency ORDER BY found.currency`);
  const movements = rows.reduce((sum, row) => sum + row.movements, 0);
  if (movements > MOST_MOVEMENTS_ADDED) return undefined;
  return rows.map(({ movements: _movements, ...sums }) => sums);
}

function sumWhere(condition: Sql): Sql {
  return sql`coalesce(sum(e.amount_minor) FILTER (WHERE ${condition}), 0)::bigint`;
}
