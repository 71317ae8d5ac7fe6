/**
 * The Remix options; vite.config.ts hands them to the Remix plugin. Lazy route discovery stays off: its endpoint has an
 * open denial-of-service advisory in the last Remix 2 release.
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
const remixConfig = {
  future: {
    v3_singleFetch: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_fetcherPersist: true,
    v3_routeConfig: true,
    v3_lazyRouteDiscovery: false,
  },
};

export default remixConfig;
