import { buildDidDocument, describeOwnIssuer } from '~/platform/verifiable-credentials/own-issuer.server';
import { withAccess } from '~/routes/with-access.server';

/** Under which key this installation signs work records, as a DID document (did:web), for anybody. */
export const loader = withAccess('marketing/did', ({ ctx }) => {
  const { config, secrets } = ctx.services;
  const document = buildDidDocument(describeOwnIssuer(config.appUrl, secrets.publicKeyPem));
  return Response.json(document, {
    headers: { 'Content-Type': 'application/did+json', 'Cache-Control': 'public, max-age=300' },
  });
});
