import { auditActions, type AuditAction } from './audit-action';

/** Which audit rows a reader asks for. */
export interface AuditFilter {
  /** The last row of the page before. */
  before?: { at: Date; id: bigint } | undefined;
  /** The id, the e-mail address or the beginning of the name of whoever acted. */
  actor?: string | undefined;
  action?: AuditAction | undefined;
  subjectId?: string | undefined;
  /** The first and the last day, yyyy-mm-dd. */
  from?: string | undefined;
  to?: string | undefined;
}

const MAX_BIGINT = 2n ** 63n - 1n;
const MOST_TYPED = 254;

/** Reads the filter from an address; a part that is malformed is left out. */
export function parseAuditFilter(query: URLSearchParams): AuditFilter {
  const action = query.get('action');
  return {
    before: parseBefore(query.get('before') ?? ''),
    actor: typed(query.get('actor'))?.toLowerCase(),
    action: auditActions.find((known) => known === action),
    subjectId: typed(query.get('subjectId')),
    from: parseDay(query.get('from')),
    to: parseDay(query.get('to')),
  };
}

/** True when the filter leaves rows out, apart from those of the pages before. */
export function isNarrowed({ before: _before, ...filter }: AuditFilter): boolean {
  return Object.values(filter).some((part) => part !== undefined);
}

/** Text for a link to the rows after this one. */
export function formatBefore(row: { at: Date; id: bigint }): string {
  return `${row.at.getTime()}_${row.id}`;
}

function parseBefore(text: string): AuditFilter['before'] {
  const [, at = '', id = ''] = /^(\d{1,15})_(\d{1,19})$/.exec(text) ?? [];
  return id !== '' && BigInt(id) <= MAX_BIGINT ? { at: new Date(Number(at)), id: BigInt(id) } : undefined;
}

function typed(text: string | null): string | undefined {
  const plain = text?.replaceAll('\0', '').trim();
  return plain && plain.length <= MOST_TYPED ? plain : undefined;
}

/** The day when the calendar has it. */
function parseDay(text: string | null): string | undefined {
  if (!text || !/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : undefined;
}
