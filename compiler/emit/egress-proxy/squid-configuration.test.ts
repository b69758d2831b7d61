import ipaddr from 'ipaddr.js'
import { describe, expect, it } from 'vitest'
import { isPublicAddress } from '../../../runtime/delivery/public-address.ts'
import type { Destination, Host } from '../kubernetes/destinations.ts'
import { globalIPv6, nat64, notPublicIPv4, notPublicNat64, specialIPv6 } from './not-public.ts'
import { squidConfiguration } from './squid-configuration.ts'

const host = (name: string, port = 443): Host => ({ host: name, port, address: /^[\d.]+$/.test(name) })
const recipient = (name: string, ...hosts: readonly Host[]): Destination => ({
  recipient: name,
  hosts,
  anywhere: hosts.length === 0,
})
const lines = (text: string, start: string): readonly string[] =>
  text.split('\n').filter((line) => line.startsWith(start))

it('blocks of IPv6 are written as RFC 5952 says, which API servers ask for', () => {
  for (const block of [globalIPv6, ...specialIPv6, nat64, ...notPublicNat64]) {
    const [address = '', bits] = block.split('/')
    expect(block).toBe(`${ipaddr.IPv6.parse(address).toRFC5952String()}/${bits}`)
  }
})

describe('the configuration of the proxy', () => {
  it('lets whole names through on their ports, where every address is public', () => {
    const text = squidConfiguration([
      recipient('archive', host('archive.example'), host('archive.example', 8443)),
      recipient('mail', host('203.0.113.7', 587)),
    ])
    expect(lines(text, 'acl hosts_')).toEqual([
      'acl hosts_443 dstdomain -n archive.example',
      'acl hosts_587 dstdomain -n 203.0.113.7',
      'acl hosts_8443 dstdomain -n archive.example',
    ])
    expect(lines(text, 'http_access')).toEqual([
      'http_access allow manager ready reading',
      'http_access deny !CONNECT',
      'http_access allow CONNECT port_hosts_443 hosts_443 !not_public_v4 !not_public_v6',
      'http_access allow CONNECT port_hosts_587 hosts_587 !not_public_v4 !not_public_v6',
      'http_access allow CONNECT port_hosts_8443 hosts_8443 !not_public_v4 !not_public_v6',
      'http_access deny all',
    ])
  })

  it('lets through what lies below a name, and not the name itself', () => {
    const text = squidConfiguration([recipient('archive', host('*.b.example'))])
    expect(lines(text, 'acl below_')).toEqual(['acl below_443 dstdom_regex -i -n ^([^.]+\\.)+b\\.example$'])
  })

  it('lets public hosts at large through on port 443 only where customers choose them', () => {
    expect(squidConfiguration([recipient('archive', host('archive.example'))])).not.toContain('anywhere')
    const text = squidConfiguration([recipient('platform')])
    expect(lines(text, 'http_access allow CONNECT')).toEqual([
      'http_access allow CONNECT port_anywhere !not_public_v4 !not_public_v6',
    ])
    expect(text).toContain('acl port_anywhere port 443')
  })

  it('lets nothing through where nothing is declared', () => {
    expect(lines(squidConfiguration([]), 'http_access allow')).toEqual(['http_access allow manager ready reading'])
  })
})

describe('addresses that are not public', () => {
  const last = (block: string): string => {
    const bytes = [...ipaddr.parseCIDR(block)[0].toByteArray()]
    const bits = ipaddr.parseCIDR(block)[1]
    const filled = bytes.map((byte, i) => byte | (255 >> Math.min(8, Math.max(0, bits - i * 8))))
    return ipaddr.fromByteArray(filled).toString()
  }
  const next = (address: string): string => {
    const bytes = [...ipaddr.parse(address).toByteArray()]
    for (let i = bytes.length - 1; i >= 0; i--) {
      bytes[i] = ((bytes[i] ?? 0) + 1) % 256
      if (bytes[i] !== 0) break
    }
    return ipaddr.fromByteArray(bytes).toString()
  }
  const inside = (address: string): boolean => {
    const parsed = ipaddr.parse(address)
    const listed = [...notPublicIPv4, ...specialIPv6, ...notPublicNat64]
      .map((block) => ipaddr.parseCIDR(block))
      .some(([range, bits]) => range.kind() === parsed.kind() && parsed.match([range, bits] as never))
    const within = (block: string): boolean => parsed.match(ipaddr.parseCIDR(block) as never)
    return listed || (parsed.kind() === 'ipv6' && !within(globalIPv6) && !within(nat64))
  }

  it('are those that the router refuses itself, to the first and last of each block and the one behind it', () => {
    const edges = [...notPublicIPv4, ...specialIPv6, ...notPublicNat64, globalIPv6, nat64].flatMap((block) => {
      const end = last(block)
      return [block.split('/')[0] ?? '', end, next(end)]
    })
    // One of each block of 256 addresses' first numbers, too: what no block names is public.
    const others = Array.from({ length: 256 }, (_, i) => [
      `${i}.1.2.3`,
      `${i}.168.99.1`,
      `192.${i}.2.1`,
      `198.${i}.0.1`,
    ])
    const all = [
      ...edges,
      ...others.flat(),
      '2606:4700::1111',
      '1fff::1',
      '4000::1',
      'fe80::1',
      '64:ff9a::1',
      '64:ff9b:1::1',
    ]
    for (const address of all) expect([address, inside(address)]).toEqual([address, !isPublicAddress(address)])
  })
})
