import { data } from '@remix-run/node';
import type { Failure } from '~/core/result';
import { failureStatus } from './failure-response';

/**
 * What an action returns for an expected failure: the failure for the form to show, under its HTTP status, and what was typed
 * for the fields to keep.
 */
export function actionFailure(failure: Failure, fields: Record<string, string> = {}) {
  return data({ failure, fields }, { status: failureStatus(failure) });
}

/** The text fields of a refused form to show again. A password or token is never sent back. */
export function keptFields(form: FormData): Record<string, string> {
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(texts.filter(([name]) => !/password|token/i.test(name)));
}
