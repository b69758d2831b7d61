import type { KeyObject } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { KeyUnusable } from './errors.ts'
import { KEY_NAME, readKey, readKeyFile } from './key-file.ts'

/** A key-encryption key: 32 bytes that wrap data keys, and in which turn of the keys it came. */
export interface Kek {
  /** From 1 to 65,535. The highest wraps, the others only unwrap. */
  readonly epoch: number
  readonly key: KeyObject
}

/**
 * Where key-encryption keys come from. They are loaded once, at the start. A key management service is plugged in here:
 * it decrypts them, and what lies beside the router is then of no use without it.
 */
export interface KeySource {
  /** @throws KeyUnusable */
  load(): Promise<readonly Kek[]>
}

const LAST_EPOCH = 0xffff

/** The files `journal-key` (epoch 1), `journal-key-2`, `journal-key-3` … A gap is an epoch whose key was destroyed. */
export function fileKeySource(credentialsDir: string): KeySource {
  return {
    async load() {
      const names = existsSync(credentialsDir) ? readdirSync(credentialsDir) : []
      const keks = numbered(names, KEY_NAME, '-').map(([epoch, name]) => ({
        epoch,
        key: readKeyFile(join(credentialsDir, name)),
      }))
      if (keks.length > 0) return checked(keks)
      throw new KeyUnusable(
        `\`${join(credentialsDir, KEY_NAME)}\` is missing; create it with \`openssl rand -hex 32\`.`,
      )
    },
  }
}

/** The variables `JOURNAL_KEY` (epoch 1), `JOURNAL_KEY_2`, `JOURNAL_KEY_3` …, in hexadecimal or base64. */
export function environmentKeySource(env: Readonly<Record<string, string | undefined>>): KeySource {
  return {
    async load() {
      const keks = numbered(Object.keys(env), 'JOURNAL_KEY', '_').map(([epoch, name]) => ({
        epoch,
        key: readKey(name, Buffer.from(env[name] ?? '')),
      }))
      if (keks.length > 0) return checked(keks)
      throw new KeyUnusable('`JOURNAL_KEY` is missing; set it to the output of `openssl rand -hex 32`.')
    },
  }
}

/** Files where there are any, else variables: what a router reads its keys from. */
export function keySourceOf(credentialsDir: string, env: Readonly<Record<string, string | undefined>>): KeySource {
  const files = existsSync(credentialsDir) ? numbered(readdirSync(credentialsDir), KEY_NAME, '-') : []
  const variables = numbered(Object.keys(env), 'JOURNAL_KEY', '_')
  return files.length === 0 && variables.length > 0 ? environmentKeySource(env) : fileKeySource(credentialsDir)
}

/** The names that are `first` (epoch 1) or `first` with a number from 2, by epoch. */
function numbered(names: readonly string[], first: string, separator: string): readonly (readonly [number, string])[] {
  const found: [number, string][] = []
  for (const name of names) {
    if (name === first) found.push([1, name])
    else if (name.startsWith(first + separator)) {
      const number = name.slice(first.length + separator.length)
      if (/^[1-9]\d*$/.test(number) && number !== '1' && Number(number) <= LAST_EPOCH)
        found.push([Number(number), name])
    }
  }
  return found.sort(([one], [other]) => one - other)
}

/** The same key twice would look like a new epoch and be none. */
function checked(keks: readonly Kek[]): readonly Kek[] {
  for (const [index, { epoch, key }] of keks.entries()) {
    const same = keks.slice(0, index).find((other) => other.key.equals(key))
    if (same !== undefined) {
      throw new KeyUnusable(`The journal's keys ${same.epoch} and ${epoch} are the same; a new epoch needs a new key.`)
    }
  }
  return keks
}
