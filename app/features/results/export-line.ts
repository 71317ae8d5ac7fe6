import { genesisHash } from '../verification/chain-event';
import {
  lineText,
  signedLineText,
  type ExportFooter,
  type ExportHeader,
  type ExportTask,
  type Sha256,
  type UnsignedExportLine,
} from './export-format';

/** Where the next line stands: its number and the SHA-256 of the line before. */
export interface ExportPosition {
  line: number;
  previousSha256: string;
}

export const firstExportPosition: ExportPosition = { line: 1, previousSha256: genesisHash };

/** Places a line after those before it and signs it; answers its text without line break and where the next one stands. */
export function sealExportLine(
  content: ExportHeader | ExportTask | ExportFooter,
  position: ExportPosition,
  keys: { sha256: Sha256; sign: (text: string) => string },
): { text: string; next: ExportPosition } {
  const unsigned: UnsignedExportLine = { ...content, ...position };
  const signature = keys.sign(signedLineText(unsigned, keys.sha256));
  const text = lineText({ ...unsigned, signature });
  return { text, next: { line: position.line + 1, previousSha256: keys.sha256(text) } };
}

/** An amount in minor units as JSON holds it exactly: a number, or text beyond 2^53. */
export function exportAmount(amountMinor: bigint): number | string {
  return amountMinor <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(amountMinor) : amountMinor.toString();
}
