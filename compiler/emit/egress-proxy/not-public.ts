import ipaddr from 'ipaddr.js'

/**
 * Blocks of addresses that are not on the public internet, as the router's own guard has them (a test holds the two
 * together): private, loopback, link-local (cloud metadata), carrier-grade NAT, multicast, documentation, reserved.
 * https://www.iana.org/assignments/iana-ipv4-special-registry/
 */
export const notPublicIPv4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
] as const

/** All of IPv6 that is given out (RFC 4291, 2.4): what lies outside is not public, whether it has a name or not. */
export const globalIPv6 = '2000::/3'

/** What of it is for special purposes. https://www.iana.org/assignments/iana-ipv6-special-registry/ */
export const specialIPv6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'] as const

/** Where NAT64 puts the addresses of IPv4, for clusters that have none (RFC 6052, 2.1). */
export const nat64 = '64:ff9b::/96'

/** The same blocks there: what they lead to is no more public for that. */
export const notPublicNat64: readonly string[] = notPublicIPv4.map((block) => {
  const [address = '', bits = ''] = block.split('/')
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number)
  const [high, low] = [a * 256 + b, c * 256 + d].map((half) => half.toString(16))
  // As RFC 5952 writes addresses: an API server warns of another notation.
  return `${ipaddr.IPv6.parse(`64:ff9b::${high}:${low}`).toRFC5952String()}/${96 + Number(bits)}`
})
