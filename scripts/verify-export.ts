import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readExportLines } from '~/features/results/read-export-lines';
import { verifyExport, type ExportFault, type ExportReport } from '~/features/results/verify-export';

/** Re-checks an export from the file and a public key alone: no database, no configuration, no network. */

const reasons: Record<ExportFault, string> = {
  notReadable: 'it is not UTF-8 text, or far too long',
  notALine: 'it is not a line of this format',
  notCanonical: 'its text is not written the one way its content can be',
  outOfOrder: 'another line belongs here; a line was removed, inserted or moved',
  lineBeforeDiffers: 'the line before is not the one it was signed after',
  keyDiffers: 'it names another signing key than the one given',
  signatureWrong: 'its signature does not fit its text and the given key',
  headerMissing: 'the header does not stand first',
  headerTwice: 'a second header stands here',
  jobDiffers: 'it belongs to another job',
  countDiffers: 'the footer counts another number of tasks',
  afterFooter: 'something stands behind the footer',
  footerMissing: 'the file ends without its footer',
  eventsBroken: 'the hash chain of its events is broken',
  headDiffers: 'its head is not its last event',
  contentDiffers: 'its content is not the content its chain was opened with',
  criteriaUnknown: 'it answers a criterion it does not name',
  opinionDiffers: 'an opinion is not the one its event has hashed',
  unfinishedDiffers: 'an unfinished claim has no event',
  flagDiffers: 'a review is flagged that its events do not flag, or the other way round',
  payDiffers: 'an amount does not follow from its time and rate',
  verdictDiffers: 'the verdict is not what the events decided',
  statusDiffers: 'the status is not what the events say',
};

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { key: { type: 'string' } } });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1 || values.key === undefined) {
    console.error(
      'Usage: node verify-export.mjs FILE --key PUBLIC_KEY   (PUBLIC_KEY: a PEM file; in the source tree: npm run verify:export -- …)',
    );
    return 2;
  }
  for (const path of [file, values.key]) if (!existsSync(path)) throw new Error(`${path} is not there.`);
  const key = createPublicKey(readFileSync(values.key));
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('The key is not an Ed25519 key.');
  const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
  const report = await verifyExport(readExportLines(createReadStream(file)), {
    sha256,
    verify: (text, signature) => verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64')),
    keySha256: sha256(key.export({ type: 'spki', format: 'pem' }).toString()),
  });
  printReport(file, report);
  return report.ok ? 0 : 1;
}

function printReport(file: string, report: ExportReport): void {
  const { ok, lines, tasks, firstFault, jobId, exportedAt } = report;
  if (!firstFault) {
    console.log(
      `${file}: untouched. ${tasks} ${tasks === 1 ? 'task' : 'tasks'} in ${lines} lines; every signature, hash chain, opinion and verdict holds.`,
    );
    console.log(`It is the export of job ${jobId} made at ${exportedAt}; ask for a new one to have what came later.`);
  } else {
    const task = firstFault.taskId === null ? '' : ` (task ${firstFault.taskId})`;
    console.log(`${file}: TOUCHED. Line ${firstFault.line}${task}: ${reasons[firstFault.code]}.`);
    console.log(lines === 1 ? 'The line before it holds.' : `The ${lines} lines before it hold.`);
  }
  const fault = firstFault && { line: firstFault.line, reason: firstFault.code, taskId: firstFault.taskId };
  console.log(JSON.stringify({ verify: 'export', ok, jobId, exportedAt, lines, tasks, firstFault: fault }));
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
