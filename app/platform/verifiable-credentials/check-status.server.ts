import { readStatusListPayload, type StatusEntry, type StatusListPayload } from './badge-payload';
import type { BadgeFault } from './badge-verdict';
import { fetchPublicText, type FetchOptions } from './fetch-public-text.server';
import { readPresentedBadge } from './presented-badge';
import { decodeStatusList, isBitSet } from './status-list.server';
import { checkWindow } from './validity-window';
import { verifyJwt } from './verify-jwt.server';

type StatusFault = Extract<
  BadgeFault,
  'revoked' | 'suspended' | 'statusUnreachable' | 'statusInvalid' | 'statusNotSupported'
>;

const kinds = {
  BitstringStatusListEntry: { list: 'BitstringStatusList', isMultibase: true },
  StatusList2021Entry: { list: 'StatusList2021', isMultibase: false },
} as const;
const purposes = { revocation: 'revoked', suspension: 'suspended' } as const;

/**
 * Asks every status list a credential of `issuerId` names whether it still stands at `now` (Bitstring Status List v1.0, section
 * 3.2; StatusList2021). Null only when every list was fetched, is signed by the same issuer, is of its day, and has the bit
 * unset; anything that could not be established is a fault, never a pass.
 */
export async function checkStatus(
  entries: readonly StatusEntry[],
  issuerId: string,
  now: Date,
  options: FetchOptions = {},
): Promise<StatusFault | null> {
  let openFault: StatusFault | null = null;
  for (const entry of entries) {
    const fault = await checkEntry(entry, issuerId, now, options);
    if (fault === 'revoked' || fault === 'suspended') return fault;
    openFault ??= fault;
  }
  return openFault;
}

async function checkEntry(
  entry: StatusEntry,
  issuerId: string,
  now: Date,
  options: FetchOptions,
): Promise<StatusFault | null> {
  const kind = kinds[entry.type as keyof typeof kinds] as (typeof kinds)[keyof typeof kinds] | undefined;
  const meaning = purposes[entry.statusPurpose as keyof typeof purposes] as 'revoked' | 'suspended' | undefined;
  if (!kind || !meaning || (entry.statusSize ?? 1) !== 1) return 'statusNotSupported';
  const { statusListCredential: address, statusListIndex: index } = entry;
  if (address === undefined || index === undefined) return 'statusInvalid';
  const list = await fetchList(address, issuerId, options);
  if (typeof list === 'string') return list;
  const isFor = list.type === kind.list && list.purposes.includes(entry.statusPurpose ?? '');
  const isNamed = list.id === undefined || list.id === address;
  if (!isFor || !isNamed || checkWindow(list, now) !== null) return 'statusInvalid';
  const bits = decodeStatusList(list.encodedList, kind.isMultibase);
  const bit = bits && isBitSet(bits, index);
  if (bit === undefined) return 'statusInvalid';
  return bit ? meaning : null;
}

async function fetchList(
  address: string,
  issuerId: string,
  options: FetchOptions,
): Promise<StatusListPayload | StatusFault> {
  const fetched = await fetchPublicText(address, options);
  if (!fetched.ok) return 'statusUnreachable';
  const presented = readPresentedBadge(fetched.text);
  if (!presented) return 'statusInvalid';
  if (presented.form === 'embeddedProof') return 'statusNotSupported';
  const verified = await verifyJwt(presented.jwt, (payload) => readStatusListPayload(payload)?.issuerId, options);
  if (!verified.ok) return verified.error.kind === 'unavailable' ? 'statusUnreachable' : 'statusInvalid';
  const list = readStatusListPayload(verified.value.payload);
  return list?.issuerId === issuerId ? list : 'statusInvalid';
}
