import { connect } from 'node:net';
import express from 'express';
import { expect, it } from 'vitest';
import { serve } from '~/platform/http/serve.server';

function slowApp(milliseconds: number) {
  const app = express();
  app.get('/slow', (_request, response) => setTimeout(() => response.send('finished'), milliseconds));
  return app;
}

it('a server that is asked to stop finishes the running request and takes no new one', async () => {
  const server = await serve(slowApp(400), 0);
  const url = `http://localhost:${server.port}/slow`;
  const running = fetch(url).then((response) => response.text());
  await new Promise((resolve) => setTimeout(resolve, 100));
  const stopped = server.stop(5_000);
  await expect(fetch(url)).rejects.toThrow();
  expect(await running).toBe('finished');
  await stopped;
});

it('a request that outlasts the grace is cut off, so that the process ends', async () => {
  const server = await serve(slowApp(60_000), 0);
  const running = fetch(`http://localhost:${server.port}/slow`);
  running.catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await server.stop(200);
  await expect(running).rejects.toThrow();
});

it('a port that is taken is said so', async () => {
  const server = await serve(slowApp(1), 0);
  await expect(serve(slowApp(1), server.port)).rejects.toThrow(/EADDRINUSE/);
  await server.stop(100);
});

it('a connection that sends no whole header is closed', { timeout: 30_000 }, async () => {
  const server = await serve(slowApp(1), 0, { headersTimeoutMs: 300 });
  const socket = connect(server.port, 'localhost');
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n');
  const answer = await new Promise<string>((resolve) => {
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.on('close', () => resolve(text));
  });
  expect(answer).toContain('408');
  await server.stop(100);
});
