import { formatLinePlace } from './line-place';
import type { LineNote } from './task-record';

/** What identifies a task: its id of the import and the hash of what a reader sees. */
export interface TaskIdentity {
  externalId: string;
  contentHash: string;
}

export interface BatchDecision<Candidate> {
  inserted: Candidate[];
  duplicates: LineNote[];
  rejected: LineNote[];
}

/**
 * Which lines of a batch become tasks, given those tasks of the job that share an id or a content with any of them.
 * Nothing goes in twice: the same id with the same content, or the same content under another id, is a duplicate; the
 * same id with other content is refused, because one of the two would be lost.
 */
export function decideBatch<Candidate extends TaskIdentity & { lineNumber: number }>(
  candidates: Candidate[],
  existing: TaskIdentity[],
): BatchDecision<Candidate> {
  const hashById = new Map(existing.map((task) => [task.externalId, task.contentHash]));
  const idByHash = new Map(existing.map((task) => [task.contentHash, task.externalId]));
  const decision: BatchDecision<Candidate> = { inserted: [], duplicates: [], rejected: [] };
  for (const candidate of candidates) {
    const { lineNumber, externalId, contentHash } = candidate;
    const knownHash = hashById.get(externalId);
    const twin = idByHash.get(contentHash);
    if (knownHash === contentHash) {
      decision.duplicates.push({ lineNumber, code: 'alreadyImported', detail: formatLinePlace('id', '-', externalId) });
    } else if (knownHash !== undefined) {
      decision.rejected.push({ lineNumber, code: 'externalIdReused', detail: formatLinePlace('id', '-', externalId) });
    } else if (twin !== undefined) {
      decision.duplicates.push({ lineNumber, code: 'sameContent', detail: formatLinePlace('otherTask', '-', twin) });
    } else {
      hashById.set(externalId, contentHash);
      idByHash.set(contentHash, externalId);
      decision.inserted.push(candidate);
    }
  }
  return decision;
}
