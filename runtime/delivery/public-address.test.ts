import { expect, test } from 'vitest'
import { isLoopbackAddress, isPublicAddress } from './public-address.ts'

/** One of each block of the IANA special-purpose registry, and of what is not given out at all. */
test.each([
  ['::', 'unspecified'],
  ['::1', 'loopback'],
  ['::192.0.2.1', 'IPv4-compatible, deprecated'],
  ['::8.8.8.8', 'IPv4-compatible of a public one: another address than that'],
  ['::808:808', 'the same'],
  ['::ffff:192.0.2.1', 'IPv4-mapped documentation'],
  ['::ffff:0:192.0.2.1', 'IPv4-translated'],
  ['64:ff9b::192.0.2.1', 'NAT64 of documentation'],
  ['64:ff9b::10.0.0.1', 'NAT64 of a private one'],
  ['64:ff9b::a9fe:a9fe', 'NAT64 of cloud metadata'],
  ['64:ff9b::1:808:808', 'not of the prefix'],
  ['64:ff9b:1::1', 'NAT64, local use'],
  ['100::1', 'discard only'],
  ['100:0:0:1::1', 'dummy prefix'],
  ['2001::1', 'Teredo'],
  ['2001:1::1', 'port control protocol anycast'],
  ['2001:2::1', 'benchmarking'],
  ['2001:3::1', 'AMT'],
  ['2001:4:112::1', 'AS112'],
  ['2001:10::1', 'ORCHID, deprecated'],
  ['2001:20::1', 'ORCHIDv2'],
  ['2001:30::1', 'drone remote identification'],
  ['2001:1ff:ffff::1', 'the last of the protocol assignments'],
  ['2001:db8::1', 'documentation'],
  ['2002:c000:201::1', '6to4'],
  ['2620:4f:8000::1', 'AS112, direct delegation'],
  ['3fff::1', 'documentation'],
  ['3fff:fff::1', 'documentation, the last'],
  ['4000::1', 'not given out'],
  ['5f00::1', 'segment routing'],
  ['1fff::1', 'not given out'],
  ['a000::1', 'not given out'],
  ['fc00::1', 'unique local'],
  ['fd12:3456::1', 'unique local'],
  ['fe80::1', 'link-local'],
  ['fec0::1', 'site-local, deprecated'],
  ['ff02::1', 'multicast'],
])('%s (%s) is not public', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each([
  ['::127.0.0.1', false],
  ['::ffff:127.0.0.1', true],
  ['127.0.0.1', true],
  ['::1', true],
])('%s is loopback: %s', (address, loopback) => {
  expect(isLoopbackAddress(address)).toBe(loopback)
})

test.each([
  '64:ff9b::8.8.8.8',
  '2001:200::1',
  '2606:4700::1111',
  '2003::1',
  '2a00:1450::1',
  '2620:4f:8001::1',
  '3ffe::1',
])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})
