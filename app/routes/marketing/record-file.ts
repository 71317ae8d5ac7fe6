import { failureResponse } from '~/platform/http/failure-response';
import { withAccess } from '~/routes/with-access.server';
import { readSharedRecord, recordHeaders } from './read-shared-record.server';

/** The signed text of a work record with its signature and the key, as a file that can be checked without us. */
export const loader = withAccess('marketing/record-file', async ({ ctx, params, context }) => {
  const shared = await readSharedRecord(ctx, params['token'], context);
  if (!shared) throw failureResponse({ kind: 'notFound', code: 'recordRevoked', message: 'It was revoked.' });
  const file = {
    algorithm: 'Ed25519',
    document: shared.document,
    signature: shared.signature,
    publicKeyPem: ctx.services.secrets.publicKeyPem,
  };
  const headers = { ...recordHeaders, 'Content-Disposition': 'attachment; filename="work-record.json"' };
  return Response.json(file, { headers });
});
