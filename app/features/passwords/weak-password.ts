import { fail, type Failure } from '~/core/result';

/** The refusal of a password attackers try first, at its field. */
export function weakPassword(field: string): { ok: false; error: Failure<'invalidInput'> } {
  return fail('invalid', 'invalidInput', 'This password is known to attackers.', { [field]: ['passwordTooCommon'] });
}
