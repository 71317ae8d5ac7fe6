/** A month in UTC, and the months beside it as an address names them (YYYY-MM); there is none after the running one. */
export interface StatementMonth {
  from: Date;
  to: Date;
  name: string;
  previous: string;
  next: string | null;
}

/** The month an address asks for; the running one without, for anything else and for the future. */
export function readMonth(asked: string | null, now: Date): StatementMonth {
  const running = monthOf(now.getUTCFullYear(), now.getUTCMonth());
  const [, year, month] = /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(asked ?? '') ?? [];
  const wanted = year && month ? monthOf(Number(year), Number(month) - 1) : running;
  const from = wanted > running ? running : wanted;
  const to = monthOf(from.getUTCFullYear(), from.getUTCMonth() + 1);
  return {
    from,
    to,
    name: nameOf(from),
    previous: nameOf(monthOf(from.getUTCFullYear(), from.getUTCMonth() - 1)),
    next: from < running ? nameOf(to) : null,
  };
}

const monthOf = (year: number, month: number) => new Date(Date.UTC(year, month, 1));
const nameOf = (from: Date) => from.toISOString().slice(0, 7);
