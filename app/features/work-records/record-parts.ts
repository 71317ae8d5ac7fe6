/** What an expert may show or keep to themselves, part by part. */
export const recordParts = [
  'name',
  'credentials',
  'languages',
  'fields',
  'work',
  'agreement',
  'disputes',
  'memberSince',
] as const;
export type RecordPart = (typeof recordParts)[number];

/** What is shown unless the expert chooses otherwise: everything but who they are. */
export const usualParts: readonly RecordPart[] = recordParts.filter((part) => part !== 'name');
