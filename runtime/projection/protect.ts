import { createHmac, type KeyObject } from 'node:crypto'
import ipaddr from 'ipaddr.js'
import { ExactNumber } from '../contract/exact-number.ts'
import type { Protection } from '../contract/plan.ts'
import { isTree } from '../core/objects.ts'
import { redact } from './redact.ts'

/** What pseudonyms are made with: the same value of the same tenant gives the same pseudonym as long as the key lives. */
export interface PseudonymKeys {
  readonly tenant: string
  readonly key: Uint8Array | KeyObject
}

/** A value under a protection. `null` is what a protection gives for what it cannot read; nothing passes unread. */
export function protect(value: unknown, protection: Protection, keys: PseudonymKeys): unknown {
  if (value === null || value === undefined) return null
  switch (protection) {
    case 'keep':
      return value
    case 'redact':
      return typeof value === 'string' ? redact(value) : null
    case 'mask':
      return typeof value === 'string' ? mask(value) : null
    case 'truncate-ip':
      return typeof value === 'string' ? truncateIp(value) : null
    case 'pseudonymise':
      return pseudonym(value, keys)
    case 'generalise-date':
      return generaliseDate(value)
  }
}

/** The first character and a star for each further one, at most eight; of an e-mail address the domain stays. */
function mask(text: string): string {
  const at = text.lastIndexOf('@')
  if (at > 0 && at < text.length - 1 && !/\s/.test(text)) {
    const local = [...text.slice(0, at)]
    return `${local.length > 1 ? local[0] : ''}***${text.slice(at)}`
  }
  const characters = [...text]
  if (characters.length < 2) return '*'.repeat(characters.length)
  return `${characters[0]}${'*'.repeat(Math.min(8, characters.length - 1))}`
}

/** IPv4 to its /24, IPv6 to its /48; an IPv4 address inside an IPv6 one (mapped, 6to4) is cut as IPv4. */
function truncateIp(text: string): string | null {
  const bare = text.trim().replace(/%.*$/, '')
  if (ipaddr.IPv4.isValidFourPartDecimal(bare)) return zeroed(bare, 24)
  if (!ipaddr.IPv6.isValid(bare)) return null
  const address = ipaddr.IPv6.parse(bare)
  if (address.isIPv4MappedAddress()) return zeroed(address.toIPv4Address().toString(), 24)
  // 2002:AABB:CCDD::/48 is the IPv4 address AA.BB.CC.DD: its /24 ends at the 40th bit.
  return zeroed(bare, address.range() === '6to4' ? 40 : 48)
}

const zeroed = (address: string, bits: number): string =>
  address.includes(':')
    ? ipaddr.IPv6.networkAddressFromCIDR(`${address}/${bits}`).toString()
    : ipaddr.IPv4.networkAddressFromCIDR(`${address}/${bits}`).toString()

/** 132 bits of HMAC-SHA256 over tenant and value. Where the value stood does not enter, so equal values stay equal. */
function pseudonym(value: unknown, { tenant, key }: PseudonymKeys): string | null {
  if (isTree(value)) return null
  const digest = createHmac('sha256', key)
    .update(JSON.stringify([tenant, normalised(String(value))]))
    .digest('base64url')
  return `p_${digest.slice(0, 22)}`
}

/** NFC without outer space; e-mail addresses in lower case, identifiers as they are. */
function normalised(text: string): string {
  const plain = text.normalize('NFC').trim()
  return plain.includes('@') ? plain.toLowerCase() : plain
}

const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?([Zz]|[+-]\d{2}:?\d{2})?)?$/

/** `YYYY-MM`, in UTC where the value names an instant: of ISO 8601 dates and times and of seconds since 1970. */
function generaliseDate(value: unknown): string | null {
  if (typeof value === 'number' || value instanceof ExactNumber) return month(Number(value) * 1000)
  if (typeof value !== 'string') return null
  const [, year, monthText, day, hour, minute, zone] = isoDate.exec(value.trim()) ?? []
  const written = Date.UTC(Number(year), Number(monthText) - 1, Number(day))
  if (Number.isNaN(written) || new Date(written).getUTCDate() !== Number(day) || Number(monthText) > 12) return null
  if (Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59) return null
  return month(written + (Number(hour ?? 0) * 60 + Number(minute ?? 0) - offsetMinutes(zone)) * 60_000)
}

function offsetMinutes(zone: string | undefined): number {
  if (zone === undefined || zone.toUpperCase() === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return zone.startsWith('-') ? -minutes : minutes
}

function month(milliseconds: number): string | null {
  const date = new Date(milliseconds)
  const year = date.getUTCFullYear()
  if (Number.isNaN(year) || year < 1 || year > 9999) return null
  return `${String(year).padStart(4, '0')}-${String(date.getUTCMonth() + 1).padStart(2, '0')}`
}
