import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { expectOk } from '~/core/result';
import { fictionalAttorneys, wrongAttorneyNumbers } from '~/platform/fakes/ny-attorneys/fictional-attorneys';
import { fictionalPhysicians, wrongNpis } from '~/platform/fakes/nppes/fictional-physicians';
import { startFakes } from '~/platform/fakes/start-fakes.server';
import { openRegisterAsking } from '~/platform/http/ask-register-json.server';
import { lookUpNpi } from '~/platform/nppes/look-up-npi.server';
import { lookUpAttorney } from '~/platform/ny-attorneys/look-up-attorney.server';
import { getCheckoutSession } from '~/platform/stripe/get-checkout-session.server';
import { makeTestConfig, testServices } from '../../support/test-services';
import { openAccount, openCheckout, press, useFakeStripe } from './use-fake-stripe';

const run = promisify(execFile);
const under = useFakeStripe();

describe('startFakes', () => {
  it('cannot be switched on in production, nor beside a configured Stripe', async () => {
    const { log } = testServices();
    const { pool } = under.db;
    const production = makeTestConfig({ mode: 'production' });
    await expect(startFakes({ config: production, pool, log })).rejects.toThrow(/production/);
    await expect(startFakes({ config: makeTestConfig({ fakes: false }), pool, log })).rejects.toThrow(/switched off/);
  });

  it('lets nothing leave the machine that no fake answers', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await expect(fetch('https://example.com/')).rejects.toThrow();
    expect(complaint.mock.calls.flat().join(' ')).toContain('https://example.com/');
    expect(await (await fetch(`${under.config.appUrl}/healthz`)).text()).toBe('ours');
  });

  it('runs once per process', async () => {
    const again = startFakes({ config: under.config, pool: under.db.pool, log: testServices().log });
    await expect(again).rejects.toThrow(/already/);
  });

  it('shows the same Stripe after a restart, idempotency keys included', async () => {
    const session = await openCheckout(under, 'shared-1');
    await press(session.url, 'pay');
    await under.restart();
    const seen = expectOk(await getCheckoutSession(under.stripe, session.sessionId));
    expect(seen).toMatchObject({ status: 'complete', paid: true });
    expect((await openCheckout(under, 'shared-1')).sessionId).toBe(session.sessionId);
  });

  it('shows another process the same Stripe, and lets that process end', async () => {
    const session = await openCheckout(under, 'shared-2');
    await press(session.url, 'pay');
    const program = fileURLToPath(new URL('./read-stripe-state.process.ts', import.meta.url));
    const config = JSON.stringify(under.config);
    const child = await run(process.execPath, ['--import', 'tsx', program, under.db.url, session.sessionId, config]);
    expect(child.stdout).toBe('complete 12000');
  });

  it('shows sessions, accounts and events on its local page, with a policy that allows no script', async () => {
    const session = await openCheckout(under, 'overview-1');
    const accountId = await openAccount(under, 'overview');
    const response = await fetch(`${under.config.appUrl}/fake-stripe`);
    const html = await response.text();
    for (const text of [session.sessionId, accountId, 'account.updated']) expect(html).toContain(text);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('answers 404 on its pages for what it does not know', async () => {
    for (const path of ['checkout/cs_test_none', 'onboarding/link_none']) {
      const url = `${under.config.appUrl}/fake-stripe/${path}`;
      expect((await fetch(url)).status).toBe(404);
      expect((await press(url, 'pay')).status).toBe(404);
    }
  });
});

describe('the fake NPPES', () => {
  const asking = { config: makeTestConfig(), registers: openRegisterAsking({ timeoutMs: 500, firstPauseMs: 1 }) };

  it('knows its invented physicians under numbers that pass the check digit', async () => {
    expect(fictionalPhysicians).toHaveLength(20);
    for (const { npi } of fictionalPhysicians) expect(checkDigitSum(npi) % 10, npi).toBe(0);
    for (const npi of Object.keys(wrongNpis)) expect(checkDigitSum(npi) % 10, npi).toBe(0);
    expect(await lookUpNpi(asking, '1508869488')).toMatchObject({ outcome: 'found', status: 'A' });
    expect(await lookUpNpi(asking, '1800160164')).toMatchObject({ outcome: 'deactivated' });
  });

  it('has a number for every other outcome', async () => {
    expect(await lookUpNpi(asking, '1000000004')).toEqual({ outcome: 'notFound' });
    const reasons = await Promise.all(Object.keys(wrongNpis).map((npi) => lookUpNpi(asking, npi)));
    expect(reasons).toMatchObject([
      { reason: 'rateLimited' },
      { reason: 'notJson' },
      { reason: 'partial' },
      { reason: 'timeout' },
    ]);
  });
});

describe('the fake register of New York attorneys', () => {
  const asking = { config: makeTestConfig(), registers: openRegisterAsking({ timeoutMs: 500, firstPauseMs: 1 }) };

  it('knows somebody of every standing, each under a number of seven digits', async () => {
    const answers = await Promise.all(
      fictionalAttorneys.map(({ registrationNumber }) => lookUpAttorney(asking, registrationNumber)),
    );
    for (const [index, { registrationNumber, status }] of fictionalAttorneys.entries()) {
      expect(registrationNumber).toMatch(/^[0-9]{7}$/);
      expect(answers[index]).toMatchObject({ outcome: 'found', status });
    }
    const standings = new Set(answers.map((answer) => (answer.outcome === 'found' ? answer.standing : undefined)));
    expect(standings).toEqual(new Set(['active', 'lapsed', 'sanctioned', null]));
  });

  it('has a number for every other outcome', async () => {
    expect(await lookUpAttorney(asking, '1111111')).toEqual({ outcome: 'notFound' });
    const reasons = await Promise.all(
      Object.keys(wrongAttorneyNumbers).map((number) => lookUpAttorney(asking, number)),
    );
    expect(reasons).toMatchObject([
      { reason: 'rateLimited' },
      { reason: 'notJson' },
      { reason: 'partial' },
      { reason: 'timeout' },
    ]);
  });
});

/** Luhn over "80840" and the number (45 CFR 162.406, ISO/IEC 7812). */
function checkDigitSum(npi: string): number {
  return [...`80840${npi}`].reverse().reduce((sum, letter, index) => {
    const digit = Number(letter) * (index % 2 === 1 ? 2 : 1);
    return sum + (digit > 9 ? digit - 9 : digit);
  }, 0);
}
