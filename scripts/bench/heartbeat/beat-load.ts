import { connect, type Socket } from 'node:net';
import { claimIdOf, tokenOf } from './fill-running-claims';

export interface LoadOptions {
  port: number;
  connections: number;
  claims: number;
  seconds: number;
  /** Beats per second to send, whether or not earlier ones are answered; as many as the server takes when absent. */
  rate?: number;
  /** Which share of the beats finds its claim's time of another kind than the beat before. */
  changedShare: number;
  /** How many beats were sent since the clocks were set; counted on in place. */
  sent: { count: number };
}

export interface LoadFigures {
  beats: number;
  seconds: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
}

interface Connection {
  socket: Socket;
  /** From when the answer to the beat under way is waited for. */
  dueAt: number;
  /** Since when it could take a beat. */
  idleSince: number;
  received: string;
}

/**
 * Sends the beats of `claims` workspaces over keep-alive connections, one beat at a time on each, every claim in turn, and waits for
 * each answer. Latency counts from when a beat was due, also while every connection waits for the server; what this process itself
 * sends late, for want of a processor, is not the server's. Throws at the first answer that is not 200.
 */
export async function sendBeats(options: LoadOptions): Promise<LoadFigures> {
  const { port, connections, claims, seconds, rate, changedShare, sent } = options;
  const latencies: number[] = [];
  // In so many passes over the claims each changes twice: a source is opened, later something is typed. The first pass puts
  // half of them where they would be.
  const passes = Math.round(2 / changedShare);
  const nextRequest = (): string => {
    const n = sent.count % claims;
    const pass = Math.floor(sent.count / claims);
    sent.count += 1;
    const turn = (n + pass) % passes;
    const isOpening = turn === 0 || (pass === 0 && turn < passes / 2);
    return requestOf(n + 1, pass + 1, isOpening ? '"source"' : turn === passes / 2 ? '"edit","pointer"' : '');
  };
  const open = await Promise.all(Array.from({ length: connections }, () => openConnection(port)));
  const begun = performance.now();
  const endsAt = begun + seconds * 1000;
  await new Promise<void>((resolve, reject) => {
    const idle: Connection[] = [];
    let running = 0;
    const start = (connection: Connection, dueAt: number) => {
      connection.dueAt = dueAt;
      running += 1;
      connection.socket.write(nextRequest(), 'latin1');
    };
    const finish = () => {
      if (running === 0) resolve();
    };
    const answered = (connection: Connection) => {
      running -= 1;
      latencies.push(performance.now() - connection.dueAt);
      if (performance.now() >= endsAt) return finish();
      if (rate === undefined) return start(connection, performance.now());
      connection.idleSince = performance.now();
      idle.push(connection);
    };
    for (const connection of open) {
      connection.socket.on('error', reject);
      connection.socket.on('close', () => reject(new Error('a connection was closed')));
      connection.socket.on('data', (chunk: Buffer) => {
        try {
          if (takeAnswer(connection, chunk.toString('latin1'))) answered(connection);
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
      if (rate === undefined) start(connection, begun);
      else idle.push(connection);
    }
    if (rate === undefined) return;
    let due = 0;
    const timer = setInterval(() => {
      const now = Math.min(performance.now(), endsAt);
      while (begun + (due / rate) * 1000 <= now) {
        // The one that rested longest: the server closes what rests for seconds.
        const connection = idle.shift();
        if (!connection) break;
        const dueAt = begun + (due / rate) * 1000;
        start(connection, connection.idleSince > dueAt ? dueAt : performance.now());
        due += 1;
      }
      if (now < endsAt) return;
      clearInterval(timer);
      finish();
    }, 1);
  });
  const elapsed = (performance.now() - begun) / 1000;
  for (const { socket } of open) socket.destroy();
  return {
    beats: latencies.length,
    seconds: elapsed,
    perSecond: latencies.length / elapsed,
    ...percentiles(latencies),
  };
}

function openConnection(port: number): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve({ socket, dueAt: 0, idleSince: 0, received: '' });
    });
  });
}

/** A beat as a browser sends it. */
function requestOf(n: number, sequence: number, activity: string): string {
  const body = `{"fence":1,"sequence":${sequence},"activity":[${activity}]}`;
  return (
    `POST /expert/work/${claimIdOf(n)}/beat HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://127.0.0.1\r\nSec-Fetch-Site: same-origin\r\n` +
    `Cookie: assay_locale=en; assay_session=${tokenOf(n)}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`
  );
}

/** True when the answer is complete; throws when it is not a 200. */
function takeAnswer(connection: Connection, text: string): boolean {
  connection.received += text;
  const { received } = connection;
  const head = received.indexOf('\r\n\r\n');
  if (head < 0) return false;
  const length = Number.parseInt(received.slice(received.indexOf(LENGTH) + LENGTH.length, head), 10);
  if (received.length < head + 4 + length) return false;
  if (!received.startsWith('HTTP/1.1 200')) throw new Error(`a beat was refused: ${received}`);
  connection.received = '';
  return true;
}

const LENGTH = 'Content-Length: ';

function percentiles(latencies: number[]): { p50Ms: number; p99Ms: number } {
  const sorted = Float64Array.from(latencies).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50Ms: at(0.5), p99Ms: at(0.99) };
}
