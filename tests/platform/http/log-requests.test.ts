import { expect, it } from 'vitest';
import { createWebApp } from '~/platform/http/create-web-app.server';
import { serve } from '~/platform/http/serve.server';
import { openLog } from '~/platform/log/open-log.server';

it('logs of a request its path, never what its address, its body or its headers carry', async () => {
  const lines: string[] = [];
  const log = openLog({ logLevel: 'info' }, { write: (line: string) => void lines.push(line) });
  const app = createWebApp({
    appUrl: 'http://localhost',
    log,
    trustedProxies: 0,
    development: false,
    clientFolder: undefined,
    before: [],
    fakeRouters: [],
    isReady: () => Promise.resolve(true),
    pages: (request, response, next) => {
      if (request.method === 'POST') next(new Error('a fault'));
      else response.send('ok');
    },
    drawError: () => 'fault',
  });
  const server = await serve(app, 0);
  const address = `http://localhost:${server.port}/reset-password?token=hush`;
  const headers = { referer: address, cookie: 'assay_session=hush', origin: `http://localhost:${server.port}` };
  expect((await fetch(address, { headers })).status).toBe(200);
  expect((await fetch(address, { method: 'POST', headers, body: 'token=hush' })).status).toBe(500);
  await server.stop(1_000);
  const told = lines.join('');
  expect(told.match(/"path":"\/reset-password"/g)).toHaveLength(2);
  expect(told).not.toContain('hush');
});
