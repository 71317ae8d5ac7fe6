import { randomBytes } from 'node:crypto';
import { request, type IncomingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';

/** What came back: nothing is followed. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A session of somebody, without scripts. */
export interface Browser {
  get(path: string): Promise<Answer>;
  post(path: string, fields: Record<string, string>): Promise<Answer>;
  /** A form with one file, which is streamed as it comes; `byteCount` is what the file has, null sends it without saying so. */
  upload(
    path: string,
    fields: Record<string, string>,
    file: { name: string; byteCount: number | null; body: () => Iterable<Uint8Array> },
  ): Promise<Answer>;
}

export function openBrowser(siteUrl: string): Browser {
  const cookies = new Map<string, string>();
  const send = async (
    method: string,
    path: string,
    headers: Record<string, string>,
    body: Readable,
  ): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const sent = request(siteUrl + path, {
      method,
      headers: { origin: siteUrl, ...(cookie && { cookie }), ...headers },
    });
    const answered = new Promise<Answer>((resolve, reject) => {
      sent.on('error', reject);
      sent.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      });
    });
    // A server that refuses early stops reading; what it answered counts.
    await pipeline(body, sent).catch(() => undefined);
    const answer = await answered;
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=', 2);
      cookies.set(name, value);
    }
    return answer;
  };
  return {
    get: (path) => send('GET', path, {}, Readable.from([])),
    post: (path, fields) => {
      const body = new URLSearchParams(fields).toString();
      const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) };
      return send('POST', path, headers, Readable.from([Buffer.from(body)]));
    },
    upload: (path, fields, { name, byteCount, body }) => {
      const boundary = `assay${randomBytes(12).toString('hex')}`;
      const parts = Object.entries(fields).map(
        ([field, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
      );
      const disposition = `Content-Disposition: form-data; name="document"; filename="${name}"`;
      const head = Buffer.from(
        `${parts.join('')}--${boundary}\r\n${disposition}\r\nContent-Type: application/octet-stream\r\n\r\n`,
      );
      const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
      const headers: Record<string, string> = { 'content-type': `multipart/form-data; boundary=${boundary}` };
      if (byteCount !== null) headers['content-length'] = String(head.length + byteCount + tail.length);
      return send('POST', path, headers, Readable.from(chain(head, body(), tail), { objectMode: false }));
    },
  };
}

function* chain(head: Uint8Array, body: Iterable<Uint8Array>, tail: Uint8Array): Generator<Uint8Array> {
  yield head;
  yield* body;
  yield tail;
}

/** The page as it is drawn, without its scripts. */
export async function readPage(answer: Answer): Promise<string> {
  return (await text(Readable.from([answer.body]))).replace(/<script[^]*?<\/script>/g, '');
}
