/** What a person of the desk writes down after looking at a register's page that confirms the claim. */
export const seenByHand = (registerName: string) =>
  ({
    basis: 'manual',
    method: 'portal',
    registerName,
    registerStatus: 'Active',
    registerJurisdiction: null,
    registerSpecialty: null,
    registerIssuedOn: null,
    registerRestrictions: null,
    evidenceDocumentId: null,
    attested: 'on',
  }) as const;
