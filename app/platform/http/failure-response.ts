import type { Failure, FailureKind } from '~/core/result';

const statusByKind: Record<FailureKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  unavailable: 503,
};

/** Codes whose HTTP status is more precise than their kind's. */
const statusByCode: Record<string, number> = {
  tooManyAttempts: 429,
  bodyTooLarge: 413,
  fileTooLarge: 413,
  documentPurged: 410,
  documentLinkExpired: 410,
  recordRevoked: 410,
};

/** The one table that maps expected failures to HTTP, for pages and API alike. */
export function failureStatus(failure: Pick<Failure, 'kind' | 'code'>): number {
  return statusByCode[failure.code] ?? statusByKind[failure.kind];
}

/** What an error page is given. */
export interface ErrorBody {
  code: string;
  message: string;
}

/** The response of a request that cannot be answered; a loader throws it and the error page of its status is drawn. */
export function failureResponse(failure: Failure, headers?: HeadersInit): Response {
  const body: ErrorBody = { code: failure.code, message: failure.message };
  return Response.json(
    body,
    headers ? { status: failureStatus(failure), headers } : { status: failureStatus(failure) },
  );
}
