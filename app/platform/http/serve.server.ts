import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RunningServer {
  port: number;
  /** Takes no new connection, lets running requests finish for up to `graceMs`, then closes what is left. */
  stop: (graceMs: number) => Promise<void>;
}

export interface ServeLimits {
  /** A connection that has not sent a whole header by then is answered 408 and closed. */
  headersTimeoutMs?: number;
}

/** Listens on `port` (0 picks a free one) with bounded header, request and idle times. */
export async function serve(answer: RequestListener, port: number, limits: ServeLimits = {}): Promise<RunningServer> {
  const { headersTimeoutMs = 15_000 } = limits;
  const server = createServer(
    {
      headersTimeout: headersTimeoutMs,
      requestTimeout: 300_000,
      keepAliveTimeout: 65_000,
      maxHeaderSize: 32_768,
      connectionsCheckingInterval: Math.min(5_000, headersTimeoutMs),
    },
    answer,
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return { port: (server.address() as AddressInfo).port, stop: (graceMs) => stopServer(server, graceMs) };
}

function stopServer(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), graceMs);
    // A connection that is kept alive turns idle when its running request is answered.
    const sweep = setInterval(() => server.closeIdleConnections(), 100);
    server.close(() => {
      clearTimeout(timer);
      clearInterval(sweep);
      resolve();
    });
    server.closeIdleConnections();
  });
}
