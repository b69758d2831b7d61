import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { frame } from '../keys/frame.ts'
import type { Identity } from '../keys/identity.ts'
import { SettingsError } from '../settings.ts'
import { isObject } from './stored.ts'

/** What is left of an erasure outside of the journal, so that a journal from a backup learns of it. */
export interface Tombstone {
  readonly erasure: string
  readonly tenant: string
  /** In hexadecimal. */
  readonly subjects: readonly string[]
  readonly request: string | null
  readonly requestedAt: number
  /** When no backup can hold the person any more. */
  readonly until: number
}

export interface Tombstones {
  /** On disk, file and directory, when it returns; again over one that is there. */
  write(tombstone: Tombstone): void
  /** @throws SettingsError when one of them cannot be opened */
  list(): readonly Tombstone[]
  remove(erasure: string): void
}

const SUFFIX = '.tombstone'
const VERSION = 1
const NONCE_BYTES = 12
const TAG = { authTagLength: 16 } as const

/**
 * One file for each erasure, AES-256-GCM under a key derived from the root key, bound to the erasure's id.
 *
 * @param directory outside of what backups restore; created when it does not exist
 * @throws Error of the file system
 */
export function createTombstones(directory: string, identity: Pick<Identity, 'derive'>): Tombstones {
  const key = identity.derive('tombstones')
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const fileOf = (erasure: string): string => join(directory, `${erasure}${SUFFIX}`)

  return {
    write(tombstone) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, nonce, TAG)
      cipher.setAAD(frame('tombstone', tombstone.erasure))
      const text = Buffer.concat([cipher.update(JSON.stringify(tombstone), 'utf8'), cipher.final()])
      const file = fileOf(tombstone.erasure)
      writeSynced(`${file}.new`, Buffer.concat([Buffer.of(VERSION), nonce, text, cipher.getAuthTag()]))
      renameSync(`${file}.new`, file)
      syncDirectory(directory)
    },
    list() {
      return readdirSync(directory)
        .filter((name) => name.endsWith(SUFFIX))
        .sort()
        .map((name) => {
          const erasure = name.slice(0, -SUFFIX.length)
          const found = open(readFileSync(fileOf(erasure)), erasure)
          if (found === null) throw new SettingsError([unreadable(fileOf(erasure))])
          return found
        })
    },
    remove(erasure) {
      rmSync(fileOf(erasure), { force: true })
      syncDirectory(directory)
    },
  }

  function open(bytes: Buffer, erasure: string): Tombstone | null {
    if (bytes[0] !== VERSION || bytes.length < 1 + NONCE_BYTES + TAG.authTagLength) return null
    const end = bytes.length - TAG.authTagLength
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + NONCE_BYTES), TAG)
      decipher.setAAD(frame('tombstone', erasure))
      decipher.setAuthTag(bytes.subarray(end))
      const text = Buffer.concat([decipher.update(bytes.subarray(1 + NONCE_BYTES, end)), decipher.final()])
      const value: unknown = JSON.parse(text.toString('utf8'))
      return isObject(value) && value.erasure === erasure ? (value as unknown as Tombstone) : null
    } catch {
      return null
    }
  }
}

const unreadable = (file: string): string =>
  `The tombstone \`${file}\` cannot be opened: it is damaged, or of another journal. Put it where it belongs.`

function writeSynced(path: string, bytes: Buffer): void {
  const file = openSync(path, 'w', 0o600)
  try {
    let written = 0
    while (written < bytes.length) written += writeSync(file, bytes, written)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function syncDirectory(path: string): void {
  const directory = openSync(path, 'r')
  try {
    fsyncSync(directory)
  } finally {
    closeSync(directory)
  }
}
