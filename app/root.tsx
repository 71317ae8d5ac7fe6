import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { AppHeader } from '~/routes/app-header';
import { ErrorScreen } from '~/routes/error-screen';
import { withAccess } from '~/routes/with-access.server';
import stylesheet from '~/styles/app.css?url';
import { AppShell } from '~/ui/app-shell';
import { usePageEnvironment } from '~/ui/page-environment';

export const links = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export const meta = () => [{ title: 'Assay' }];

export const loader = withAccess('root', ({ viewer, context }) => ({
  viewer: viewer && {
    displayName: viewer.displayName,
    isAdmin: viewer.isAdmin,
    isExpert: viewer.isExpert,
    organizationName: viewer.membership?.organizationName ?? null,
  },
  hasDevPages: context.services.config.mode !== 'production',
}));

/** The document around every page and every error page. */
export function Layout({ children }: { children: ReactNode }) {
  const { locale, timeZone, drawnAt, requestId, cspNonce } = usePageEnvironment();
  const data = useRouteLoaderData<typeof loader>('root');
  return (
    <html lang={locale} data-time-zone={timeZone} data-drawn-at={drawnAt} data-request-id={requestId}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <AppShell header={<AppHeader viewer={data?.viewer ?? null} hasDevPages={data?.hasDevPages ?? false} />}>
          {children}
        </AppShell>
        <ScrollRestoration nonce={cspNonce} />
        <Scripts nonce={cspNonce} />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorScreen />;
}
