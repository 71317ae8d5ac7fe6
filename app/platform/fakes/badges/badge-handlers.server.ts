import { exportJWK, generateKeyPair } from 'jose';
import { http, HttpResponse, type HttpHandler } from 'msw';
import { signStatusList, type FakeIssuer, type IssuerFault } from './fake-issuer.server';

/** Answers, at the addresses of these issuers, their keys and their status lists. */
export function badgeHandlers(issuers: readonly FakeIssuer[]): HttpHandler[] {
  return issuers.flatMap((issuer) => [
    http.get(issuer.keysAddress, async () => {
      if (issuer.faults.keys) return answerFault(issuer, issuer.faults.keys);
      return HttpResponse.json(describeKeys(issuer, issuer.publicJwk));
    }),
    http.get(issuer.statusAddress, async ({ request }) => {
      if (issuer.faults.status) return answerFault(issuer, issuer.faults.status);
      const purpose = new URL(request.url).searchParams.get('purpose');
      const list = await signStatusList(issuer, purpose === 'suspension' ? 'suspension' : 'revocation');
      return new HttpResponse(list, { headers: { 'content-type': 'application/vc+jwt' } });
    }),
  ]);
}

function describeKeys(issuer: FakeIssuer, publicKeyJwk: object): object {
  if (!issuer.id.startsWith('did:')) return { keys: [{ ...publicKeyJwk, kid: issuer.keyId }] };
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/suites/jws-2020/v1'],
    id: issuer.id,
    verificationMethod: [{ id: issuer.keyId, type: 'JsonWebKey2020', controller: issuer.id, publicKeyJwk }],
    assertionMethod: [issuer.keyId],
  };
}

async function answerFault(issuer: FakeIssuer, fault: IssuerFault): Promise<Response> {
  if (fault === 'down') return new HttpResponse('Service unavailable', { status: 503 });
  if (fault === 'html') return HttpResponse.html('<html><body>Maintenance</body></html>');
  if (fault === 'redirect') return HttpResponse.redirect('https://elsewhere.badges.example/');
  if (fault === 'tooLarge') return HttpResponse.text('x'.repeat(2 * 1024 * 1024));
  if (fault === 'foreignKey') {
    const { publicKey } = await generateKeyPair(issuer.algorithm, { extractable: true });
    return HttpResponse.json(describeKeys(issuer, await exportJWK(publicKey)));
  }
  // 'silent': only the asker ends it. An answer that came late would reach whichever test runs by then.
  return new Promise(() => undefined);
}
