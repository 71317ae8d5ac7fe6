import { failureResponse } from '~/platform/http/failure-response';

/** A row's id out of an address; anything that is no id is answered as not found. */
export function requireId(value: string | undefined): string {
  if (value !== undefined && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)) return value;
  throw failureResponse({ kind: 'notFound', code: 'notFound', message: 'There is nothing here.' });
}
