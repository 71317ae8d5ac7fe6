/**
 * How far an expert's payout account has come: none yet, Stripe waits for something from them, Stripe checks what they gave, or
 * pay can be sent.
 */
export type PayoutStanding = 'missing' | 'incomplete' | 'checking' | 'ready';
