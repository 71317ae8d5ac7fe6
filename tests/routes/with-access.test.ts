import type { AppLoadContext } from '@remix-run/node';
import { expect, it } from 'vitest';
import { withAccess } from '~/routes/with-access.server';
import { limitBody } from '~/platform/http/limit-body.server';
import { makeSystemCtx } from '../support/test-context';
import { useTestDatabase } from '../support/test-database';

const db = useTestDatabase();

/** A form of unknown length, so many bytes long. */
function endlessForm(bytes: number): Request {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent >= bytes) return controller.close();
      sent += 50_000;
      controller.enqueue(new Uint8Array(50_000));
    },
  });
  return new Request('http://localhost/', { method: 'POST', body, duplex: 'half' });
}

async function answerOf(request: Request): Promise<unknown> {
  const { services, now } = await makeSystemCtx(db);
  const part = { db, services, viewer: null, locale: 'en', timeZone: 'UTC', requestId: 'r1', readNow: async () => now };
  const context = part as Partial<AppLoadContext> as AppLoadContext;
  const action = withAccess('marketing/landing', async ({ request: bounded }) =>
    bounded.arrayBuffer().then(
      (read) => ({ status: 200, bytes: read.byteLength }),
      () => ({ status: 422, bytes: 0 }),
    ),
  );
  return action({ request, params: {}, context }).catch((thrown: unknown) => thrown);
}

it('a body cut off at the limit is answered 413, whatever the command made of it', async () => {
  expect(await answerOf(endlessForm(900_000))).toEqual({ status: 200, bytes: 900_000 });
  const refused = await answerOf(endlessForm(1_500_000));
  expect(refused).toBeInstanceOf(Response);
  expect((refused as Response).status).toBe(413);
  expect(await (refused as Response).json()).toMatchObject({ code: 'bodyTooLarge', requestId: 'r1' });
});

it('a reader that gives up on a body leaves the connection open, so that its answer arrives', async () => {
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(50_000)),
    cancel: () => void (isCancelled = true),
  });
  const request = new Request('http://localhost/', { method: 'POST', body, duplex: 'half' });
  const reader = limitBody(request, 1_000_000).request.body?.getReader();
  expect((await reader?.read())?.value?.byteLength).toBe(50_000);
  await reader?.cancel('enough');
  expect(isCancelled).toBe(false);
});
