import type { KeyObject } from 'node:crypto'

/**
 * What stands for identifiers. Everything is derived from the root key of a journal: random, made with it, wrapped in
 * it, and the same through all epochs of the key that wraps it, so that what was stored is found again.
 */
export interface Identity {
  /** 16 bytes that stand for a sender's delivery id and cannot be turned back or guessed without the key. */
  dedupeKey(source: string, tenant: string, id: string): Uint8Array
  /**
   * 16 bytes for an identifier of a person. The value is normalised first: NFC without outer space, e-mail addresses in
   * lower case, telephone numbers (types that end in `phone`) to their digits.
   */
  subjectId(tenant: string, type: string, value: string): Uint8Array
  /** 16 bytes for a value by which deliveries of a channel are kept in order. */
  orderKey(channel: string, tenant: string, value: string): Uint8Array
  /** 16 bytes for the id that a provider gave a message. */
  providerRef(channel: string, id: string): Uint8Array
  /** For keyed pseudonyms. */
  readonly pseudonymKey: KeyObject
  /** A key of its own for another use: tombstones, cursors. */
  derive(use: string): KeyObject
}
