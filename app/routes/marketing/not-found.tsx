import { withAccess } from '~/routes/with-access.server';
import { failureResponse } from '~/platform/http/failure-response';

/** Every address the site map does not name. */
export const loader = withAccess('marketing/not-found', (): never => {
  throw failureResponse({ kind: 'notFound', code: 'notFound', message: 'Not found.' });
});

export const action = withAccess('marketing/not-found', (): never => {
  throw failureResponse({ kind: 'notFound', code: 'notFound', message: 'Not found.' });
});

export default function NotFound() {
  return null;
}
