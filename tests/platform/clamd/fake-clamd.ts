import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** The test file every scanner knows (eicar.org). */
export const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

export interface FakeClamd {
  readonly settings: { host: string; port: number };
  /** The content of each stream that was scanned, and in how many chunks it came. */
  readonly scanned: { bytes: Buffer; chunkCount: number }[];
  stop(): Promise<void>;
}

/**
 * Speaks clamd's side of INSTREAM: a command ended by a zero byte, chunks led by their length, a chunk of length zero, and an
 * answer, which is sent in two pieces. `streamMaxLength` is clamd's own limit; `answer` replaces the verdict, null never answers.
 */
export async function startFakeClamd(
  options: { streamMaxLength?: number; answer?: string | null } = {},
): Promise<FakeClamd> {
  const scanned: FakeClamd['scanned'] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    let waiting = Buffer.alloc(0);
    let isCommandRead = false;
    const chunks: Buffer[] = [];
    socket.on('data', (data: Buffer) => {
      waiting = Buffer.concat([waiting, data]);
      if (!isCommandRead) {
        const end = waiting.indexOf(0);
        if (end < 0) return;
        if (waiting.subarray(0, end).toString() !== 'zINSTREAM') return void socket.end('UNKNOWN COMMAND\0');
        isCommandRead = true;
        waiting = waiting.subarray(end + 1);
      }
      while (waiting.length >= 4) {
        const length = waiting.readUInt32BE(0);
        if (length === 0) {
          const bytes = Buffer.concat(chunks);
          scanned.push({ bytes, chunkCount: chunks.length });
          return reply(socket, bytes, options.answer);
        }
        if (waiting.length < 4 + length) return;
        chunks.push(Buffer.from(waiting.subarray(4, 4 + length)));
        waiting = waiting.subarray(4 + length);
        const total = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
        if (total > (options.streamMaxLength ?? 25_000_000)) {
          return void socket.end('INSTREAM size limit exceeded. ERROR\0');
        }
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    settings: { host: '127.0.0.1', port },
    scanned,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function reply(socket: Socket, bytes: Buffer, answer: string | null | undefined): void {
  if (answer === null) return;
  const verdict = bytes.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0';
  const text = answer ?? verdict;
  socket.write(text.slice(0, 5));
  setTimeout(() => socket.end(text.slice(5)), 5);
}
