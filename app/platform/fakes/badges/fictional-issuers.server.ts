import { makeFakeIssuer, type FakeIssuer } from './fake-issuer.server';

export interface FictionalIssuers {
  /** A did:web at the root of its host, Ed25519. */
  university: FakeIssuer;
  /** A did:web under a path, P-256. */
  board: FakeIssuer;
  /** An https address with a key set, RSA. */
  association: FakeIssuer;
}

let made: Promise<FictionalIssuers> | undefined;

/** The invented issuers of this process, made once. */
export function fictionalIssuers(): Promise<FictionalIssuers> {
  made ??= makeIssuers();
  return made;
}

async function makeIssuers(): Promise<FictionalIssuers> {
  const [university, board, association] = await Promise.all([
    makeFakeIssuer({
      id: 'did:web:university.badges.example',
      name: 'Westhaven University (fictional)',
      keysAddress: 'https://university.badges.example/.well-known/did.json',
      statusAddress: 'https://university.badges.example/status',
      algorithm: 'EdDSA',
      keyId: 'did:web:university.badges.example#key-1',
    }),
    makeFakeIssuer({
      id: 'did:web:board.badges.example:medicine',
      name: 'Board of Internal Medicine (fictional)',
      keysAddress: 'https://board.badges.example/medicine/did.json',
      statusAddress: 'https://board.badges.example/medicine/status',
      algorithm: 'ES256',
      keyId: 'did:web:board.badges.example:medicine#key-1',
    }),
    makeFakeIssuer({
      id: 'https://association.badges.example/issuers/1',
      name: 'Association of Analysts (fictional)',
      keysAddress: 'https://association.badges.example/.well-known/jwks.json',
      statusAddress: 'https://association.badges.example/issuers/1/status',
      algorithm: 'RS256',
      keyId: 'key-1',
    }),
  ]);
  return { university, board, association };
}
