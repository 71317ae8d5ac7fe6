import { data } from '@remix-run/node';
import type { Failure } from '~/core/result';
import { failureStatus } from './failure-response';

/** What an action returns for an expected failure: the failure for the form to show, under its HTTP status. */
export function actionFailure(failure: Failure) {
  return data({ failure }, { status: failureStatus(failure) });
}
