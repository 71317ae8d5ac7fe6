import type { CompanyCtx } from '../accounts/context';
import { fail, ok, type Failure, type Result } from '~/core/result';
import { sql } from '~/platform/db/sql';
import { getImport, type ImportSummary } from './get-import.server';
import { loadLineExcerpts, type ShownLineNote } from './load-line-excerpts.server';
import type { LineNote } from './task-record';

const PAGE_SIZE = 100;

export interface ImportReport {
  summary: ImportSummary;
  /** Lines that did not become tasks, by line number. At most 1000 per import are kept; the counters count all. */
  notes: ShownLineNote[];
  /** Ask again with this as `afterLine` for the next page; undefined on the last. */
  nextAfterLine: number | undefined;
}

/** What went in, what did not, line by line. `notFound` for other companies' imports. */
export async function getImportReport(
  ctx: CompanyCtx,
  input: { importId: string; afterLine?: number | undefined },
): Promise<Result<ImportReport, Failure<'importNotFound'>>> {
  const summary = await getImport(ctx, input.importId);
  if (!summary) return fail('notFound', 'importNotFound', 'There is no such import.');
  const notes = await ctx.db.query<LineNote>(sql`
    SELECT line_number, code, detail FROM task_import_error
    WHERE import_id = ${input.importId}::uuid AND line_number > ${Math.max(0, input.afterLine ?? 0)}::int
    ORDER BY line_number LIMIT ${PAGE_SIZE + 1}`);
  const page = notes.slice(0, PAGE_SIZE);
  const shown = await loadLineExcerpts(ctx.services.storage, summary.storageKey, page);
  return ok({ summary, notes: shown, nextAfterLine: notes.length > PAGE_SIZE ? page.at(-1)?.lineNumber : undefined });
}
