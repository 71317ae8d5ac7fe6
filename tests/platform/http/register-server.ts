import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';
import { openRegisterAsking, type RegisterAsking } from '~/platform/http/ask-register-json.server';

/** Servers of one test file that answer as a register would; each is closed after its test. */
export function useRegisterServer() {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });
  return async (listener: RequestListener): Promise<string> => {
    const server = createServer(listener);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  };
}

/** Answers every request alike and writes down what was asked. */
export function answering(
  status: number,
  body: string,
  seen: string[] = [],
  headers: Record<string, string> = {},
): RequestListener {
  return (request, response) => {
    seen.push(request.url ?? '');
    response.writeHead(status, headers).end(body);
  };
}

/** Announces more than it sends, then breaks the connection. */
export function breakingOff(seen: string[] = []): RequestListener {
  return (request, response) => {
    seen.push(request.url ?? '');
    response.writeHead(200, { 'content-length': '500' });
    response.write('[{"a":1');
    setTimeout(() => response.destroy(), 10);
  };
}

/** Impatient asking with circuits of its own. */
export function quickAsking(given: Partial<RegisterAsking> = {}): RegisterAsking {
  return openRegisterAsking({ timeoutMs: 250, firstPauseMs: 5, ...given });
}
