import { describe, expect, it } from 'vitest';
import type { Viewer } from '~/features/accounts/viewer';
import type { RouteActor } from './access';
import { resolveActor } from './resolve-actor';

const nobody: Viewer = {
  userId: 'u',
  email: 'u@example.org',
  displayName: 'U',
  locale: 'en',
  timeZone: 'UTC',
  isAdmin: false,
  isExpert: false,
  membership: null,
};
const membership = (role: 'owner' | 'member') => ({ organizationId: 'o', organizationName: 'O', role });
const viewers = {
  anonymous: null,
  bare: nobody,
  expert: { ...nobody, isExpert: true },
  member: { ...nobody, membership: membership('member') },
  owner: { ...nobody, membership: membership('owner') },
  admin: { ...nobody, isAdmin: true },
  all: { ...nobody, isAdmin: true, isExpert: true, membership: membership('owner') },
} as const;

/** What each kind of route answers each kind of viewer: as whom they act, or how they are refused. */
const expected: Record<RouteActor, Record<keyof typeof viewers, string>> = {
  public: {
    anonymous: 'anonymous',
    bare: 'anonymous',
    expert: 'anonymous',
    member: 'anonymous',
    owner: 'anonymous',
    admin: 'anonymous',
    all: 'anonymous',
  },
  anonymous: {
    anonymous: 'anonymous',
    bare: '!alreadySignedIn',
    expert: '!alreadySignedIn',
    member: '!alreadySignedIn',
    owner: '!alreadySignedIn',
    admin: '!alreadySignedIn',
    all: '!alreadySignedIn',
  },
  signedIn: {
    anonymous: '!signInFirst',
    bare: '!forbidden',
    expert: 'expert',
    member: 'company',
    owner: 'company',
    admin: 'admin',
    all: 'admin',
  },
  expert: {
    anonymous: '!signInFirst',
    bare: '!forbidden',
    expert: 'expert',
    member: '!forbidden',
    owner: '!forbidden',
    admin: '!forbidden',
    all: 'expert',
  },
  company: {
    anonymous: '!signInFirst',
    bare: '!forbidden',
    expert: '!forbidden',
    member: 'company',
    owner: 'company',
    admin: '!forbidden',
    all: 'company',
  },
  admin: {
    anonymous: '!signInFirst',
    bare: '!forbidden',
    expert: '!forbidden',
    member: '!forbidden',
    owner: '!forbidden',
    admin: 'admin',
    all: 'admin',
  },
  signature: {
    anonymous: 'system',
    bare: 'system',
    expert: 'system',
    member: 'system',
    owner: 'system',
    admin: 'system',
    all: 'system',
  },
  dev: {
    anonymous: 'system',
    bare: 'system',
    expert: 'system',
    member: 'system',
    owner: 'system',
    admin: 'system',
    all: 'system',
  },
};

function answer(
  actor: RouteActor,
  viewer: Viewer | null,
  permission?: 'owner',
  mode: 'demo' | 'production' = 'demo',
): string {
  const verdict = resolveActor(permission ? { actor, permission } : { actor }, viewer, mode);
  return verdict.kind === 'actor' ? verdict.actor.kind : `!${verdict.kind}`;
}

describe.each(Object.keys(expected) as RouteActor[])('a route for %s', (actor) => {
  it.each(Object.keys(viewers) as (keyof typeof viewers)[])('met by %s', (name) => {
    expect(answer(actor, viewers[name])).toBe(expected[actor][name]);
  });
});

it('what only owners may do is refused to members', () => {
  expect(answer('company', viewers.member, 'owner')).toBe('!forbidden');
  expect(answer('company', viewers.owner, 'owner')).toBe('company');
});

it('development pages do not exist in production, not even for admins', () => {
  expect(answer('dev', viewers.all, undefined, 'production')).toBe('!notFound');
});
