import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { BadLine, ListFault } from './exclusion-list';
import type { ExclusionRecord } from './exclusion-record';
import { LEIE_COLUMN_COUNT, readLeieHeader, readLeieRecord, type LeieLayout } from './leie-layout';

/** What a file holds, in its order. A fault ends it: nothing of the file counts then. */
export type ListLine =
  | { kind: 'record'; record: ExclusionRecord }
  | { kind: 'bad'; bad: BadLine }
  | { kind: 'fault'; fault: Extract<ListFault, 'wrongHeader' | 'cutShort' | 'unreadable'> };

/** The longest line that is taken, in characters; without a bound a lost quote would read the whole file as one line. */
const MOST_LINE_LENGTH = 20_000;

interface Parsed {
  record: string[];
  info: { lines: number };
}

/**
 * Reads OIG's file piece by piece. A line with a wrong number of columns is named and left out, unless it is the last:
 * then the file was cut short, as it was where a quote never closes.
 */
export async function* readListLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ListLine> {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MOST_LINE_LENGTH,
  });
  // Faults of the source reach the loop below through the parser.
  pipeline(Readable.from(bytes), parser, () => undefined);
  let layout: LeieLayout | undefined;
  let last: ListLine | undefined;
  try {
    for await (const { record: cells, info } of parser as AsyncIterable<Parsed>) {
      if (!layout) {
        layout = readLeieHeader(cells);
        if (!layout) return yield { kind: 'fault', fault: 'wrongHeader' };
        continue;
      }
      last =
        cells.length === LEIE_COLUMN_COUNT
          ? { kind: 'record', record: readLeieRecord(layout, cells) }
          : { kind: 'bad', bad: { line: info.lines, columns: cells.length } };
      yield last;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return yield { kind: 'fault', fault: error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'cutShort' : 'unreadable' };
  }
  if (!layout) return yield { kind: 'fault', fault: 'wrongHeader' };
  if (last?.kind === 'bad') yield { kind: 'fault', fault: 'cutShort' };
}
