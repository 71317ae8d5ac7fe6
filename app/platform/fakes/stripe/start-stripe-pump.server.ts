import type { Logger } from 'pino';
import { expireOverdueCheckouts } from './expire-checkout.server';
import { deliverStripeEvents, type DeliveryTarget } from './deliver-stripe-events.server';

const IDLE_MS = 300;
const FAULT_MS = 2_000;
const EXPIRY_SWEEP_MS = 30_000;

/** Delivers due events and closes overdue sessions until stopped; `stop` waits for the attempts under way. */
export function startStripePump(target: DeliveryTarget, log: Logger): { stop: () => Promise<void> } {
  let stopped = false;
  let wake = (): void => undefined;
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      timer.unref();
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const run = async (): Promise<void> => {
    let sweptAt = -Infinity;
    while (!stopped) {
      try {
        if (performance.now() - sweptAt > EXPIRY_SWEEP_MS) {
          await expireOverdueCheckouts(target.pool);
          sweptAt = performance.now();
        }
        const attempts = await deliverStripeEvents(target);
        if (attempts === 0) await pause(IDLE_MS);
      } catch (error) {
        log.warn({ err: error }, 'the fake Stripe could not look for due events');
        await pause(FAULT_MS);
      }
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopped = true;
      wake();
      await running;
    },
  };
}
