/** Which audit rows a reader asks for. */
export interface AuditFilter {
  /** The smallest id of the page before. */
  before?: bigint | undefined;
  actorUserId?: string | undefined;
  subject?: { type: string; id: string } | undefined;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MAX_BIGINT = 2n ** 63n - 1n;

/** Reads the filter from an address; a part that is malformed is left out. */
export function parseAuditFilter(query: URLSearchParams): AuditFilter {
  const before = /^\d{1,19}$/.test(query.get('before') ?? '') ? BigInt(query.get('before') ?? '') : undefined;
  const actor = query.get('actor') ?? '';
  const [type, id] = [query.get('subjectType') ?? '', query.get('subjectId') ?? ''];
  return {
    before: before !== undefined && before <= MAX_BIGINT ? before : undefined,
    actorUserId: UUID.test(actor) ? actor : undefined,
    subject: type && id ? { type, id } : undefined,
  };
}
