import { genesisHash } from '../verification/chain-event';
import { exportLineSchema, lineText, signedLineText, type ExportLine, type Sha256 } from './export-format';
import { findTaskLineFault, type TaskLineFault } from './find-task-line-fault';

export type ExportFault =
  | TaskLineFault
  | 'notReadable'
  | 'notALine'
  | 'notCanonical'
  | 'outOfOrder'
  | 'lineBeforeDiffers'
  | 'keyDiffers'
  | 'signatureWrong'
  | 'headerMissing'
  | 'headerTwice'
  | 'jobDiffers'
  | 'countDiffers'
  | 'afterFooter'
  | 'footerMissing';

/** What the check found. `lines` and `tasks` count what was read and found untouched; `line` counts from 1. */
export interface ExportReport {
  ok: boolean;
  /** Which export it is, as its signed header says: an older export of a job is as untouched as its newest. */
  jobId: string | null;
  exportedAt: string | null;
  lines: number;
  tasks: number;
  firstFault: { line: number; code: ExportFault; taskId: string | null } | null;
}

/** The keyless half of the check and the key, handed in: pure code holds no crypto of its own. */
export interface ExportCheck {
  sha256: Sha256;
  /** True when the base64 signature is the key's over the UTF-8 text. */
  verify: (text: string, signature: string) => boolean;
  /** SHA-256 of the public key in PEM. */
  keySha256: string;
}

interface Progress {
  lines: number;
  tasks: number;
  previousSha256: string;
  jobId: string | undefined;
  exportedAt: string | undefined;
  hasFooter: boolean;
}

/**
 * Re-checks an export from its lines and a public key alone and stops at the first line that was touched. A line that
 * could not be read as text is handed in as undefined.
 */
export async function verifyExport(
  lines: AsyncIterable<string | undefined>,
  check: ExportCheck,
): Promise<ExportReport> {
  const progress: Progress = {
    lines: 0,
    tasks: 0,
    previousSha256: genesisHash,
    jobId: undefined,
    exportedAt: undefined,
    hasFooter: false,
  };
  for await (const text of lines) {
    const line = text === undefined ? undefined : readLine(text);
    const code = text === undefined ? 'notReadable' : findLineFault(text, line, progress, check);
    if (code !== undefined || text === undefined || line === undefined) {
      return refuse(progress, code ?? 'notALine', line);
    }
    progress.lines += 1;
    progress.tasks += line.kind === 'task' ? 1 : 0;
    progress.previousSha256 = check.sha256(text);
    progress.jobId ??= line.jobId;
    if (line.kind === 'header') progress.exportedAt = line.exportedAt;
    progress.hasFooter = line.kind === 'footer';
  }
  if (!progress.hasFooter) return refuse(progress, progress.lines === 0 ? 'headerMissing' : 'footerMissing', undefined);
  return report(progress, null);
}

function report(progress: Progress, firstFault: ExportReport['firstFault']): ExportReport {
  const { lines, tasks, jobId = null, exportedAt = null } = progress;
  return { ok: firstFault === null, jobId, exportedAt, lines, tasks, firstFault };
}

function refuse(progress: Progress, code: ExportFault, line: ExportLine | undefined): ExportReport {
  const taskId = line?.kind === 'task' ? line.taskId : null;
  return report(progress, { line: progress.lines + 1, code, taskId });
}

function readLine(text: string): ExportLine | undefined {
  try {
    const parsed = exportLineSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function findLineFault(
  text: string,
  line: ExportLine | undefined,
  progress: Progress,
  check: ExportCheck,
): ExportFault | undefined {
  if (progress.hasFooter) return 'afterFooter';
  if (!line) return 'notALine';
  if (!isCanonical(line, text)) return 'notCanonical';
  const { signature, ...unsigned } = line;
  if (line.kind === 'header' && line.keySha256 !== check.keySha256) return 'keyDiffers';
  if (!check.verify(signedLineText(unsigned, check.sha256), signature)) return 'signatureWrong';
  return findPlaceFault(line, progress) ?? (line.kind === 'task' ? findTaskLineFault(line, check.sha256) : undefined);
}

/** One object has one spelling, so that no byte of a line is outside its signature. */
function isCanonical(line: ExportLine, text: string): boolean {
  try {
    return lineText(line) === text;
  } catch {
    return false;
  }
}

function findPlaceFault(line: ExportLine, progress: Progress): ExportFault | undefined {
  if (progress.lines === 0 && line.kind !== 'header') return 'headerMissing';
  if (progress.lines > 0 && line.kind === 'header') return 'headerTwice';
  if (line.line !== progress.lines + 1) return 'outOfOrder';
  if (line.previousSha256 !== progress.previousSha256) return 'lineBeforeDiffers';
  if (progress.jobId !== undefined && line.jobId !== progress.jobId) return 'jobDiffers';
  if (line.kind === 'footer' && line.tasks !== progress.tasks) return 'countDiffers';
  return undefined;
}
