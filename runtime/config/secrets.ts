import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../core/clock.ts'
import type { Logger } from '../core/log.ts'

/** The live values of a secret, the current one first. A new object whenever its files have changed. */
export interface SecretSet {
  readonly values: readonly Buffer[]
  /** The values are SHA-256 digests of what is sent along, which nobody keeps. */
  readonly hashed?: true
}

export interface Secrets {
  /** The tenant's own value, else the one for everybody; `null` when there is neither. */
  get(name: string, tenant: string): SecretSet | null
}

interface Entry {
  stamp: string
  set: SecretSet | null
  checkedAt: number
}

/** How old an answer may be before the files are looked at again. */
const FRESH_MS = 2000

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/

/**
 * Secrets from a directory with one file each: `<directory>/<tenant>/<name>`, else `<directory>/<name>`; beside it
 * `<name>.previous` holds a second live value while a secret is rotated. A trailing newline is not part of a value.
 * A file that has become empty is one that is being written: the last value stays.
 */
export function createSecrets(directory: string, clock: Clock, logger: Logger): Secrets {
  const byTenant = new Map<string, Map<string, Entry>>()

  function refresh(entry: Entry, name: string, tenant: string): void {
    const own = join(directory, tenant, name)
    const path = isFile(own) ? own : join(directory, name)
    const stamp = `${path} ${stampOf(path)} ${stampOf(`${path}.previous`)}`
    if (stamp === entry.stamp) return
    const first = entry.stamp === ''
    entry.stamp = stamp
    const current = readValue(path)
    if (current !== null && current.length === 0 && entry.set !== null) {
      logger.warn('secret-empty', { secret: name, tenant })
      return
    }
    const previous = readValue(`${path}.previous`)
    if (current === null || current.length === 0) entry.set = null
    else entry.set = { values: previous === null || previous.length === 0 ? [current] : [current, previous] }
    if (!first) logger.info('secret-changed', { secret: name, tenant, live: entry.set?.values.length ?? 0 })
  }

  function entryOf(name: string, tenant: string): Entry | null {
    const entries = byTenant.get(tenant) ?? new Map<string, Entry>()
    const known = entries.get(name)
    if (known !== undefined) return known
    if (!NAME.test(name) || !NAME.test(tenant)) return null
    const entry: Entry = { stamp: '', set: null, checkedAt: Number.NEGATIVE_INFINITY }
    byTenant.set(tenant, entries.set(name, entry))
    return entry
  }

  return {
    get(name, tenant) {
      const entry = entryOf(name, tenant)
      if (entry === null) return null
      const now = clock.monotonic()
      if (now - entry.checkedAt >= FRESH_MS) {
        entry.checkedAt = now
        refresh(entry, name, tenant)
      }
      return entry.set
    },
  }
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false

/** Changes whenever the file does: also when a mounted directory is swapped by a symbolic link. */
function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat?.isFile() ? `${stat.mtimeMs}:${stat.size}:${stat.ino}` : '-'
}

/** The bytes without one trailing newline; `null` when there is no such file or it cannot be read. */
function readValue(path: string): Buffer | null {
  try {
    const bytes = readFileSync(path)
    let end = bytes.length
    if (bytes[end - 1] === 0x0a) end -= bytes[end - 2] === 0x0d ? 2 : 1
    return bytes.subarray(0, end)
  } catch {
    return null
  }
}
