import type { Actor } from '~/features/accounts/actor';
import type { Viewer } from '~/features/accounts/viewer';
import type { Access, RouteActor } from './access';

type Person = Extract<Actor, { kind: 'expert' | 'company' | 'admin' }>;

/** The actors a route of each kind may meet, for the compiler. */
export type ActorOf<Kind extends RouteActor> = {
  public: Extract<Actor, { kind: 'anonymous' }>;
  anonymous: Extract<Actor, { kind: 'anonymous' }>;
  signedIn: Person;
  expert: Extract<Actor, { kind: 'expert' }>;
  company: Extract<Actor, { kind: 'company' }>;
  admin: Extract<Actor, { kind: 'admin' }>;
  signature: Extract<Actor, { kind: 'system' }>;
  dev: Extract<Actor, { kind: 'system' }>;
}[Kind];

export type AccessVerdict =
  | { kind: 'actor'; actor: Actor }
  | { kind: 'signInFirst' }
  | { kind: 'alreadySignedIn'; viewer: Viewer }
  | { kind: 'forbidden' }
  | { kind: 'notFound' };

/** As whom the viewer acts on a route, or why not. A person with several hats wears the one the route asks for. */
export function resolveActor(
  access: Access,
  viewer: Viewer | null,
  mode: 'demo' | 'test' | 'production',
): AccessVerdict {
  switch (access.actor) {
    case 'public':
      return { kind: 'actor', actor: { kind: 'anonymous' } };
    case 'anonymous':
      return viewer ? { kind: 'alreadySignedIn', viewer } : { kind: 'actor', actor: { kind: 'anonymous' } };
    case 'signature':
      return { kind: 'actor', actor: { kind: 'system', name: 'webhook' } };
    case 'dev':
      return mode === 'production' ? { kind: 'notFound' } : { kind: 'actor', actor: { kind: 'system', name: 'dev' } };
    default:
      return viewer ? resolvePerson(access, viewer) : { kind: 'signInFirst' };
  }
}

function resolvePerson(access: Access, viewer: Viewer): AccessVerdict {
  const person = hats(viewer).find((hat) => access.actor === 'signedIn' || hat.kind === access.actor);
  if (!person) return { kind: 'forbidden' };
  if (access.permission === 'owner' && !(person.kind === 'company' && person.role === 'owner')) {
    return { kind: 'forbidden' };
  }
  return { kind: 'actor', actor: person };
}

function hats(viewer: Viewer): Person[] {
  const { userId, membership } = viewer;
  const worn: Person[] = [];
  if (viewer.isAdmin) worn.push({ kind: 'admin', userId });
  if (viewer.isExpert) worn.push({ kind: 'expert', userId });
  if (membership) {
    worn.push({ kind: 'company', userId, organizationId: membership.organizationId, role: membership.role });
  }
  return worn;
}
