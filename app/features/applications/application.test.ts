import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  applicationDecisions,
  applicationEvents,
  applicationStatuses,
  applicationTransitions,
  eventsOfDecision,
  isEditable,
  isEnded,
  nextApplicationStatus,
  possibleApplicationDecisions,
  whoHasTheBall,
  type ApplicationEvent,
  type ApplicationStatus,
} from './application';

/** Every permitted step, written out; what is absent must be refused. */
const permitted: [ApplicationStatus, ApplicationEvent, ApplicationStatus][] = [
  ['draft', 'submit', 'submitted'],
  ['draft', 'withdraw', 'withdrawn'],
  ['submitted', 'startReview', 'in_review'],
  ['submitted', 'withdraw', 'withdrawn'],
  ['in_review', 'requestInformation', 'needs_information'],
  ['in_review', 'approve', 'approved'],
  ['in_review', 'reject', 'rejected'],
  ['in_review', 'withdraw', 'withdrawn'],
  ['needs_information', 'supplyInformation', 'in_review'],
  ['needs_information', 'reject', 'rejected'],
  ['needs_information', 'withdraw', 'withdrawn'],
  ['approved', 'suspend', 'suspended'],
  ['suspended', 'reinstate', 'approved'],
  ['suspended', 'reject', 'rejected'],
];

describe('application states', () => {
  const cells = applicationStatuses.flatMap((status) => applicationEvents.map((event) => [status, event] as const));

  it.each(cells)('%s on %s does what the table of permitted steps says', (status, event) => {
    const expected = permitted.find(([from, on]) => from === status && on === event)?.[2];
    const result = nextApplicationStatus(status, event);
    if (expected === undefined)
      expect(result).toMatchObject({ ok: false, error: { kind: 'conflict', code: 'wrongState' } });
    else expect(result).toEqual({ ok: true, value: expected });
  });

  it('lead to approved by approve and reinstate alone, and never out of rejected or withdrawn', () => {
    const leading = cells.filter(([status, event]) => applicationTransitions[status][event] === 'approved');
    expect(leading).toEqual([
      ['in_review', 'approve'],
      ['suspended', 'reinstate'],
    ]);
    expect(applicationStatuses.filter(isEnded)).toEqual(['rejected', 'withdrawn']);
  });

  it('are those of the database', () => {
    const schema = readFileSync(new URL('../../../prisma/schema.prisma', import.meta.url), 'utf8');
    const body = /enum ApplicationStatus \{([^}]*)\}/.exec(schema)?.[1] ?? '';
    expect(body.trim().split(/\s+/)).toEqual([...applicationStatuses]);
  });
});

describe('what the desk may decide', () => {
  it.each(applicationStatuses.flatMap((status) => applicationDecisions.map((decision) => [status, decision] as const)))(
    'in %s, %s follows permitted steps only',
    (status, decision) => {
      const events = eventsOfDecision(status, decision);
      if (!events.ok) return expect(possibleApplicationDecisions(status)).not.toContain(decision);
      const end = events.value.reduce((from, event) => {
        const step = permitted.find(([at, on]) => at === from && on === event);
        if (!step) throw new Error(`${event} is not permitted in ${from}`);
        return step[2];
      }, status);
      expect(events.value.at(-1)).toBe(decision);
      expect(end).not.toBe(status);
    },
  );

  it('takes a submitted application into review first', () => {
    expect(eventsOfDecision('submitted', 'approve')).toEqual({ ok: true, value: ['startReview', 'approve'] });
    expect(possibleApplicationDecisions('draft')).toEqual([]);
    expect(possibleApplicationDecisions('needs_information')).toEqual(['reject']);
    expect(possibleApplicationDecisions('approved')).toEqual(['suspend']);
  });
});

it('says for every status whose turn it is, and lets only the applicant whose turn it is change what they said', () => {
  expect(Object.fromEntries(applicationStatuses.map((status) => [status, whoHasTheBall(status)]))).toEqual({
    draft: 'applicant',
    submitted: 'desk',
    in_review: 'desk',
    needs_information: 'applicant',
    approved: null,
    rejected: null,
    suspended: null,
    withdrawn: null,
  });
  expect(applicationStatuses.filter(isEditable)).toEqual(['draft', 'needs_information']);
});
