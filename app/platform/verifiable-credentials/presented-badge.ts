import { z } from 'zod';
import { parseJson } from './jwt-parts';

/** In what form a badge was handed in. */
export type PresentedBadge = { form: 'jwt'; jwt: string } | { form: 'embeddedProof' };

const ENVELOPE = /^data:application\/vc\+(?:ld\+json\+)?jwt[,;]/;
const envelopedSchema = z.object({ id: z.string().regex(ENVELOPE) });
const embeddedSchema = z.object({ proof: z.unknown().refine((proof) => proof !== undefined) });
const wrappedSchema = z.object({ credential: z.string() }).or(z.object({ jwt: z.string() }));

/**
 * Finds the badge in a text: a compact JWT, a JSON string of one, or JSON that envelopes one (`EnvelopedVerifiableCredential`,
 * VC Data Model 2.0, section 4.13). JSON with a proof inside is told apart, for it is not checked here; undefined for
 * anything else.
 */
export function readPresentedBadge(text: string): PresentedBadge | undefined {
  const trimmed = text.trim();
  if (/^[\w-]+\.[\w-]+\.[\w-]*$/.test(trimmed)) return { form: 'jwt', jwt: trimmed };
  const json = parseJson(trimmed);
  if (typeof json === 'string') return readPresentedBadge(json.startsWith('"') ? '' : json);
  const enveloped = envelopedSchema.safeParse(json);
  if (enveloped.success)
    return { form: 'jwt', jwt: enveloped.data.id.slice(enveloped.data.id.indexOf(',') + 1).trim() };
  const wrapped = wrappedSchema.safeParse(json);
  if (wrapped.success) {
    return { form: 'jwt', jwt: ('credential' in wrapped.data ? wrapped.data.credential : wrapped.data.jwt).trim() };
  }
  return embeddedSchema.safeParse(json).success ? { form: 'embeddedProof' } : undefined;
}
