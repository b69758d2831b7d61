import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Global unicast, all that IANA gives out (RFC 4291, 2.4): what lies outside is refused, whether it has a name or not. */
const GLOBAL = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * What of it is for special purposes: protocol assignments (Teredo, ORCHID and others), documentation, 6to4, AS112.
 * https://www.iana.org/assignments/iana-ipv6-special-registry/
 */
const SPECIAL = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'].map((range) =>
  ipaddr.IPv6.parseCIDR(range),
)

/**
 * Where NAT64 puts the addresses of IPv4, for machines that have none (RFC 6052, 2.1): each is as public as the one that
 * it leads to. A network's own prefix instead of this one cannot be told from other addresses, and is not known here.
 */
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96')

/**
 * Whether an IP address is on the public internet: of IPv4 not private, loopback, link-local (cloud metadata),
 * carrier-grade NAT, multicast, documentation or reserved; of IPv6 global unicast and nothing for special purposes, so
 * that no IPv4 address inside of one is reached either, but for mapped ones and those of NAT64, which are read as what
 * they lead to.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false
  const parsed = read(address)
  if (parsed instanceof ipaddr.IPv6 && parsed.match(NAT64))
    return isPublicAddress(parsed.toByteArray().slice(-4).join('.'))
  if (parsed.range() !== 'unicast') return false
  return !(parsed instanceof ipaddr.IPv6) || (parsed.match(GLOBAL) && !SPECIAL.some((range) => parsed.match(range)))
}

export function isLoopbackAddress(address: string): boolean {
  return isIP(address) !== 0 && read(address).range() === 'loopback'
}

/** `::8.8.8.8` is `::808:808` to every system, and `8.8.8.8` to ipaddr.js, which takes it for a mapped one. */
const read = (address: string): ipaddr.IPv4 | ipaddr.IPv6 => ipaddr.process(address.replace(/^::(?=\d+\.)/, '0::'))

/** The address when a host of a URL is one, without the brackets of IPv6; else `null`. */
export function literalOf(host: string): string | null {
  const bare = host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host
  return isIP(bare) === 0 ? null : bare
}
