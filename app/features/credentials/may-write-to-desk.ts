import { isProvingStatus, type CredentialStatus } from './credential';

const DAY_MS = 86_400_000;
/** How long before its end a renewal may be handed in. */
const RENEWAL_DAYS = 90;

/**
 * Whether the holder may write to the desk unasked at `now`: about what expired or is suspended, and about what proves something in
 * the last 90 days before its end.
 */
export function mayWriteToDesk(credential: { status: CredentialStatus; validUntil: Date | null }, now: Date): boolean {
  const { status, validUntil } = credential;
  if (status === 'expiring' || status === 'expired' || status === 'suspended') return true;
  if (!isProvingStatus(status) || validUntil === null) return false;
  return validUntil.getTime() - now.getTime() <= RENEWAL_DAYS * DAY_MS;
}
