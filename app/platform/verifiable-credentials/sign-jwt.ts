/**
 * A compact JWT (EdDSA) of a credential under this installation's key. `sign` answers the base64 Ed25519 signature of a text;
 * nothing else it signs begins as a JWT does, so that no signature can be taken for another's.
 */
export function signJwt(sign: (text: string) => string, keyId: string, payload: object): string {
  const input = `${encode({ alg: 'EdDSA', kid: keyId, typ: 'JWT' })}.${encode(payload)}`;
  return `${input}.${Buffer.from(sign(input), 'base64').toString('base64url')}`;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value), 'utf8').toString('base64url');
}
