import { describe, expect, test } from 'vitest'
import { checkTarget } from './target.ts'

const check = (url: string, hosts: readonly string[] = [], standIns: Readonly<Record<string, string>> = {}): string => {
  const target = checkTarget(url, hosts, new Map(Object.entries(standIns)))
  return target.ok ? 'ok' : target.reason
}

describe('addresses that are not public are refused, also when they are declared', () => {
  test.each([
    ['unspecified', '0.0.0.0'],
    ['private (10/8)', '10.1.2.3'],
    ['carrier-grade NAT', '100.64.0.1'],
    ['loopback', '127.0.0.1'],
    ['link-local, cloud metadata', '169.254.169.254'],
    ['private (172.16/12)', '172.16.0.1'],
    ['private (192.168/16)', '192.168.1.1'],
    ['protocol assignments', '192.0.0.8'],
    ['documentation', '203.0.113.7'],
    ['benchmarking', '198.18.0.1'],
    ['multicast', '224.0.0.1'],
    ['reserved (class E)', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['IPv6 unspecified', '[::]'],
    ['IPv6 loopback', '[::1]'],
    ['IPv6 unique local', '[fd00::1]'],
    ['IPv6 link-local', '[fe80::1]'],
    ['IPv6 site-local', '[fec0::1]'],
    ['IPv6 multicast', '[ff02::1]'],
    ['IPv6 documentation', '[2001:db8::1]'],
    ['IPv6 documentation, new', '[3fff::1]'],
    ['IPv4 in IPv6, mapped', '[::ffff:10.0.0.1]'],
    ['6to4', '[2002:a00:1::1]'],
    ['NAT64', '[64:ff9b::a00:1]'],
    ['Teredo', '[2001::1]'],
  ])('%s', (_, host) => {
    expect(check(`https://${host}/hook`)).toBe('address-not-public')
    expect(check(`https://${host}/hook`, [host])).not.toBe('ok')
  })

  test.each([
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://127.1/',
    'https://[::ffff:127.0.0.1]/',
    'https://[0:0:0:0:0:0:0:1]/',
    'https://①②⑦.0.0.1/',
    'https://127.0.0.1./',
  ])('%s is loopback in other words', (url) => {
    expect(check(url)).toBe('address-not-public')
  })
})

describe('what may be called', () => {
  const slack = ['hooks.slack.com']

  test.each([
    ['https://hooks.slack.com/services/x', slack, 'ok'],
    ['https://HOOKS.SLACK.COM./services/x', slack, 'ok'],
    ['https://hooks.slack.com:443/x', slack, 'ok'],
    ['https://hooks.slack.com:8443/x', slack, 'port-not-declared'],
    ['https://hooks.slack.com.evil.example/x', slack, 'host-not-declared'],
    ['https://evil.example/hooks.slack.com', slack, 'host-not-declared'],
    ['https://hooks.slack.com@evil.example/', slack, 'user-in-address'],
    ['https://user:secret@hooks.slack.com/', slack, 'user-in-address'],
    ['http://hooks.slack.com/x', slack, 'not-https'],
    ['ftp://hooks.slack.com/x', slack, 'not-https'],
    ['file:///etc/passwd', slack, 'invalid-address'],
    ['not an address', slack, 'invalid-address'],
    ['https://a.example.com/', ['*.example.com'], 'ok'],
    ['https://a.b.example.com/', ['*.example.com'], 'ok'],
    ['https://example.com/', ['*.example.com'], 'host-not-declared'],
    ['https://badexample.com/', ['*.example.com'], 'host-not-declared'],
    ['https://example.com:8443/', ['example.com:8443'], 'ok'],
    ['https://example.com/', ['example.com:8443'], 'port-not-declared'],
    ['https://example.com/', ['example.com:443'], 'ok'],
    ['https://example.com/', ['example.com:8443', 'example.com'], 'ok'],
    ['https://anything.example/', [], 'ok'],
    ['https://anything.example:8443/', [], 'port-not-declared'],
    ['https://1.1.1.1/', [], 'ok'],
  ])('%s with %j: %s', (url, hosts, result) => {
    expect(check(url, hosts)).toBe(result)
  })
})

describe('a stand-in', () => {
  const standIns = { 'https://hooks.slack.com': 'http://127.0.0.1:9000', 'http://sink.test': 'http://127.0.0.1:9000' }

  test.each([
    ['https://hooks.slack.com/x', ['hooks.slack.com'], 'ok'],
    ['https://hooks.slack.com/x', ['other.example'], 'host-not-declared'],
    ['http://sink.test/x', ['sink.test'], 'ok'],
    ['http://sink.test/x', [], 'ok'],
    ['http://other.test/x', [], 'not-https'],
    ['https://other.test/x', [], 'ok'],
  ])('%s with %j: %s', (url, hosts, result) => {
    expect(check(url, hosts, standIns)).toBe(result)
  })
})
