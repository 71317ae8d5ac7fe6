import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  credentialEvents,
  credentialStatuses,
  credentialTransitions,
  nextCredentialStatus,
  whoseTurn,
  type CredentialEvent,
  type CredentialStatus,
} from './credential';

/** Every permitted step, written out; what is absent must be refused. */
const permitted: [CredentialStatus, CredentialEvent, CredentialStatus][] = [
  ['draft', 'submit', 'submitted'],
  ['draft', 'withdraw', 'withdrawn'],
  ['submitted', 'passFormatCheck', 'format_checked'],
  ['submitted', 'reject', 'rejected'],
  ['submitted', 'withdraw', 'withdrawn'],
  ['format_checked', 'startReview', 'in_review'],
  ['format_checked', 'withdraw', 'withdrawn'],
  ['in_review', 'requestInformation', 'needs_information'],
  ['in_review', 'verify', 'verified'],
  ['in_review', 'reject', 'rejected'],
  ['in_review', 'withdraw', 'withdrawn'],
  ['needs_information', 'supplyInformation', 'in_review'],
  ['needs_information', 'reject', 'rejected'],
  ['needs_information', 'withdraw', 'withdrawn'],
  ['verified', 'verify', 'verified'],
  ['verified', 'nearExpiry', 'expiring'],
  ['verified', 'expire', 'expired'],
  ['verified', 'suspend', 'suspended'],
  ['verified', 'revoke', 'revoked'],
  ['verified', 'withdraw', 'withdrawn'],
  ['verified', 'supersede', 'superseded'],
  ['expiring', 'verify', 'verified'],
  ['expiring', 'expire', 'expired'],
  ['expiring', 'suspend', 'suspended'],
  ['expiring', 'revoke', 'revoked'],
  ['expiring', 'withdraw', 'withdrawn'],
  ['expiring', 'supersede', 'superseded'],
  ['expired', 'startReview', 'in_review'],
  ['expired', 'revoke', 'revoked'],
  ['expired', 'withdraw', 'withdrawn'],
  ['expired', 'supersede', 'superseded'],
  ['suspended', 'startReview', 'in_review'],
  ['suspended', 'revoke', 'revoked'],
  ['suspended', 'withdraw', 'withdrawn'],
  ['suspended', 'supersede', 'superseded'],
];

describe('credential states', () => {
  const cells = credentialStatuses.flatMap((status) => credentialEvents.map((event) => [status, event] as const));

  it.each(cells)('%s on %s does what the table of permitted steps says', (status, event) => {
    const expected = permitted.find(([from, on]) => from === status && on === event)?.[2];
    const result = nextCredentialStatus(status, event);
    if (expected === undefined)
      expect(result).toMatchObject({ ok: false, error: { kind: 'conflict', code: 'wrongState' } });
    else expect(result).toEqual({ ok: true, value: expected });
  });

  it('lead to verified by verify alone', () => {
    const leading = cells.filter(([status, event]) => credentialTransitions[status][event] === 'verified');
    expect(leading).toEqual([
      ['in_review', 'verify'],
      ['verified', 'verify'],
      ['expiring', 'verify'],
    ]);
  });

  it('offer no way back from expired, suspended or needs_information to verified in one step', () => {
    for (const status of ['expired', 'suspended', 'needs_information', 'revoked', 'rejected'] as const) {
      expect(Object.values(credentialTransitions[status])).not.toContain('verified');
    }
  });

  it('are those of the database', () => {
    const schema = readFileSync(new URL('../../../prisma/schema.prisma', import.meta.url), 'utf8');
    const body = /enum CredentialStatus \{([^}]*)\}/.exec(schema)?.[1] ?? '';
    expect(body.trim().split(/\s+/)).toEqual([...credentialStatuses]);
  });
});

describe('whoseTurn', () => {
  it('names the expert, the desk or nobody for every status', () => {
    const turns = Object.fromEntries(credentialStatuses.map((status) => [status, whoseTurn(status)]));
    expect(turns).toEqual({
      draft: 'expert',
      submitted: 'admin',
      format_checked: 'admin',
      in_review: 'admin',
      needs_information: 'expert',
      verified: null,
      expiring: null,
      expired: 'expert',
      suspended: null,
      revoked: null,
      rejected: null,
      withdrawn: null,
      superseded: null,
    });
  });
});
