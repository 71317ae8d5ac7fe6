import type { ShouldRevalidateFunction } from '@remix-run/react';
import type { Failure } from '~/core/result';

const closed = ['applicationNotEditable', 'applicationNotFound'];

/**
 * A step is read anew also after a refusal, for another device may have saved it. Not when the application can no longer be
 * changed: its loader would lead away, and what was typed would be gone.
 */
export const revalidateStep: ShouldRevalidateFunction = ({ actionResult }) => {
  const { failure } = (actionResult ?? {}) as { failure?: Failure };
  return failure === undefined || !closed.includes(failure.code);
};
