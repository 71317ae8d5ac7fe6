import { describe, expect, it } from 'vitest';
import { beginAsking, closedCircuit, endAsking, FAILURES_TO_OPEN, OPEN_MS, type Circuit } from './circuit-breaker';

const NOW = 1_000_000;
const closed = (failures: number): Circuit => ({ state: 'closed', failures });
const open: Circuit = { state: 'open', until: NOW + 1 };
const over: Circuit = { state: 'open', until: NOW };
const halfOpen: Circuit = { state: 'halfOpen' };
const opened: Circuit = { state: 'open', until: NOW + OPEN_MS };

describe('a circuit', () => {
  it.each([
    ['closed', closed(4), true, closed(4)],
    ['open', open, false, open],
    ['open, the pause being over', over, true, halfOpen],
    ['half open', halfOpen, false, halfOpen],
  ])('that is %s decides who may ask', (_state, circuit, mayAsk, after) => {
    expect(beginAsking(circuit, NOW)).toEqual({ mayAsk, circuit: after });
  });

  it.each([
    ['closed', closed(0), closed(1)],
    ['closed, one failure short', closed(FAILURES_TO_OPEN - 1), opened],
    ['open', open, open],
    ['half open', halfOpen, opened],
  ])('that is %s counts a failure', (_state, circuit, after) => {
    expect(endAsking(circuit, false, NOW)).toEqual(after);
  });

  it.each([
    ['closed', closed(4)],
    ['open', open],
    ['half open', halfOpen],
  ])('that is %s is closed by an answer', (_state, circuit) => {
    expect(endAsking(circuit, true, NOW)).toEqual(closedCircuit);
  });

  it('opens after failures in a row only', () => {
    let circuit = closedCircuit;
    for (const answered of [false, false, false, false, true, false, false, false, false]) {
      circuit = endAsking(circuit, answered, NOW);
    }
    expect(circuit.state).toBe('closed');
    expect(endAsking(circuit, false, NOW)).toEqual(opened);
  });
});
