import { join } from 'node:path'
import { printable } from '../report/cells.ts'
import { below } from '../report/rooted.ts'
import { plural } from '../report/summary.ts'
import { compileProject } from './compile-project.ts'
import type { Io } from './io.ts'
import { mend } from './mend.ts'
import type { Progress } from './progress.ts'
import { rootOf } from './repository.ts'
import { replaceAll } from './write-all.ts'

/**
 * Mends what edits can mend, in the files themselves, and says on stderr where. Comments and everything else stay as
 * they are written; all files are written or none.
 *
 * @param guesses what was probably meant, too
 * @throws UsageError when there is nothing to read, or the disk refuses
 */
export async function mendFiles(
  path: string,
  asOf: string,
  guesses: boolean,
  io: Io,
  progress: Progress,
): Promise<void> {
  const { compilation, folder } = await compileProject(path, asOf, io, progress)
  progress.step('mending')
  const { files, mended } = mend(compilation, asOf, guesses)
  const changed = files.filter((one, i) => one !== compilation.files[i])
  await replaceAll(changed.map((one) => ({ path: join(folder, one.path), text: one.text })))
  progress.done()
  const root = rootOf(folder, io.cwd)
  for (const { diagnostic, title } of mended)
    io.err(printable(`bylaw: ${below(root, diagnostic.file)}:${diagnostic.start.line}: ${title}`).concat('\n'))
  io.err(`bylaw: ${plural(mended.length, 'finding')} mended in ${plural(changed.length, 'file')}.\n`)
}
