import { z } from 'zod';

const shortText = z.string().max(2_000);
const moment = z
  .string()
  .max(40)
  .transform((text, context) => {
    const at = new Date(text);
    if (!Number.isNaN(at.getTime())) return at;
    context.addIssue('not a moment');
    return z.NEVER;
  });
/** Seconds since 1970, as JWT has them. */
const numericDate = z
  .number()
  .min(-8.64e12)
  .max(8.64e12)
  .transform((seconds) => new Date(seconds * 1000));
const oneOrMany = <Item extends z.ZodType>(item: Item) =>
  z.union([item.transform((one) => [one]), z.array(item).max(20)]);
const types = oneOrMany(shortText);

const identitySchema = z.object({
  type: types.optional(),
  identityHash: z.string().max(500),
  hashed: z.boolean(),
  identityType: z.string().max(100),
  salt: z.string().max(500).optional(),
});
export type BadgeIdentity = z.output<typeof identitySchema>;

const statusSchema = z.object({
  type: shortText,
  statusPurpose: shortText.optional(),
  statusListIndex: z
    .union([z.string().regex(/^\d{1,9}$/), z.number().int().nonnegative()])
    .transform(Number)
    .optional(),
  statusListCredential: shortText.optional(),
  statusSize: z.number().optional(),
});
export type StatusEntry = z.output<typeof statusSchema>;

const issuerSchema = z.union([
  shortText.transform((id) => ({ id, name: undefined })),
  z.object({ id: shortText, name: shortText.optional() }),
]);

const badgeSchema = z.object({
  '@context': z.array(z.unknown()).min(1).max(20),
  id: shortText.optional(),
  type: types,
  issuer: issuerSchema,
  validFrom: moment.optional(),
  validUntil: moment.optional(),
  issuanceDate: moment.optional(),
  expirationDate: moment.optional(),
  credentialStatus: oneOrMany(statusSchema).default([]),
  credentialSubject: z.object({
    id: shortText.optional(),
    name: shortText.optional(),
    identifier: oneOrMany(identitySchema).default([]),
    achievement: z.object({
      id: shortText.optional(),
      name: z.string().min(1).max(500),
      achievementType: shortText.optional(),
    }),
  }),
});
const claimsSchema = z.object({
  iss: shortText.optional(),
  sub: shortText.optional(),
  jti: shortText.optional(),
  nbf: numericDate.optional(),
  exp: numericDate.optional(),
  vc: z.record(z.string(), z.unknown()).optional(),
});

/** An Open Badges 3.0 credential as its JWT has it, dates at their narrowest. */
export interface BadgePayload {
  id: string | undefined;
  issuer: { id: string; name: string | undefined };
  subjectId: string | undefined;
  subjectName: string | undefined;
  identities: BadgeIdentity[];
  achievement: { id?: string | undefined; name: string; achievementType?: string | undefined };
  statuses: StatusEntry[];
  validFrom: Date | null;
  validUntil: Date | null;
}

const badgeTypes = ['OpenBadgeCredential', 'AchievementCredential'];

/**
 * Reads a JWT's payload as a badge: the credential itself (Open Badges 3.0, section 8.2) or one under `vc` (VC Data Model 1.1,
 * section 6.3.1). Undefined when it is none, or when what the JWT claims and the credential say of issuer or subject differ.
 */
export function readBadgePayload(payload: Record<string, unknown>): BadgePayload | undefined {
  const claims = claimsSchema.safeParse(payload);
  if (!claims.success) return undefined;
  const { iss, sub, jti, nbf, exp, vc } = claims.data;
  const issuer = { issuer: iss };
  const read = badgeSchema.safeParse(vc ? { ...issuer, ...vc } : { ...issuer, ...payload });
  if (!read.success || !read.data.type.some((type) => badgeTypes.includes(type))) return undefined;
  const badge = read.data;
  const subject = badge.credentialSubject;
  if (iss !== undefined && iss !== badge.issuer.id) return undefined;
  if (sub !== undefined && subject.id !== undefined && sub !== subject.id) return undefined;
  return {
    id: badge.id ?? jti,
    issuer: { id: badge.issuer.id, name: badge.issuer.name },
    subjectId: subject.id ?? sub,
    subjectName: subject.name,
    identities: subject.identifier,
    achievement: subject.achievement,
    statuses: badge.credentialStatus,
    validFrom: latest([badge.validFrom, badge.issuanceDate, nbf]),
    validUntil: earliest([badge.validUntil, badge.expirationDate, exp]),
  };
}

const statusListSchema = z.object({
  id: shortText.optional(),
  type: types,
  issuer: issuerSchema,
  validFrom: moment.optional(),
  validUntil: moment.optional(),
  issuanceDate: moment.optional(),
  expirationDate: moment.optional(),
  credentialSubject: z.object({
    type: shortText,
    statusPurpose: oneOrMany(shortText),
    encodedList: z.string().max(4_000_000),
  }),
});

/** A status list credential as its JWT has it. */
export interface StatusListPayload {
  id: string | undefined;
  issuerId: string;
  type: string;
  purposes: string[];
  encodedList: string;
  validFrom: Date | null;
  validUntil: Date | null;
}

/** Reads a JWT's payload as a status list credential (Bitstring Status List v1.0, or StatusList2021); undefined when it is none. */
export function readStatusListPayload(payload: Record<string, unknown>): StatusListPayload | undefined {
  const claims = claimsSchema.safeParse(payload);
  if (!claims.success) return undefined;
  const { iss, jti, nbf, exp, vc } = claims.data;
  const read = statusListSchema.safeParse(vc ? { issuer: iss, ...vc } : { issuer: iss, ...payload });
  if (!read.success || (iss !== undefined && iss !== read.data.issuer.id)) return undefined;
  const list = read.data;
  return {
    id: list.id ?? jti,
    issuerId: list.issuer.id,
    type: list.credentialSubject.type,
    purposes: list.credentialSubject.statusPurpose,
    encodedList: list.credentialSubject.encodedList,
    validFrom: latest([list.validFrom, list.issuanceDate, nbf]),
    validUntil: earliest([list.validUntil, list.expirationDate, exp]),
  };
}

function latest(moments: (Date | undefined)[]): Date | null {
  const times = moments.flatMap((moment) => (moment ? [moment.getTime()] : []));
  return times.length === 0 ? null : new Date(Math.max(...times));
}

function earliest(moments: (Date | undefined)[]): Date | null {
  const times = moments.flatMap((moment) => (moment ? [moment.getTime()] : []));
  return times.length === 0 ? null : new Date(Math.min(...times));
}
