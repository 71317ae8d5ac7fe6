import type { WorkRecord } from './work-record';

/** Everything a badge says beside the record itself. */
export interface BadgeSetting {
  appUrl: string;
  issuer: string;
  /** The link of the record. */
  recordUrl: string;
  /** Hash of the holder's e-mail address and a salt, as Open Badges 3.0 identifies whom a badge is for. */
  identity: { identityHash: string; salt: string };
  /** Where the badge stands on which list of revoked ones. */
  status: { listUrl: string; index: number };
}

const VALID_DAYS = 365;
const MS_PER_DAY = 86_400_000;

/**
 * The record as an Open Badges 3.0 credential (section 8.2: the credential is the payload, `validFrom` is also `nbf`). It is good
 * for a year, for a record is about a moment; revoking the link revokes it.
 */
export function buildWorkBadge(record: WorkRecord, setting: BadgeSetting): Record<string, unknown> {
  const id = `urn:uuid:${record.id}`;
  const from = new Date(record.validAt);
  const until = new Date(from.getTime() + VALID_DAYS * MS_PER_DAY);
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: setting.issuer, type: ['Profile'], name: 'Assay', url: setting.appUrl },
    validFrom: seconds(from),
    validUntil: seconds(until),
    name: 'Work record',
    credentialSubject: buildSubject(record, setting),
    credentialStatus: {
      id: `${setting.status.listUrl}#${setting.status.index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(setting.status.index),
      statusListCredential: setting.status.listUrl,
    },
    evidence: [
      {
        id: setting.recordUrl,
        type: ['Evidence'],
        name: 'The signed work record',
        narrative: summarise(record).join(' '),
      },
    ],
    iss: setting.issuer,
    jti: id,
    nbf: Math.floor(from.getTime() / 1000),
    exp: Math.floor(until.getTime() / 1000),
  };
}

function buildSubject(record: WorkRecord, { appUrl, identity }: BadgeSetting): object {
  const hashed = { type: 'IdentityObject', identityType: 'emailAddress', hashed: true, ...identity };
  const named = record.name && {
    type: 'IdentityObject',
    identityType: 'name',
    hashed: false,
    identityHash: record.name,
  };
  return {
    type: ['AchievementSubject'],
    identifier: named ? [hashed, named] : [hashed],
    achievement: {
      id: `${appUrl}/for-experts#work-record`,
      type: ['Achievement'],
      achievementType: 'Badge',
      name: 'Reviews by a domain expert',
      description: 'Work as an expert reviewer, as the marketplace counted it at the moment it was signed.',
      criteria: { narrative: 'Credentials checked at their registers; reviews handed in; time approved for pay.' },
    },
  };
}

/** What the record shows, a sentence for each part that was chosen. */
function summarise({ credentials, fields, work, agreement, memberSince }: WorkRecord): string[] {
  const kinds = credentials?.map(({ name, jurisdiction }) => `${name.en} (${jurisdiction})`).join(', ');
  return [
    ...(kinds ? [`Verified: ${kinds}.`] : []),
    ...(fields && fields.length > 0 ? [`Fields: ${fields.map(({ field }) => field).join(', ')}.`] : []),
    ...(work ? [`${work.reviewsSubmitted} reviews, ${work.paidMinutes} minutes of approved paid time.`] : []),
    ...(agreement && agreement.answers > 0
      ? [`${agreement.upheld} of ${agreement.answers} answers others judged as well are the verdict.`]
      : []),
    ...(memberSince ? [`Member since ${memberSince}.`] : []),
  ];
}

/** Open Badges wants moments without fractions of a second. */
function seconds(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}
