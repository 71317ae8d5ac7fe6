import { createHash } from 'node:crypto';
import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../config/config';
import type { CouldNotAskReason, KnownEdition, LeieDownload } from './leie-download';

export interface DownloadOptions {
  /** The longest silence before and within the answer; 30 s unless told. */
  silenceMs?: number;
  /** Before the second attempt, doubled before the third; 2 s unless told. */
  firstPauseMs?: number;
  /** The largest file that is taken, in bytes; 100 MB unless told. */
  mostBytes?: number;
}

const ATTEMPTS = 3;
const MOST_PAUSE_MS = 30_000;
const CSV_TYPES = /^(text\/(csv|plain)|application\/(csv|octet-stream|vnd\.ms-excel))\b/i;

/**
 * Downloads the list of excluded people (OIG LEIE, one CSV file) unless it is still the `known` edition. It goes to a
 * file that vanishes with the process, so memory holds one piece at a time. Neither a refusal nor a broken transfer
 * throws; 429, 5xx, time-outs and broken transfers are tried again twice. The caller closes the file.
 */
export async function downloadLeie(
  config: Pick<Config, 'leieUrl'>,
  known: KnownEdition | undefined,
  options: DownloadOptions = {},
): Promise<LeieDownload> {
  let pauseMs = options.firstPauseMs ?? 2_000;
  for (let attempt = 1; ; attempt += 1) {
    const { download, askAgain, retryAfterMs } = await ask(config.leieUrl, known, options);
    if (!askAgain || attempt === ATTEMPTS) return download;
    await sleep(Math.min(MOST_PAUSE_MS, Math.max(pauseMs, retryAfterMs)));
    pauseMs *= 2;
  }
}

interface Attempt {
  download: LeieDownload;
  askAgain: boolean;
  retryAfterMs: number;
}

/** An answer that came, but not as a whole file. */
class Unusable extends Error {
  constructor(
    readonly reason: CouldNotAskReason,
    readonly askAgain: boolean,
  ) {
    super(reason);
  }
}

async function ask(url: string, known: KnownEdition | undefined, options: DownloadOptions): Promise<Attempt> {
  const silence = watchSilence(options.silenceMs ?? 30_000);
  try {
    const response = await fetch(url, { headers: headersFor(known), redirect: 'manual', signal: silence.signal });
    if (response.status === 304 && known) return settled({ outcome: 'notModified' });
    if (response.status !== 200 || !response.body) return refuse(response);
    if (!CSV_TYPES.test(response.headers.get('content-type') ?? 'text/csv')) return couldNot('notCsv', 200, false);
    const body = response.body as unknown as AsyncIterable<Uint8Array>;
    return settled(await keep(response, body, silence.restart, options.mostBytes ?? 100_000_000));
  } catch (error) {
    if (error instanceof Unusable) return couldNot(error.reason, 200, error.askAgain);
    return couldNot(silence.signal.aborted ? 'timeout' : 'network', undefined, true);
  } finally {
    silence.end();
  }
}

function headersFor(known: KnownEdition | undefined): Record<string, string> {
  return {
    accept: 'text/csv',
    ...(known?.etag ? { 'if-none-match': known.etag } : {}),
    ...(known?.lastModified ? { 'if-modified-since': known.lastModified.toUTCString() } : {}),
  };
}

async function keep(
  response: Response,
  body: AsyncIterable<Uint8Array>,
  onPiece: () => void,
  mostBytes: number,
): Promise<LeieDownload> {
  const handle = await openNameless();
  try {
    const hash = createHash('sha256');
    let byteCount = 0;
    for await (const piece of body) {
      onPiece();
      if (byteCount === 0 && looksLikeMarkup(piece)) throw new Unusable('notCsv', false);
      byteCount += piece.length;
      if (byteCount > mostBytes) throw new Unusable('tooLarge', false);
      hash.update(piece);
      await handle.write(piece);
    }
    if (isCutShort(response, byteCount)) throw new Unusable('cutShort', true);
    const changed = Date.parse(response.headers.get('last-modified') ?? '');
    const file = {
      etag: response.headers.get('etag'),
      lastModified: Number.isNaN(changed) ? null : new Date(changed),
      sha256: hash.digest('hex'),
      byteCount,
      read: () => handle.createReadStream({ start: 0, autoClose: false }) as AsyncIterable<Uint8Array>,
      close: () => handle.close(),
    };
    return { outcome: 'downloaded', file };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** A file without a name: nothing is left behind, also when the process is killed. */
async function openNameless(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-leie-'));
  try {
    return await open(join(folder, 'list.csv'), 'w+', 0o600);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A page in place of the file, whatever it calls itself. */
function looksLikeMarkup(piece: Uint8Array): boolean {
  return /^(?:\u{feff})?\s*</u.test(Buffer.from(piece.subarray(0, 64)).toString('utf8'));
}

function isCutShort(response: Response, byteCount: number): boolean {
  const announced = response.headers.get('content-length');
  return announced !== null && response.headers.get('content-encoding') === null && Number(announced) !== byteCount;
}

function refuse(response: Response): Attempt {
  const { status } = response;
  const seconds = Number(response.headers.get('retry-after') ?? 0);
  const retryAfterMs = Number.isFinite(seconds) ? seconds * 1000 : 0;
  void response.body?.cancel();
  if (status === 429) return { ...couldNot('rateLimited', status, true), retryAfterMs };
  return { ...couldNot('httpError', status, status >= 500), retryAfterMs };
}

function settled(download: LeieDownload): Attempt {
  return { download, askAgain: false, retryAfterMs: 0 };
}

function couldNot(reason: CouldNotAskReason, httpStatus: number | undefined, askAgain: boolean): Attempt {
  return { download: { outcome: 'couldNotAsk', reason, httpStatus }, askAgain, retryAfterMs: 0 };
}

/** A signal that aborts once nothing has come for so long. */
function watchSilence(silenceMs: number) {
  const controller = new AbortController();
  let timer = setTimeout(() => controller.abort(), silenceMs);
  const end = () => clearTimeout(timer);
  const restart = () => {
    end();
    timer = setTimeout(() => controller.abort(), silenceMs);
  };
  return { signal: controller.signal, restart, end };
}
