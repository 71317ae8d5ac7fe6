import type { FakeIssuer } from './fake-issuer.server';

export interface BadgeWishes {
  /** `credentialSubject.id`; left out unless told. */
  subjectId?: string;
  /** Identities of the holder, as Open Badges 3.0 writes them. */
  identifier?: { identityHash: string; hashed: boolean; identityType: string; salt?: string }[];
  achievement?: { id: string; name: string };
  validFrom?: string;
  validUntil?: string;
  /** Whether the badge names its places on the issuer's lists; true unless told. */
  withStatus?: boolean;
  /** Put over the finished credential, whatever it says. */
  overrides?: Record<string, unknown>;
}

/** A badge as an issuer would sign it, and its place on the issuer's status lists. */
export async function mintBadge(issuer: FakeIssuer, wishes: BadgeWishes = {}): Promise<{ jwt: string; place: number }> {
  const place = issuer.takePlace();
  return { jwt: await issuer.sign(buildBadge(issuer, place, wishes)), place };
}

/** The credential of a badge, not signed yet (Open Badges 3.0, section 8.2). */
export function buildBadge(issuer: FakeIssuer, place: number, wishes: BadgeWishes): Record<string, unknown> {
  const id = `urn:uuid:00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;
  const { achievement = { id: `${issuer.keysAddress}#achievement`, name: 'Board certification in cardiology' } } =
    wishes;
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id,
    jti: id,
    iss: issuer.id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: issuer.id, type: ['Profile'], name: issuer.name },
    validFrom: wishes.validFrom ?? '2026-01-01T00:00:00Z',
    ...(wishes.validUntil ? { validUntil: wishes.validUntil } : {}),
    credentialSubject: {
      ...(wishes.subjectId ? { id: wishes.subjectId } : {}),
      type: ['AchievementSubject'],
      identifier: (wishes.identifier ?? []).map((identity) => ({ type: 'IdentityObject', ...identity })),
      achievement: {
        ...achievement,
        type: ['Achievement'],
        achievementType: 'Certification',
        description: 'Awarded after an examination.',
        criteria: { narrative: 'Passed the examination.' },
      },
    },
    ...(wishes.withStatus === false
      ? {}
      : { credentialStatus: [statusEntry(issuer, place, 'revocation'), statusEntry(issuer, place, 'suspension')] }),
    ...wishes.overrides,
  };
}

function statusEntry(issuer: FakeIssuer, place: number, purpose: string) {
  const address = `${issuer.statusAddress}?purpose=${purpose}`;
  return {
    id: `${address}#${place}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: purpose,
    statusListIndex: String(place),
    statusListCredential: address,
  };
}
