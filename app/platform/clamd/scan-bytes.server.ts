import { connect, type Socket } from 'node:net';
import type { ClamdSettings } from '../config/config';

/** What the scanner said. `couldNotAsk` is no verdict: whoever asked must not go on as if the bytes were clean. */
export type ScanVerdict =
  | { outcome: 'clean' }
  | { outcome: 'infected'; signature: string }
  | { outcome: 'couldNotAsk'; reason: 'timeout' | 'network' | 'protocol' | 'tooLarge' };

const TIMEOUT_MS = 30_000;
const CHUNK_BYTES = 64 * 1024;
const LONGEST_REPLY_BYTES = 4_096;

/**
 * Has `clamd` look at the bytes (INSTREAM, as man 8 clamd describes it: chunks led by their length in four bytes, a length
 * of zero at the end). Never throws; the whole conversation ends within `timeoutMs`, 30 s unless told.
 */
export async function scanBytes(
  settings: ClamdSettings,
  bytes: Uint8Array,
  { timeoutMs = TIMEOUT_MS }: { timeoutMs?: number } = {},
): Promise<ScanVerdict> {
  const socket = connect(settings);
  const signal = AbortSignal.timeout(timeoutMs);
  const abort = () => socket.destroy();
  signal.addEventListener('abort', abort);
  // A scanner that refuses early stops listening, so sending may fail after the reply has come; the reply decides.
  const sent = send(socket, bytes).catch(() => undefined);
  try {
    const reply = await readReply(socket);
    return signal.aborted ? couldNotAsk('timeout') : readVerdict(reply);
  } catch {
    return couldNotAsk(signal.aborted ? 'timeout' : 'network');
  } finally {
    signal.removeEventListener('abort', abort);
    socket.destroy();
    await sent;
  }
}

async function send(socket: Socket, bytes: Uint8Array): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
    const chunk = bytes.subarray(start, start + CHUNK_BYTES);
    await write(socket, lengthOf(chunk.length));
    await write(socket, chunk);
  }
  await write(socket, lengthOf(0));
}

function lengthOf(byteCount: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(byteCount);
  return length;
}

/** Settles once the bytes are handed on, which is what keeps a slow scanner from filling our memory. */
function write(socket: Socket, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    if (socket.destroyed) return reject(new Error('the connection is closed'));
    socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

async function readReply(socket: Socket): Promise<string> {
  const chunks: Uint8Array[] = [];
  let byteCount = 0;
  for await (const chunk of socket as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    byteCount += chunk.length;
    if (chunk.includes(0) || byteCount > LONGEST_REPLY_BYTES) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}

function readVerdict(reply: string): ScanVerdict {
  const text = reply.split('\0')[0]?.trim() ?? '';
  if (text === 'stream: OK') return { outcome: 'clean' };
  const signature = /^stream: (.{1,200}) FOUND$/.exec(text)?.[1];
  if (signature !== undefined) return { outcome: 'infected', signature };
  return couldNotAsk(text.startsWith('INSTREAM size limit exceeded') ? 'tooLarge' : 'protocol');
}

function couldNotAsk(reason: Extract<ScanVerdict, { outcome: 'couldNotAsk' }>['reason']): ScanVerdict {
  return { outcome: 'couldNotAsk', reason };
}
