import { type KeyObject, randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { open as openFile, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { SettingsError } from '../config/settings.ts'
import { ToldError } from '../core/told-error.ts'
import { NONCE_BYTES, open, seal } from '../keys/cipher.ts'
import { frame } from '../keys/frame.ts'
import type { Identity } from '../keys/identity.ts'

/** Small JSON values in files of their own, outside of the journal. */
export interface SealedFiles {
  /**
   * On disk, files and directory, when it resolves; over what has the same name.
   *
   * @throws RemindersUnavailable
   */
  write(files: readonly SealedFile[]): Promise<void>
  /**
   * `null` when there is none.
   *
   * @throws SettingsError when it cannot be opened
   */
  read(name: string): Promise<unknown>
  /** In the order of their names. */
  names(): Promise<readonly string[]>
  /** Names of what was never written to its end, and is never read: by a crash, or it is being written now. */
  unfinished(): Promise<readonly string[]>
  /** Finished or not. */
  remove(names: readonly string[]): Promise<void>
}

export interface SealedFile {
  /** Free of anything that identifies a person. */
  readonly name: string
  readonly value: unknown
}

/**
 * The folder outside of the journal cannot be used: it is full, read-only or gone. What was to be remembered there
 * has to be asked for again.
 */
export class RemindersUnavailable extends ToldError {
  override readonly name = 'RemindersUnavailable'
  /** The file system's code, for the log. */
  readonly code: string

  constructor(code: string) {
    super(`The folder of the tombstones cannot be used (${code}).`)
    this.code = code
  }
}

const VERSION = 1
const UNFINISHED = '.new'

/**
 * AES-256-GCM under a key derived from the root key, bound to the file's name.
 *
 * @param directory created when it does not exist
 * @param kind what these files are: how their names end, and what a message calls them
 * @throws RemindersUnavailable when it cannot be created
 */
export function createSealedFiles(
  directory: string,
  kind: 'tombstone' | 'reminder' | 'record-reminder',
  identity: Pick<Identity, 'derive'>,
): SealedFiles {
  const key = identity.derive(`${kind}s`)
  const ending = `.${kind}`
  makeDirectory(directory)
  const pathOf = (name: string): string => join(directory, `${name}${ending}`)

  async function namesBefore(end: string): Promise<readonly string[]> {
    const found = await used(() => readdir(directory))
    return found
      .filter((name) => name.endsWith(end))
      .map((name) => name.slice(0, -end.length))
      .sort()
  }

  return {
    async write(files) {
      if (files.length === 0) return
      await used(async () => {
        for (const { name, value } of files) {
          const sealed = seal(key, randomBytes(NONCE_BYTES), frame(kind, name), Buffer.from(JSON.stringify(value)))
          const path = pathOf(name)
          await writeSynced(path + UNFINISHED, Buffer.concat([Buffer.of(VERSION), sealed]))
          await rename(path + UNFINISHED, path)
        }
        await syncDirectory(directory)
      })
    },
    async read(name) {
      const bytes = await used(() => readFile(pathOf(name)).catch(absent))
      if (bytes === null) return null
      const value = openValue(key, kind, name, bytes)
      if (value === null) throw new SettingsError([unreadable(kind, pathOf(name))])
      return value
    },
    names: () => namesBefore(ending),
    unfinished: () => namesBefore(ending + UNFINISHED),
    async remove(names) {
      if (names.length === 0) return
      await used(async () => {
        for (const path of names.map(pathOf)) {
          await rm(path, { force: true })
          await rm(path + UNFINISHED, { force: true })
        }
        await syncDirectory(directory)
      })
    },
  }
}

const PROBE = '.probe'
const PROBE_BYTES = 4096

/**
 * Writes a file and takes it away again: what is to be remembered next could be.
 *
 * @throws RemindersUnavailable
 */
export async function probeDirectory(directory: string): Promise<void> {
  const path = join(directory, PROBE)
  await used(async () => {
    await writeSynced(path, Buffer.alloc(PROBE_BYTES))
    // Another router may have taken it away.
    await rm(path, { force: true })
  })
}

async function used<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw unavailable(error)
  }
}

const unavailable = (error: unknown): unknown =>
  error instanceof Error && 'code' in error && 'syscall' in error ? new RemindersUnavailable(String(error.code)) : error

function makeDirectory(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw unavailable(error)
  }
}

function openValue(key: KeyObject, kind: string, name: string, bytes: Buffer): unknown {
  if (bytes[0] !== VERSION) return null
  try {
    return JSON.parse(open(key, frame(kind, name), bytes.subarray(1)).toString('utf8'))
  } catch {
    return null
  }
}

const unreadable = (kind: string, file: string): string =>
  `The ${kind} \`${file}\` cannot be opened: it is damaged, or of another journal. Put it where it belongs.`

function absent(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}

async function writeSynced(path: string, bytes: Buffer): Promise<void> {
  const file = await openFile(path, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await openFile(path, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}
