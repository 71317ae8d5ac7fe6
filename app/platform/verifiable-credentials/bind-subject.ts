import type { BadgeIdentity, BadgePayload } from './badge-payload';
import type { SubjectBinding } from './badge-verdict';

/** What an account is known by. */
export interface AccountIdentity {
  email: string;
  /** Names the person goes by: as registered here, and spellings they are registered under elsewhere. */
  names: readonly string[];
  /** DIDs the account has proven to control. */
  dids: readonly string[];
}

/**
 * What binds a badge to an account, strongest first: the subject's DID, the account's e-mail address (as `mailto:` or as an
 * identity, hashed or in clear), or a name; null when nothing does. Hashes as Open Badges 3.0, IdentityHash: `sha256$` and
 * the hex SHA-256 of identity and salt; MD5 is not accepted.
 */
export function bindSubject(
  badge: Pick<BadgePayload, 'subjectId' | 'subjectName' | 'identities'>,
  account: AccountIdentity,
  sha256Hex: (text: string) => string,
): SubjectBinding | null {
  const subjectId = badge.subjectId ?? '';
  if (account.dids.includes(subjectId)) return 'did';
  // Issuers hash an address as they were given it; upper and lower case are the usual difference.
  const emails = [account.email, account.email.toLowerCase()];
  const byAddress = emails.some((email) => subjectId.toLowerCase() === `mailto:${email.toLowerCase()}`);
  const identified = (types: readonly string[], values: readonly string[]) =>
    badge.identities.some(
      (identity) =>
        types.includes(identity.identityType) && values.some((value) => isIdentity(identity, value, sha256Hex)),
    );
  if (byAddress || identified(['emailAddress', 'email'], emails)) return 'email';
  const spelt = badge.subjectName === undefined ? [] : [badge.subjectName];
  const byName = account.names.some((name) => spelt.some((other) => plainName(other) === plainName(name)));
  return byName || identified(['name'], account.names) ? 'name' : null;
}

/** The holder's name where the badge has it in clear. */
export function readHolderName(badge: Pick<BadgePayload, 'subjectName' | 'identities'>): string | null {
  const named = badge.identities.find(({ identityType, hashed }) => identityType === 'name' && !hashed);
  return badge.subjectName ?? named?.identityHash ?? null;
}

function isIdentity(identity: BadgeIdentity, value: string, sha256Hex: (text: string) => string): boolean {
  if (!identity.hashed) return plainName(identity.identityHash) === plainName(value);
  const [, digest] = /^sha256\$([0-9a-f]{64})$/i.exec(identity.identityHash) ?? [];
  return digest?.toLowerCase() === sha256Hex(value + (identity.salt ?? ''));
}

function plainName(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
