import type { Failure } from '~/core/result';
import { drawErrorDocument } from '~/i18n/draw-error-document';
import { createAppTranslator } from '~/i18n/translate';
import { failureStatus } from '~/platform/http/failure-response';
import type { RequestContext } from '~/routes/request-context.server';

type Code = 'documentNotFound' | 'documentQuarantined' | 'documentPurged' | 'documentLinkExpired';

/** The page that says why a document is not opened; an address of bytes has no page of its own to draw it on. */
export function refuseDocument(failure: Failure<Code>, context: RequestContext): Response {
  const status = failureStatus(failure);
  const t = createAppTranslator(context);
  const page = drawErrorDocument(status, context.requestId, context.locale, t(`errors.${failure.code}`));
  return new Response(page, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
