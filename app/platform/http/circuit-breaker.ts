/** After so many failed askings in a row a source is left alone. */
export const FAILURES_TO_OPEN = 5;
/** For so long nobody asks it. */
export const OPEN_MS = 60_000;

/** What is known of a source's health: asked freely, left alone until a moment, or tried once. Moments in milliseconds. */
export type Circuit = { state: 'closed'; failures: number } | { state: 'open'; until: number } | { state: 'halfOpen' };

export const closedCircuit: Circuit = { state: 'closed', failures: 0 };

/** Whether somebody may ask at `now`, and the circuit from then on: of those who come after the pause only the first may. */
export function beginAsking(circuit: Circuit, now: number): { mayAsk: boolean; circuit: Circuit } {
  if (circuit.state === 'closed') return { mayAsk: true, circuit };
  if (circuit.state === 'open' && now >= circuit.until) return { mayAsk: true, circuit: { state: 'halfOpen' } };
  return { mayAsk: false, circuit };
}

/** The circuit after an asking ended at `now`. An answer closes it; a failure counts, and reopens what was only being tried. */
export function endAsking(circuit: Circuit, answered: boolean, now: number): Circuit {
  if (answered) return closedCircuit;
  if (circuit.state === 'open') return circuit;
  const failures = circuit.state === 'closed' ? circuit.failures + 1 : FAILURES_TO_OPEN;
  return failures < FAILURES_TO_OPEN ? { state: 'closed', failures } : { state: 'open', until: now + OPEN_MS };
}
