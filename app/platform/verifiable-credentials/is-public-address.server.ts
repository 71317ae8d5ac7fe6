import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Addresses that are not of the public internet (IANA special-purpose registries, RFC 6890), and multicast. */
const special = new BlockList();
const ipv4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;
for (const [network, prefix] of ipv4) special.addSubnet(network, prefix, 'ipv4');

/** The one block of IPv6 that is handed out for use on the internet, and what of it is not for that. */
const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');
const ipv6 = [
  // Tunnels carry an address of IPv4 inside: Teredo, 6to4.
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;
for (const [network, prefix] of ipv6) special.addSubnet(network, prefix, 'ipv6');

/** Whether an IP address, as text, is one of the public internet. Mapped and translated IPv4 inside IPv6 is none. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !special.check(address, 'ipv4');
  return isIPv6(address) && globalUnicast.check(address, 'ipv6') && !special.check(address, 'ipv6');
}
