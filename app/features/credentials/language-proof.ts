/** What stated levels of a language rest on, weakest first; the last two are said by us alone. */
export const languageProofs = ['self', 'native_attestation', 'certificate', 'screened', 'proven'] as const;
export type LanguageProof = (typeof languageProofs)[number];

/** What somebody may say of themselves. */
export const statedProofs = ['self', 'native_attestation', 'certificate'] as const satisfies readonly LanguageProof[];
