import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { badgeHandlers } from '~/platform/fakes/badges/badge-handlers.server';
import { fakeBadgeRouter } from '~/platform/fakes/badges/fake-badge-router.server';
import { fictionalIssuers } from '~/platform/fakes/badges/fictional-issuers.server';
import { verifyBadge } from '~/platform/verifiable-credentials/verify-badge.server';

const vendors = setupServer();
let server: Server;
let url = '';
beforeAll(async () => {
  vendors.listen({ onUnhandledRequest: 'bypass' });
  server = express().use(fakeBadgeRouter()).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/fake-badges`;
});
afterAll(() => {
  vendors.close();
  server.close();
});

it('signs a badge the product’s own check accepts, until its button revokes it', async () => {
  const { association } = await fictionalIssuers();
  vendors.use(...badgeHandlers([association]));
  const page = await (await fetch(`${url}?issuer=association&email=mei%40experts.example`)).text();
  const jwt = /[\w-]+\.[\w-]+\.[\w-]{300,}/.exec(page)?.[0] ?? '';
  const place = /name="place" value="(\d+)"/.exec(page)?.[1] ?? '';
  const account = { email: 'mei@experts.example', names: [], dids: [] };
  const check = () => verifyBadge(jwt, { allowedIssuers: [association.id], account, now: new Date() });
  expect(await check()).toMatchObject({ outcome: 'valid', binding: 'email' });
  const body = new URLSearchParams({ issuer: 'association', place });
  const revoked = await fetch(url, { method: 'POST', body, redirect: 'manual' });
  expect(revoked.status).toBe(303);
  expect(await check()).toMatchObject({ code: 'revoked' });
});

it('signs nothing for what is no address, and writes nothing of it into the page', async () => {
  const page = await fetch(`${url}?issuer=board&email=${encodeURIComponent('"><script>')}`);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  const text = await page.text();
  expect(text).toContain('did:web:board.badges.example:medicine');
  expect(text).not.toContain('<script>');
  expect(text).not.toContain('<textarea');
});
