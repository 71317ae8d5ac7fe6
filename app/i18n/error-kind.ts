export type ErrorKind =
  | 'unauthenticated'
  | 'forbidden'
  | 'notFound'
  | 'gone'
  | 'conflict'
  | 'tooLarge'
  | 'invalid'
  | 'tooMany'
  | 'unexpected'
  | 'unavailable';

const kindByStatus: Record<number, ErrorKind> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'notFound',
  405: 'notFound',
  409: 'conflict',
  410: 'gone',
  413: 'tooLarge',
  422: 'invalid',
  429: 'tooMany',
  503: 'unavailable',
};

/** Which error page a status is answered with. */
export function errorKindOf(status: number): ErrorKind {
  return kindByStatus[status] ?? 'unexpected';
}
