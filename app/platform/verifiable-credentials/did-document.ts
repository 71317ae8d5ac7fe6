import { z } from 'zod';
import { parseJson } from './jwt-parts';
import { publicKeySchema, type PublicKey } from './public-key';

/** A key of an issuer with the full name it goes by; `key` is null where it is of a kind that is not read here. */
export interface NamedKey {
  id: string;
  key: PublicKey | null;
}

const methodSchema = z.object({
  id: z.string().max(2_000),
  publicKeyJwk: z.unknown().optional(),
  publicKeyMultibase: z.string().max(500).optional(),
});
const documentSchema = z.object({
  id: z.string().max(2_000),
  verificationMethod: z.array(methodSchema).max(100).default([]),
  assertionMethod: z
    .array(z.union([z.string().max(2_000), methodSchema]))
    .max(100)
    .default([]),
});

/**
 * The keys a DID document gives to sign credentials with (`assertionMethod`); undefined when it is no document of this DID.
 * `readMultibase` turns a multibase key into a JWK, or undefined.
 */
export function readDidDocument(
  text: string,
  did: string,
  readMultibase: (multibase: string) => PublicKey | undefined,
): NamedKey[] | undefined {
  const parsed = documentSchema.safeParse(parseJson(text));
  if (!parsed.success || parsed.data.id !== did) return undefined;
  const { verificationMethod, assertionMethod } = parsed.data;
  const absolute = (id: string) => (id.startsWith('#') ? did + id : id);
  return assertionMethod.flatMap((entry) => {
    const method =
      typeof entry === 'string' ? verificationMethod.find(({ id }) => absolute(id) === absolute(entry)) : entry;
    // A method of another controller's DID would need that DID's document to vouch for it.
    if (!method || !absolute(method.id).startsWith(`${did}#`)) return [];
    const jwk = publicKeySchema.safeParse(method.publicKeyJwk);
    const key = jwk.success ? jwk.data : method.publicKeyMultibase && readMultibase(method.publicKeyMultibase);
    return [{ id: absolute(method.id), key: key || null }];
  });
}
