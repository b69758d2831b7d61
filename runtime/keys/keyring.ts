import type { KeyObject } from 'node:crypto'
import { deriveKey, KEY_BYTES, open, SEAL_BYTES, seal } from './cipher.ts'
import { Unreadable } from './errors.ts'
import type { Kek } from './key-source.ts'
import { createNonces } from './nonces.ts'

const VERSION = 1
const HEAD_BYTES = 3
/** Of a wrapped key. */
export const WRAPPED_BYTES = HEAD_BYTES + SEAL_BYTES + KEY_BYTES

/** Wraps data keys under key-encryption keys of several epochs. */
export interface Keyring {
  /** The highest one, which wraps. */
  readonly epoch: number
  /** All that it can unwrap, in their order. */
  readonly epochs: readonly number[]
  /**
   * Version, epoch, nonce, data key encrypted by AES-256-GCM, tag: 63 bytes.
   *
   * @param bound what the key is for; it opens for nothing else
   */
  wrap(bound: Uint8Array, dataKey: Uint8Array): Uint8Array
  /** @throws Unreadable when its epoch is not there, or anything of it was altered, or it is for something else */
  unwrap(bound: Uint8Array, wrapped: Uint8Array): Buffer
  /** @throws Unreadable when it is no wrapped key */
  epochOf(wrapped: Uint8Array): number
  knows(epoch: number): boolean
}

/** @param keks at least one, no epoch twice */
export function createKeyring(keks: readonly Kek[]): Keyring {
  const keys = new Map<number, KeyObject>()
  for (const { epoch, key } of keks) keys.set(epoch, deriveKey(key, 'wrap'))
  const epochs = [...keys.keys()].sort((one, other) => one - other)
  const epoch = epochs.at(-1)
  if (epoch === undefined) throw new TypeError('A keyring needs a key.')
  const wrapping = keys.get(epoch) as KeyObject
  const nonce = createNonces()

  /** Its epoch is bound as well, so that it cannot be passed off as another's. */
  const bind = (head: Uint8Array, bound: Uint8Array): Buffer => Buffer.concat([head, bound])

  function epochOf(wrapped: Uint8Array): number {
    if (wrapped.length !== WRAPPED_BYTES || wrapped[0] !== VERSION) throw new Unreadable()
    return ((wrapped[1] as number) << 8) | (wrapped[2] as number)
  }

  return {
    epoch,
    epochs,
    wrap(bound, dataKey) {
      const head = Buffer.of(VERSION, epoch >> 8, epoch & 0xff)
      return Buffer.concat([head, seal(wrapping, nonce(), bind(head, bound), dataKey)])
    },
    unwrap(bound, wrapped) {
      const key = keys.get(epochOf(wrapped))
      if (key === undefined) throw new Unreadable()
      return open(key, bind(wrapped.subarray(0, HEAD_BYTES), bound), wrapped.subarray(HEAD_BYTES))
    },
    epochOf,
    knows: (known) => keys.has(known),
  }
}
