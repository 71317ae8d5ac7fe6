import type { Locale } from '~/core/locale';
import type { CefrLevel } from '~/features/credentials/capability-tokens';
import type { ReasonCode } from '~/features/credentials/reason-codes';

/** When a person sits down to work, by the part of the world they live in. */
export type Shift = 'asia' | 'europe' | 'east' | 'west';

/** What the expert or the register has to say. */
export interface PlainStep {
  daysAgo: number;
  step: 'submit' | 'lookUp' | 'withdraw' | 'supply';
}

/** What the desk decides; its words are what the expert reads. */
export type DecisionStep =
  | { daysAgo: number; step: 'verifyByRegister'; lastsUntilDaysAhead?: number }
  | { daysAgo: number; step: 'verifyByHand'; note: string; lastsUntilDaysAhead?: number }
  | { daysAgo: number; step: 'requestInformation' | 'reject' | 'suspend' | 'revoke'; reason: ReasonCode; note: string };

/** One step in the story of a credential. */
export type CredentialStep = PlainStep | DecisionStep;

/** A credential as its holder states it, and what became of it. Days ahead may be negative: a day that is over. */
export interface DemoCredential {
  kind: string;
  jurisdiction: string;
  number: string;
  steps: readonly CredentialStep[];
}

export interface DemoLanguage {
  tag: string;
  readLevel: CefrLevel;
  writeLevel: CefrLevel;
  /** `claimed` still waits at the desk. */
  became: 'verified' | 'claimed' | 'rejected';
}

/** An account of the demonstration, as signing up takes it. */
export interface DemoAccount {
  email: string;
  displayName: string;
  locale: Locale;
  timeZone: string;
}

export interface DemoExpert extends DemoAccount {
  legalName: string;
  country: string;
  joinedDaysAgo: number;
  credentials: readonly DemoCredential[];
  languages: readonly DemoLanguage[];
  /** Set for those who read; others have an account only. */
  work?: {
    shift: Shift;
    daysPerWeek: number;
    /** How often they find what a careful reader finds, from 0 to 1. */
    care: number;
    /** Takes places above tier 1 only, so that their eyes stay fresh for what others disagree on. */
    adjudicates?: true;
  };
}
