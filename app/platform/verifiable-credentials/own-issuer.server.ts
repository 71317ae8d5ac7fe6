import { createPublicKey, verify } from 'node:crypto';
import { didWebOf } from './did-web';
import type { PublicKey } from './public-key';

/** This installation as an issuer: the DID of its address, and the key it signs exports and records with. */
export interface OwnIssuer {
  did: string;
  keyId: string;
  publicKey: PublicKey;
}

/** Who this installation is, from its address and the public half (SPKI PEM) of its Ed25519 signing key. */
export function describeOwnIssuer(appUrl: string, publicKeyPem: string): OwnIssuer {
  const { x } = createPublicKey(publicKeyPem).export({ format: 'jwk' });
  if (x === undefined) throw new Error('the signing key is an Ed25519 key');
  const did = didWebOf(appUrl);
  return { did, keyId: `${did}#signing-key`, publicKey: { kty: 'OKP', crv: 'Ed25519', x } };
}

/** The issuer's DID document, for /.well-known/did.json. */
export function buildDidDocument({ did, keyId, publicKey }: OwnIssuer): object {
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/suites/jws-2020/v1'],
    id: did,
    verificationMethod: [{ id: keyId, type: 'JsonWebKey2020', controller: did, publicKeyJwk: publicKey }],
    assertionMethod: [keyId],
  };
}

/** Whether a base64 signature is the key's (SPKI PEM, Ed25519) over the UTF-8 text. */
export function isSignedText(publicKeyPem: string, text: string, signature: string): boolean {
  return verify(null, Buffer.from(text, 'utf8'), createPublicKey(publicKeyPem), Buffer.from(signature, 'base64'));
}
