/** The things whose attempts are limited. */
export type AttemptKind =
  | 'signInByAccount'
  | 'signInByAddress'
  | 'signUpByAddress'
  | 'resetByEmail'
  | 'resetByAddress'
  | 'passwordChangeByAccount'
  | 'recordByAddress';

/** Counts attempts over all processes. */
export interface AttemptLimiter {
  /** Counts one attempt of `subject`; false when there have been too many in the window. */
  take(kind: AttemptKind, subject: string): Promise<boolean>;
  /** Forgets the attempts of `subject`. */
  reset(kind: AttemptKind, subject: string): Promise<void>;
}
