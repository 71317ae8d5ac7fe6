import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Where a form of ours may lead: here, and to Stripe's own pages. */
const formTargets = ["'self'", 'https://checkout.stripe.com', 'https://connect.stripe.com'];

/**
 * Security headers. Scripts run by the request's nonce only (`res.locals.cspNonce`); development, where Vite injects styles and
 * speaks over a socket, is looser in just that.
 */
export function securityHeaders(options: { https: boolean; development: boolean }): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        connectSrc: options.development ? ["'self'", 'ws:'] : ["'self'"],
        fontSrc: ["'self'"],
        formAction: formTargets,
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        manifestSrc: ["'self'"],
        mediaSrc: ["'self'"],
        scriptSrc: [
          (_request, response) =>
            `'nonce-${(response as unknown as { locals: { cspNonce: string } }).locals.cspNonce}'`,
          "'strict-dynamic'",
        ],
        styleSrc: options.development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        workerSrc: ["'self'"],
        ...(options.https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: options.https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    crossOriginEmbedderPolicy: false,
  });
}
