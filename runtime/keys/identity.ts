import { createHmac, type KeyObject } from 'node:crypto'
import { domainToASCII, domainToUnicode } from 'node:url'
import { deriveKey } from './cipher.ts'
import { frameText } from './frame.ts'

/**
 * What stands for identifiers. Everything is derived from the root key of a journal: random, made with it, wrapped in
 * it, and the same through all epochs of the key that wraps it, so that what was stored is found again.
 */
export interface Identity {
  /** 16 bytes that stand for a sender's delivery id and cannot be turned back or guessed without the key. */
  dedupeKey(source: string, tenant: string, id: string): Uint8Array
  /**
   * 16 bytes for an identifier of a person. The value is normalised first: NFC without outer space, e-mail addresses in
   * lower case and without the name that stands before them, telephone numbers (types that end in `phone`) to their digits.
   */
  subjectId(tenant: string, type: string, value: string): Uint8Array
  /** 16 bytes for a value by which deliveries of a channel are kept in order. */
  orderKey(channel: string, tenant: string, value: string): Uint8Array
  /** 16 bytes for the id that a provider gave a message. */
  providerRef(channel: string, id: string): Uint8Array
  /** 16 bytes that name the key of the common parts of a tenant's events of a day in UTC. */
  commonKeyId(tenant: string, receivedAt: number): Uint8Array
  /** For keyed pseudonyms. */
  readonly pseudonymKey: KeyObject
  /** A key of its own for another use: tombstones, cursors. */
  derive(use: string): KeyObject
}

const ID_BYTES = 16
const DAY_MS = 86_400_000
/** Tenants whose key of the day is remembered. */
const MOST_TENANTS = 10_000

/** @param root 32 random bytes that were made with the journal */
export function createIdentity(root: KeyObject): Identity {
  const hashing = (use: string): ((...parts: readonly string[]) => Buffer) => {
    const key = deriveKey(root, use)
    return (...parts) => {
      // As text: a digest in bytes has memory of its own, which takes longer than to read them out of the text.
      const digest = createHmac('sha256', key)
        .update(frameText(use, ...parts))
        .digest('binary')
      return Buffer.from(digest.slice(0, ID_BYTES), 'binary')
    }
  }
  const common = hashing('common')
  let commonDay = 0
  const commonIds = new Map<string, Uint8Array>()
  const subject = hashing('subject')

  return {
    dedupeKey: hashing('dedupe'),
    subjectId: (tenant, type, value) => subject(tenant, type, normaliseIdentifier(type, value)),
    orderKey: hashing('order'),
    providerRef: hashing('provider-ref'),
    commonKeyId(tenant, receivedAt) {
      const day = Math.floor(receivedAt / DAY_MS)
      if (day !== commonDay || commonIds.size >= MOST_TENANTS) commonIds.clear()
      commonDay = day
      const known = commonIds.get(tenant)
      if (known !== undefined) return known
      const id = common(tenant, String(day))
      commonIds.set(tenant, id)
      return id
    },
    pseudonymKey: deriveKey(root, 'pseudonym'),
    derive: (use) => deriveKey(root, `use/${use}`),
  }
}

/** One way to write an identifier of a type, so that the same person is known again. */
export function normaliseIdentifier(type: string, value: string): string {
  const text = value.normalize('NFC').trim()
  if (/email$/i.test(type)) return addressOf(text).toLowerCase().normalize('NFC')
  // What has no digits is no number, and all of those must not be one person.
  if (/phone$/i.test(type)) return text.replace(/\D/g, '') || text
  return text
}

/**
 * The ways to write what identifies the same mailbox or telephone, the given one first: a domain in its own letters and in
 * ASCII (RFC 5890), an international number with `+` and with `00`. Events hold one of them and are known by that one; who
 * is asked for is asked for by all.
 */
export function writingsOf<T extends { readonly type: string; readonly value: string }>(identifier: T): readonly T[] {
  const { type, value } = identifier
  const normal = normaliseIdentifier(type, value)
  const others = /email$/i.test(type) ? domainsOf(normal) : /phone$/i.test(type) ? prefixesOf(normal) : []
  const different = [...new Set(others)].filter((other) => normaliseIdentifier(type, other) !== normal)
  return [identifier, ...different.map((other) => ({ ...identifier, value: other }))]
}

function domainsOf(address: string): readonly string[] {
  const [, local, domain = ''] = /^(.+@)([^@\s]+)$/.exec(address) ?? []
  // Where there is none in ASCII it is no domain.
  const ascii = domainToASCII(domain)
  return local === undefined || ascii === '' ? [] : [local + ascii, local + domainToUnicode(ascii)]
}

const prefixesOf = (digits: string): readonly string[] =>
  /^00[1-9]\d+$/.test(digits) ? [digits.slice(2)] : /^[1-9]\d+$/.test(digits) ? [`00${digits}`] : []

/** The address of a mailbox (RFC 5322, 3.4): `Ada <ada@example.org>` is known by `ada@example.org`. */
const addressOf = (text: string): string =>
  /^(?:"[^"]*"\s*|[^<>",;]*)<([^<>\s,;]+@[^<>\s,;]+)>$/.exec(text)?.[1] ?? text
