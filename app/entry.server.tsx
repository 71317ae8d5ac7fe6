import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node';
import { createReadableStreamFromReadable } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { messagesOf } from '~/i18n/translate';
import { dropNullBytes } from '~/platform/http/drop-null-bytes.server';
import { PageEnvironmentProvider, type PageEnvironment } from '~/ui/page-environment';

const ABORT_DELAY_MS = 10_000;
export const streamTimeout = ABORT_DELAY_MS - 1_000;

/** Draws a page. Browsers get it as soon as its shell is ready, crawlers when it is whole. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const environment = await buildEnvironment(context);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.append('Vary', 'Cookie, Accept-Language');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store');
  return new Promise((resolve, reject) => {
    let finalStatus = status;
    let shellSent = false;
    const send = () => {
      shellSent = true;
      const body = dropNullBytes();
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: finalStatus }));
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(
      <PageEnvironmentProvider environment={environment} messages={messagesOf(environment)}>
        <RemixServer context={remixContext} url={request.url} nonce={context.cspNonce} />
      </PageEnvironmentProvider>,
      {
        nonce: context.cspNonce,
        [isbot(request.headers.get('user-agent') ?? '') ? 'onAllReady' : 'onShellReady']: send,
        onShellError: reject,
        onError: (error: unknown) => {
          finalStatus = 500;
          if (shellSent) logFault(error, context);
        },
      },
    );
    setTimeout(abort, ABORT_DELAY_MS).unref();
  });
}

/** Faults that no route caught. An aborted request is none, nor one that asks an address for what it does not do. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  const isRefusal = isRouteErrorResponse(error) && error.status < 500;
  if (!isRefusal && !request.signal.aborted) logFault(error, context);
};

function logFault(error: unknown, context: AppLoadContext): void {
  context.services.log.error({ err: error, requestId: context.requestId }, 'page failed');
}

/** A page that says "the database does not answer" still has to be drawn, so the clock may fail here. */
async function buildEnvironment(context: AppLoadContext): Promise<PageEnvironment> {
  const now = await context.readNow().catch(() => new Date(0));
  const { locale, timeZone, theme, pseudo, requestId, cspNonce } = context;
  return { locale, timeZone, theme, pseudo, drawnAt: now.toISOString(), requestId, cspNonce };
}
