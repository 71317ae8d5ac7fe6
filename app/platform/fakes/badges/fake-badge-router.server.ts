import express, { Router } from 'express';
import { z } from 'zod';
import { fakeBadgePage } from './fake-badge-page';
import { fictionalIssuers, type FictionalIssuers } from './fictional-issuers.server';
import { mintBadge } from './mint-badge.server';

const keys = ['university', 'board', 'association'] as const satisfies readonly (keyof FictionalIssuers)[];
const mintSchema = z.object({ issuer: z.enum(keys), email: z.email().max(300) });
const revokeSchema = z.object({ issuer: z.enum(keys), place: z.coerce.number().int().min(1).max(100_000) });

/** The page of the invented issuers under `/fake-badges`, to be mounted at the root: it signs badges and revokes them. */
export function fakeBadgeRouter(): Router {
  const router = Router();
  router.use(express.urlencoded({ extended: false, limit: '10kb' }), (_request, response, next) => {
    response.setHeader(
      'Content-Security-Policy',
      "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  router.get('/', (request, response, next) => {
    drawPage(request.query).then((page) => void response.send(page), next);
  });
  router.post('/', (request, response, next) => {
    revoke(request.body).then((status) => response.redirect(status, '/fake-badges?revoked'), next);
  });
  return Router().use('/fake-badges', router);
}

async function drawPage(query: unknown): Promise<string> {
  const issuers = await fictionalIssuers();
  const wish = mintSchema.safeParse(query);
  const minted = wish.success
    ? await mintBadge(issuers[wish.data.issuer], { subjectId: `mailto:${wish.data.email}` })
    : undefined;
  return fakeBadgePage({
    issuers: keys.map((key) => ({ key, id: issuers[key].id, name: issuers[key].name })),
    minted: wish.success && minted ? { key: wish.data.issuer, email: wish.data.email, ...minted } : null,
    isRevoked: z.object({ revoked: z.string() }).safeParse(query).success,
  });
}

async function revoke(body: unknown): Promise<303> {
  const { issuer, place } = revokeSchema.parse(body);
  (await fictionalIssuers())[issuer].revoked.add(place);
  return 303;
}
