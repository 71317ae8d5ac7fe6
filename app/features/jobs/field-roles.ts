/** The parts a field of an import may play. Whatever has no part, or `hidden`, never reaches an expert. */
export const fieldRoles = [
  'hidden',
  'externalId',
  'language',
  'prompt',
  'promptRole',
  'response',
  'responseUnit',
  'paragraphs',
  'table',
  'sources',
  'criterionLabel',
  'criterionAnswer',
  'criterionGroup',
  'criterionWeight',
  'criterionGuidance',
] as const;
export type FieldRole = (typeof fieldRoles)[number];
export type VisibleRole = Exclude<FieldRole, 'hidden'>;
