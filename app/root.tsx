import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteLoaderData,
} from '@remix-run/react';
import textFont from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import type { ReactNode } from 'react';
import type { Ctx } from '~/features/accounts/context';
import { loadCatalogue } from '~/features/catalogue/load-catalogue.server';
import { nameKinds } from '~/features/catalogue/name-kinds';
import { countWaitingCases } from '~/features/decisions/count-waiting-cases.server';
import { ErrorScreen, ErrorTitle } from '~/routes/error-screen';
import { areaOf, areasOf } from '~/routes/frame/area';
import { AppBar } from '~/routes/frame/app-bar';
import { AppSide } from '~/routes/frame/app-side';
import { LanguageOffer } from '~/routes/frame/language-offer';
import { SiteFooter } from '~/routes/frame/site-footer';
import { SiteHeader } from '~/routes/frame/site-header';
import { isStaticPage } from '~/routes/static-page';
import { withAccess } from '~/routes/with-access.server';
import stylesheet from '~/styles/app.css?url';
import { AppShell } from '~/ui/app-shell';
import { usePageEnvironment } from '~/ui/page-environment';

export const links = () => [
  { rel: 'preload', href: textFont, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

/** An error page is titled by what happened: see `ErrorTitle`. */
export const meta = ({ error }: { error?: unknown }) => (error === undefined ? [{ title: 'Assay' }] : []);

export const loader = withAccess('root', async ({ ctx, viewer, context }) => ({
  viewer: viewer && {
    displayName: viewer.displayName,
    isAdmin: viewer.isAdmin,
    isExpert: viewer.isExpert,
    organizationName: viewer.membership?.organizationName ?? null,
  },
  accountLocale: context.pseudo ? undefined : viewer?.locale,
  supportEmail: context.services.config.supportEmail,
  hasDevPages: context.services.config.mode !== 'production',
  kindNames: viewer ? nameKinds(await loadCatalogue(ctx.db), context.locale) : undefined,
  waiting: viewer?.isAdmin ? await countWaiting(ctx, viewer.userId) : {},
}));

/** What waits behind links of an admin's navigation. */
async function countWaiting(ctx: Ctx, userId: string): Promise<Record<string, number>> {
  return { '/admin/cases': await countWaitingCases({ ...ctx, actor: { kind: 'admin', userId } }) };
}

/** The document around every page and every error page. */
export function Layout({ children }: { children: ReactNode }) {
  const { locale, timeZone, theme, pseudo, drawnAt, requestId, cspNonce } = usePageEnvironment();
  const isStatic = useMatches().some(isStaticPage);
  const viewer = useRouteLoaderData<typeof loader>('root')?.viewer;
  return (
    <html
      lang={locale}
      dir="ltr"
      data-areas={viewer ? areasOf(viewer).join(' ') : undefined}
      data-time-zone={timeZone}
      data-theme={theme}
      data-pseudo={pseudo ? '' : undefined}
      data-drawn-at={drawnAt}
      data-request-id={requestId}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <ErrorTitle />
        <Links />
      </head>
      <body>
        <Frame>{children}</Frame>
        {!isStatic && <ScrollRestoration nonce={cspNonce} />}
        {!isStatic && <Scripts nonce={cspNonce} />}
      </body>
    </html>
  );
}

/** The application's frame inside an area, the public one elsewhere. */
function Frame({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const viewer = data?.viewer ?? null;
  const hasDevPages = data?.hasDevPages ?? false;
  const area = areaOf(useLocation().pathname, viewer);
  const page = (
    <>
      <LanguageOffer accountLocale={data?.accountLocale} />
      {children}
    </>
  );
  if (!viewer || !area) {
    return (
      <AppShell
        header={<SiteHeader viewer={viewer} hasDevPages={hasDevPages} />}
        footer={<SiteFooter supportEmail={data?.supportEmail} />}
      >
        {page}
      </AppShell>
    );
  }
  const frame = { area, viewer, hasDevPages, supportEmail: data?.supportEmail, waiting: data?.waiting ?? {} };
  return (
    <AppShell side={<AppSide {...frame} />} header={<AppBar {...frame} />}>
      {page}
    </AppShell>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorScreen />;
}
