import { payPeriodStart } from './pay-date';

const WEEK_MS = 7 * 86_400_000;

/** A pay week: Monday 00:00 UTC to the next, and the weeks beside it as an address names them; the running one is the last. */
export interface PayWeek {
  from: Date;
  to: Date;
  name: string;
  previous: string;
  next: string | null;
  /** The running week's own name. */
  running: string;
}

/** The week an address asks for by any of its days (YYYY-MM-DD); the running one without or for anything else. */
export function readPayWeek(asked: string | null, now: Date): PayWeek {
  const running = payPeriodStart(now);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(asked ?? '') ? new Date(`${asked}T00:00:00Z`) : now;
  const start = payPeriodStart(Number.isNaN(day.getTime()) ? now : day);
  const from = start > running ? running : start;
  const to = new Date(from.getTime() + WEEK_MS);
  return {
    from,
    to,
    name: nameOf(from),
    previous: nameOf(new Date(from.getTime() - WEEK_MS)),
    next: from < running ? nameOf(to) : null,
    running: nameOf(running),
  };
}

function nameOf(from: Date): string {
  return from.toISOString().slice(0, 10);
}
