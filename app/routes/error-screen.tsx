import { isRouteErrorResponse, Link, useRouteError } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { usePageEnvironment } from '~/ui/page-environment';
import { errorKindOf } from '~/i18n/error-kind';

/** The title of an error page, in the head of the document; nothing on every other page. */
export function ErrorTitle() {
  const t = useTranslations('errors');
  const error = useRouteError();
  // Outside an error boundary the framework answers null or undefined.
  if (error === undefined || error === null) return null;
  return <title>{`${t(`page.${errorKindOf(statusOf(error))}.title`)} · Assay`}</title>;
}

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}

/** The one error page: what happened, what to do, and the number of the request. */
export function ErrorScreen() {
  const t = useTranslations('errors');
  const error = useRouteError();
  const environment = usePageEnvironment();
  const status = statusOf(error);
  const kind = errorKindOf(status);
  return (
    <div className="mx-auto max-w-xl py-10">
      <p className="text-muted text-sm tabular-nums">{status}</p>
      <h1 className="mt-1 text-2xl font-semibold tracking-tight">{t(`page.${kind}.title`)}</h1>
      <p className="mt-3">{t(`page.${kind}.body`)}</p>
      <p className="mt-6">
        <Link to="/" reloadDocument className="text-accent underline underline-offset-2">
          {t('backHome')}
        </Link>
      </p>
      <p className="text-muted mt-6 font-mono text-xs">
        {t('requestId', { id: failedRequestId(error) ?? environment.requestId })}
      </p>
    </div>
  );
}

/** After a navigation in the browser the failed request is not the one the page was drawn for. */
function failedRequestId(error: unknown): string | undefined {
  if (!isRouteErrorResponse(error)) return undefined;
  const body: unknown = error.data;
  return typeof body === 'object' && body !== null && 'requestId' in body && typeof body.requestId === 'string'
    ? body.requestId
    : undefined;
}
