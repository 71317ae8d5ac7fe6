import { describe, expect, it } from 'vitest';
import { transition } from '~/core/state-machine';
import { proposalEvents, proposalStatuses, proposalTransitions } from './proposal';

describe('a proposed decision', () => {
  it.each(proposalStatuses.flatMap((status) => proposalEvents.map((event) => [status, event] as const)))(
    'in state %s takes %s once and never again',
    (status, event) => {
      const next = transition(proposalTransitions, status, event);
      expect(next.ok).toBe(status === 'open');
      if (next.ok) expect(proposalTransitions[next.value]).toEqual({});
    },
  );
});
