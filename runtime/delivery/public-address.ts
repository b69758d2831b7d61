import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/**
 * Whether an IP address is on the public internet: not private, loopback, link-local (cloud metadata), carrier-grade
 * NAT, unique local, multicast, documentation or reserved, nor any of those inside an IPv6 address (mapped, 6to4,
 * NAT64, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  return isIP(address) !== 0 && ipaddr.process(address).range() === 'unicast'
}

export function isLoopbackAddress(address: string): boolean {
  return isIP(address) !== 0 && ipaddr.process(address).range() === 'loopback'
}

/** The address when a host of a URL is one, without the brackets of IPv6; else `null`. */
export function literalOf(host: string): string | null {
  const bare = host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host
  return isIP(bare) === 0 ? null : bare
}
