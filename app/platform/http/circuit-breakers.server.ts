import { beginAsking, closedCircuit, endAsking, type Circuit } from './circuit-breaker';

/** The circuits of one process, one per source. */
export interface CircuitBreakers {
  /** Whether the source may be asked now; who may and asks calls `end`. */
  begin(source: string): boolean;
  end(source: string, answered: boolean): void;
}

/** Circuits that are all closed. `readMs` is a clock in milliseconds, the machine's running time unless told. */
export function openCircuitBreakers(readMs: () => number = () => performance.now()): CircuitBreakers {
  const circuits = new Map<string, Circuit>();
  const of = (source: string) => circuits.get(source) ?? closedCircuit;
  return {
    begin: (source) => {
      const { mayAsk, circuit } = beginAsking(of(source), readMs());
      circuits.set(source, circuit);
      return mayAsk;
    },
    end: (source, answered) => {
      circuits.set(source, endAsking(of(source), answered, readMs()));
    },
  };
}
