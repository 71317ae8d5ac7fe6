import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { uuidv7 } from 'uuidv7';
import { createAppTranslator, type AppTranslator } from '~/i18n/translate';
import type { Actor } from '~/features/accounts/actor';
import type { Ctx } from '~/features/accounts/context';
import { homePath, type Viewer } from '~/features/accounts/viewer';
import { failureResponse } from '~/platform/http/failure-response';
import { limitBody } from '~/platform/http/limit-body.server';
import { access, DEFAULT_BODY_BYTES, type Access, type RouteKey } from './access';
import type { RequestContext } from './request-context.server';
import { resolveActor, type ActorOf } from './resolve-actor';

type RouteArgs = LoaderFunctionArgs | ActionFunctionArgs;
type AccessOf<Key extends RouteKey> = (typeof access)[Key];

/** What a loader or action is given once its actor is established. `viewer` is null for who is not signed in. */
export interface RouteInput<Key extends RouteKey> {
  ctx: Ctx<ActorOf<AccessOf<Key>['actor']>>;
  request: Request;
  params: RouteArgs['params'];
  viewer: AccessOf<Key>['actor'] extends 'public' | 'anonymous' | 'signature' | 'dev' ? Viewer | null : Viewer;
  t: AppTranslator;
  context: RequestContext;
}

/**
 * Wraps a loader or action: resolves the actor the access table names for `key`, refuses everybody else (to the sign-in
 * page, 401, 403 or 404), bounds the body, reads the clock once, and turns a bug into a logged 500 that names its request.
 */
export function withAccess<Key extends RouteKey, Output>(
  key: Key,
  handle: (input: RouteInput<Key>) => Promise<Output> | Output,
): (args: RouteArgs) => Promise<Output> {
  const entry: Access = access[key];
  return async ({ request, params, context }) => {
    const body = limitBody(request, entry.bodyBytes ?? DEFAULT_BODY_BYTES);
    try {
      const actor = authorize(entry, request, context);
      if (body.isExceeded()) throw bodyTooLarge();
      const t = createAppTranslator(context);
      const ctx = await buildCtx(actor, context);
      // The table decides the actor at run time; `ActorOf` says the same to the compiler.
      const input = {
        ctx,
        request: body.request,
        params,
        viewer: context.viewer,
        t,
        context,
      } as unknown as RouteInput<Key>;
      const output = await handle(input);
      // A command that reads the body itself calls a body cut off at the limit incomplete; the limit is the truer answer.
      if (body.isExceeded()) throw bodyTooLarge();
      return output;
    } catch (thrown) {
      const refusal = !(thrown instanceof Response) && body.isExceeded() ? bodyTooLarge() : thrown;
      throw await toResponse(refusal, key, context);
    }
  };
}

function authorize(entry: Access, request: Request, context: RequestContext): Actor {
  const verdict = resolveActor(entry, context.viewer, context.services.config.mode);
  if (verdict.kind === 'actor') return verdict.actor;
  if (verdict.kind === 'alreadySignedIn') throw redirect(homePath(verdict.viewer));
  if (verdict.kind === 'notFound') throw failureResponse({ kind: 'notFound', code: 'notFound', message: 'Not found.' });
  if (verdict.kind === 'forbidden') {
    context.services.log.warn({ requestId: context.requestId, userId: context.viewer?.userId }, 'access refused');
    throw failureResponse({ kind: 'forbidden', code: 'forbidden', message: 'This account may not do that.' });
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    throw failureResponse({ kind: 'unauthenticated', code: 'unauthenticated', message: 'Sign in first.' });
  }
  throw redirect(`/sign-in?next=${encodeURIComponent(requestedPath(request))}`);
}

function bodyTooLarge(): Response {
  return failureResponse({ kind: 'invalid', code: 'bodyTooLarge', message: 'The request is too large.' });
}

/** The page's own path: what Remix asks for as data carries an ending and a parameter of its own. */
function requestedPath(request: Request): string {
  const url = new URL(request.url);
  url.searchParams.delete('_routes');
  return url.pathname.replace(/\.data$/, '').replace(/^\/_root$/, '/') + url.search;
}

async function buildCtx(actor: Actor, context: RequestContext): Promise<Ctx> {
  const { db, services, requestId } = context;
  return { actor, now: await context.readNow(), db, newId: uuidv7, services, requestId };
}

async function toResponse(thrown: unknown, key: RouteKey, context: RequestContext): Promise<Response> {
  if (thrown instanceof Response) return nameRequest(thrown, context.requestId);
  context.services.log.error({ err: thrown, requestId: context.requestId, route: key }, 'route failed');
  return Response.json({ code: 'unexpected', message: '', requestId: context.requestId }, { status: 500 });
}

/** Error pages show the number of the request that failed, so a refusal carries it. */
async function nameRequest(refusal: Response, requestId: string): Promise<Response> {
  if (refusal.status < 400 || refusal.headers.get('content-type') !== 'application/json') return refusal;
  const body = (await refusal.json()) as object;
  return Response.json({ ...body, requestId }, { status: refusal.status, headers: refusal.headers });
}
