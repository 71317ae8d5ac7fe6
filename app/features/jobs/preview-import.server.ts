import type { CompanyCtx } from '../accounts/context';
import { fail, ok, type Failure, type Result } from '~/core/result';
import { getImport, type ImportSummary } from './get-import.server';
import { loadLineExcerpts, type ShownLineNote } from './load-line-excerpts.server';
import { loadSample } from './load-sample.server';
import { mapTaskRecord } from './map-task-record';
import { proposeImportMapping, type ProposedMapping } from './propose-import-mapping';
import type { LineNote } from './task-record';

const FIRST_TASKS = 5;
const MOST_NOTES = 20;
const MOST_TURNS = 50;

/**
 * What a line of the file becomes under the proposed mapping; prompt (its last turn) and response are shortened to 300 characters, the
 * whole of a conversation to 2000 a text and 50 turns.
 */
export interface PreviewedTask {
  lineNumber: number;
  externalId: string | undefined;
  prompt: string;
  response: string;
  turnCount: number;
  responseCount: number;
  /** All turns and answers, where there is more than one of either; else empty. */
  turns: { role: 'user' | 'assistant' | 'system' | 'response'; text: string }[];
  criterionCount: number;
}

export interface ImportPreview extends ProposedMapping {
  summary: ImportSummary;
  sampledRecords: number;
  firstTasks: PreviewedTask[];
  /** Faults among the sampled lines under the proposed mapping, by their number, the first 20. */
  notes: ShownLineNote[];
  isGone: boolean;
}

/** The first records of an uploaded file and the mapping they suggest. `notFound` for other companies' imports. */
export async function previewImport(
  ctx: CompanyCtx,
  importId: string,
): Promise<Result<ImportPreview, Failure<'importNotFound'>>> {
  const summary = await getImport(ctx, importId);
  if (!summary) return fail('notFound', 'importNotFound', 'There is no such import.');
  const { storage } = ctx.services;
  const { records, notes, isGone } = await loadSample(storage, summary.storageKey);
  const proposal = proposeImportMapping(records.map(({ record }) => record));
  const firstTasks: PreviewedTask[] = [];
  const faults: LineNote[] = [];
  for (const { lineNumber, record } of proposal.fault ? [] : records) {
    const mapped = mapTaskRecord(record, proposal.mapping, summary.contentLanguage);
    if (!mapped.ok) faults.push({ lineNumber, ...mapped.fault });
    else if (firstTasks.length < FIRST_TASKS) firstTasks.push(asPreviewed(lineNumber, mapped.task));
  }
  const shown = [...notes, ...faults].sort((one, other) => one.lineNumber - other.lineNumber).slice(0, MOST_NOTES);
  return ok({
    ...proposal,
    summary,
    sampledRecords: records.length,
    firstTasks,
    notes: await loadLineExcerpts(storage, summary.storageKey, shown),
    isGone,
  });
}

type Mapped = Extract<ReturnType<typeof mapTaskRecord>, { ok: true }>['task'];

function asPreviewed(lineNumber: number, { externalId, content, criteria }: Mapped): PreviewedTask {
  return {
    lineNumber,
    externalId,
    prompt: shorten(content.prompt.at(-1)?.text ?? ''),
    response: shorten(content.responses[0]?.text ?? ''),
    turnCount: content.prompt.length,
    responseCount: content.responses.length,
    turns: turnsOf(content),
    criterionCount: criteria.length,
  };
}

function turnsOf({ prompt, responses }: Mapped['content']): PreviewedTask['turns'] {
  if (prompt.length === 1 && responses.length === 1) return [];
  const answers = responses.map(({ text }) => ({ role: 'response' as const, text }));
  return [...prompt, ...answers].slice(0, MOST_TURNS).map(({ role, text }) => ({ role, text: shorten(text, 2000) }));
}

function shorten(text: string, most = 300): string {
  return text.length > most ? `${text.slice(0, most).replace(/\p{Surrogate}$/u, '')}…` : text;
}
