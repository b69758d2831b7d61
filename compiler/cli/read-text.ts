import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { onDisk } from './disk.ts'
import type { Io } from './io.ts'
import { UsageError } from './usage-error.ts'

/**
 * A text file as UTF-8, or as UTF-16 where its byte order mark says so; without the mark.
 *
 * @throws UsageError when it cannot be read, is larger than `most` bytes or is neither
 */
export async function readText(file: string, most: number, io: Io): Promise<string> {
  const path = resolve(io.cwd, file)
  const bytes = await onDisk(`read \`${file}\``, () => {
    const { size } = statSync(path)
    if (size > most) {
      throw new UsageError(
        `\`${file}\` has ${(size / 1048576).toFixed(1)} MiB; at most ${most / 1048576} MiB are read.`,
      )
    }
    return readFileSync(path)
  })
  try {
    // What spreadsheets call Unicode text says so in its first two bytes.
    const wide = bytes[0] === 0xff && bytes[1] === 0xfe
    return new TextDecoder(wide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UsageError(`\`${file}\` is not UTF-8 text; save it as UTF-8 (spreadsheets: "CSV UTF-8").`)
  }
}
