import { createHash } from 'node:crypto';
import express, { Router, type NextFunction, type Request, type Response } from 'express';
import type pg from 'pg';
import type Stripe from 'stripe';
import { sql } from '../../db/sql';
import { attemptPayment } from './attempt-payment.server';
import { completeOnboarding } from './complete-onboarding.server';
import { unixNow } from './emit-stripe-event.server';
import { findObject } from './fake-object-store.server';
import {
  checkoutPage,
  closedCheckoutPage,
  fakeStripeStyle,
  messagePage,
  onboardingPage,
  overviewPage,
} from './fake-stripe-pages';
import { fakeTxOn, inFakeTransaction } from './fake-tx.server';
import { loadOverview } from './load-overview.server';
import { setStripeFault, stripeFaultKinds } from './stripe-fault.server';
import type { CheckoutParams } from './stripe-params';

type Session = Stripe.Checkout.Session;
type Page = (request: Request, response: Response) => Promise<void>;

interface OnboardingLink {
  id: string;
  object: 'account_link';
  expires_at: number;
}

const styleHash = createHash('sha256').update(fakeStripeStyle).digest('base64');

/** Stripe's own pages under `/fake-stripe`, to be mounted at the root: hosted checkout, onboarding, and a look inside. */
export function fakeStripeRouter({ pool, appUrl }: { pool: pg.Pool; appUrl: string }): Router {
  const router = Router();
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self' ${new URL(appUrl).origin}; base-uri 'none'; frame-ancestors 'none'`;
  router.use(express.urlencoded({ extended: false, limit: '10kb' }), (_request, response, next) => {
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Referrer-Policy', 'same-origin');
    next();
  });
  router.get(
    '/',
    caught(async (_request, response) => void response.send(overviewPage(await loadOverview(pool)))),
  );
  router.post('/faults', caught(setFault(pool)));
  router.post('/events/:id/redeliver', caught(redeliver(pool)));
  router.get('/checkout/:id', caught(showCheckout(pool)));
  router.post('/checkout/:id', caught(actOnCheckout(pool)));
  router.get('/onboarding/:id', caught(showOnboarding(pool)));
  router.post('/onboarding/:id', caught(actOnOnboarding(pool)));
  return Router().use('/fake-stripe', router);
}

function caught(handle: Page) {
  return (request: Request, response: Response, next: NextFunction): void => {
    handle(request, response).catch(next);
  };
}

function field(request: Request, name: string): string {
  const body: unknown = request.body;
  const value =
    typeof body === 'object' && body !== null ? Object.entries(body).find(([key]) => key === name)?.[1] : '';
  return typeof value === 'string' ? value : '';
}

function notThere(response: Response): void {
  response.status(404).send(messagePage({ en: 'Not found', zh: '未找到' }, 'This Stripe knows no such object.'));
}

function setFault(pool: pg.Pool): Page {
  return async (request, response) => {
    const kind = stripeFaultKinds.find((known) => known === field(request, 'kind'));
    const times = Number(field(request, 'times'));
    if (!kind || !Number.isInteger(times) || times < 0 || times > 99) {
      response
        .status(400)
        .send(messagePage({ en: 'Not possible', zh: '无法执行' }, 'A fault has a kind and a number of requests.'));
      return;
    }
    await setStripeFault(pool, { operation: 'transfers.create', kind, times });
    response.redirect(303, '/fake-stripe');
  };
}

function redeliver(pool: pg.Pool): Page {
  return async (request, response) => {
    await fakeTxOn(pool).rows(sql`
      UPDATE stripe_fake.delivery SET delivered_at = NULL, attempts = 0, next_attempt_at = clock_timestamp()
       WHERE event_id = ${String(request.params['id'])}`);
    response.redirect(303, '/fake-stripe');
  };
}

function showCheckout(pool: pg.Pool): Page {
  return async (request, response) => {
    const id = String(request.params['id']);
    const found = await findObject<Session, { params: CheckoutParams }>(fakeTxOn(pool), 'checkout.session', id);
    if (!found) return notThere(response);
    if (found.body.status !== 'open') return void response.send(closedCheckoutPage(found.body));
    const description = found.hidden.params.line_items.map((line) => line.price_data.product_data.name).join(', ');
    response.send(checkoutPage(found.body, description, request.query['declined'] !== undefined));
  };
}

function actOnCheckout(pool: pg.Pool): Page {
  return async (request, response) => {
    const id = String(request.params['id']);
    const action = field(request, 'action');
    if (action === 'cancel') {
      const found = await findObject<Session>(fakeTxOn(pool), 'checkout.session', id);
      if (!found) return notThere(response);
      response.redirect(303, found.body.cancel_url ?? `/fake-stripe/checkout/${id}`);
      return;
    }
    const session = await inFakeTransaction(pool, (tx) => attemptPayment(tx, id, action === 'pay'));
    if (!session) return notThere(response);
    if (session.status === 'complete' && session.success_url) {
      response.redirect(303, session.success_url.replaceAll('{CHECKOUT_SESSION_ID}', id));
      return;
    }
    response.redirect(303, `/fake-stripe/checkout/${id}?declined`);
  };
}

interface FoundLink {
  account: string;
  return_url: string;
  refresh_url: string;
  expired: boolean;
}

async function findLink(pool: pg.Pool, id: string): Promise<FoundLink | undefined> {
  const tx = fakeTxOn(pool);
  const found = await findObject<OnboardingLink, Omit<FoundLink, 'expired'>>(tx, 'account_link', id);
  return found && { ...found.hidden, expired: found.body.expires_at < (await unixNow(tx)) };
}

function showOnboarding(pool: pg.Pool): Page {
  return async (request, response) => {
    const link = await findLink(pool, String(request.params['id']));
    if (!link) return notThere(response);
    if (link.expired) return response.redirect(303, link.refresh_url);
    const account = await findObject<Stripe.Account>(fakeTxOn(pool), 'account', link.account);
    if (!account) return notThere(response);
    response.send(onboardingPage(account.body));
  };
}

function actOnOnboarding(pool: pg.Pool): Page {
  return async (request, response) => {
    const link = await findLink(pool, String(request.params['id']));
    if (!link) return notThere(response);
    const action = field(request, 'action');
    if (action === 'complete' || action === 'pending') {
      await inFakeTransaction(pool, (tx) => completeOnboarding(tx, link.account, action === 'complete'));
    }
    response.redirect(303, link.return_url);
  };
}
