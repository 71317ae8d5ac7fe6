import { withAccess } from '~/routes/with-access.server';

/** The public half of the key that signs exports, for anybody. */
export const loader = withAccess(
  'marketing/signing-key',
  ({ ctx }) =>
    new Response(ctx.services.secrets.publicKeyPem, {
      headers: { 'Content-Type': 'application/x-pem-file', 'X-Content-Type-Options': 'nosniff' },
    }),
);
