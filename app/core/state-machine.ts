import { fail, ok, type Failure, type Result } from './result';

/** For each state the events it takes and the state that follows. What is absent is refused. */
export type TransitionTable<State extends string, Event extends string> = Record<State, Partial<Record<Event, State>>>;

/** The next state, or a `conflict` that names state and event. The one place a status is checked. */
export function transition<State extends string, Event extends string>(
  table: TransitionTable<State, Event>,
  state: State,
  event: Event,
): Result<State, Failure<'wrongState'>> {
  const next = table[state][event];
  if (next === undefined) return fail('conflict', 'wrongState', `"${event}" is not possible in state "${state}".`);
  return ok(next);
}
