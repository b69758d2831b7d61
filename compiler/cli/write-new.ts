import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { onDisk } from './disk.ts'
import type { Io } from './io.ts'
import { UsageError } from './usage-error.ts'

/**
 * Writes files that must not exist yet: all of them, or none when one is in the way.
 *
 * @throws UsageError when one exists or the disk refuses
 */
export async function writeNew(
  folder: string,
  files: readonly { readonly path: string; readonly text: string }[],
  io: Io,
): Promise<void> {
  const taken = files.find(({ path }) => existsSync(resolve(io.cwd, folder, path)))
  if (taken) throw new UsageError(`\`${join(folder, taken.path)}\` exists already and is left as it is.`)
  for (const { path, text } of files) {
    const file = resolve(io.cwd, folder, path)
    await onDisk(`write \`${join(folder, path)}\``, () => {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text, { flag: 'wx' })
    })
  }
}

/** Puts a result where it was asked for: into a new file, or onto stdout. */
export async function putResult(text: string, out: string | undefined, io: Io): Promise<void> {
  if (out === undefined) io.out(text)
  else await writeNew('.', [{ path: out, text }], io)
}
