/** Why a credential was not accepted, or no longer is. */
export const reasonCodes = [
  'numberNotFound',
  'nameMismatch',
  'notCurrent',
  'documentMissing',
  'documentUnreadable',
  'notThisKind',
  'sanction',
  'other',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];
