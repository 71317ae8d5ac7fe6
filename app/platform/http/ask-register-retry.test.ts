import { describe, expect, it } from 'vitest';
import { pauseBeforeRetry, readRetryAfter } from './ask-register-retry';
import type { CouldNotAskReason } from './register-asking';

function failure(reason: CouldNotAskReason, given: { httpStatus?: number; isCutShort?: boolean; after?: number } = {}) {
  return {
    reason,
    httpStatus: given.httpStatus,
    isCutShort: given.isCutShort ?? false,
    retryAfterMs: given.after ?? 0,
  };
}

describe('pauseBeforeRetry', () => {
  it.each([
    ['a time-out', failure('timeout'), 500],
    ['no connection', failure('network'), 500],
    ['a body that broke off', failure('partial', { isCutShort: true, httpStatus: 200 }), 500],
    ['too many questions', failure('rateLimited', { httpStatus: 429, after: 2_000 }), 2_000],
    [
      'too many questions, with a long pause asked for',
      failure('rateLimited', { httpStatus: 429, after: 9_000 }),
      null,
    ],
    ['a fault of the server', failure('httpError', { httpStatus: 503 }), 500],
    ['a refusal', failure('httpError', { httpStatus: 403 }), null],
    ['a redirect', failure('httpError', { httpStatus: 302 }), null],
    ['a page in place of the answer', failure('notJson', { httpStatus: 200 }), null],
    ['an answer that lacks something', failure('partial', { httpStatus: 200 }), null],
    ['an open circuit', failure('circuitOpen'), null],
  ])('after %s', (_what, given, pauseMs) => {
    expect(pauseBeforeRetry(given, 1, 500)).toBe(pauseMs);
  });

  it('grows, and ends with the third attempt', () => {
    expect([1, 2, 3].map((attempt) => pauseBeforeRetry(failure('timeout'), attempt, 500))).toEqual([500, 1_000, null]);
    expect(pauseBeforeRetry(failure('timeout'), 2, 4_000)).toBe(5_000);
  });
});

describe('readRetryAfter', () => {
  it.each([
    [null, 0],
    ['3', 3_000],
    ['Thu, 01 Jan 1970 00:00:10 GMT', 9_000],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
    ['soon', 0],
    ['', 0],
  ])('%j: %i ms', (header, milliseconds) => {
    expect(readRetryAfter(header, 1_000)).toBe(milliseconds);
  });
});
