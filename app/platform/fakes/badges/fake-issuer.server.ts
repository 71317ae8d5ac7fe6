import { CompactSign, exportJWK, generateKeyPair, type JWK } from 'jose';
import { encodeStatusList } from '~/platform/verifiable-credentials/status-list.server';
import type { SignatureAlgorithm } from '~/platform/verifiable-credentials/public-key';

/** What the fake answers instead of a document. */
export type IssuerFault = 'down' | 'html' | 'redirect' | 'slow' | 'tooLarge' | 'foreignKey';

/** An invented issuer of badges: its keys are made when the process starts, its status list changes as it revokes. */
export interface FakeIssuer {
  /** Its DID, or its https address. */
  id: string;
  name: string;
  /** Where its keys lie, and its status list. */
  keysAddress: string;
  statusAddress: string;
  algorithm: SignatureAlgorithm;
  keyId: string;
  publicJwk: JWK;
  /** A compact JWT of the payload, under the issuer's key. */
  sign(payload: object, header?: { kid?: string; alg?: SignatureAlgorithm }): Promise<string>;
  /** The next free place on its status list. */
  takePlace(): number;
  revoked: Set<number>;
  suspended: Set<number>;
  faults: { keys?: IssuerFault; status?: IssuerFault };
}

interface IssuerPlan {
  id: string;
  name: string;
  keysAddress: string;
  statusAddress: string;
  algorithm: SignatureAlgorithm;
  keyId: string;
}

/** Makes an issuer with a new pair of keys. */
export async function makeFakeIssuer(plan: IssuerPlan): Promise<FakeIssuer> {
  const { privateKey, publicKey } = await generateKeyPair(plan.algorithm, { extractable: true });
  let places = 0;
  return {
    ...plan,
    publicJwk: await exportJWK(publicKey),
    sign: (payload, header = {}) =>
      new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
        .setProtectedHeader({ alg: plan.algorithm, kid: plan.keyId, typ: 'JWT', ...header })
        .sign(privateKey),
    takePlace: () => (places += 1),
    revoked: new Set(),
    suspended: new Set(),
    faults: {},
  };
}

/** The issuer's list for one purpose as a signed Bitstring Status List credential. */
export function signStatusList(issuer: FakeIssuer, purpose: 'revocation' | 'suspension'): Promise<string> {
  const address = `${issuer.statusAddress}?purpose=${purpose}`;
  return issuer.sign({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: address,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: issuer.id,
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: {
      id: `${address}#list`,
      type: 'BitstringStatusList',
      statusPurpose: purpose,
      encodedList: encodeStatusList([...(purpose === 'revocation' ? issuer.revoked : issuer.suspended)]),
    },
  });
}
