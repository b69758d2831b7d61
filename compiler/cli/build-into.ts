import { emit } from '../emit/emit.ts'
import type { EmittedFile } from '../emit/emitted-file.ts'
import { NotWritten, writeBuild } from '../emit/write.ts'
import type { FlowGraph } from '../flows/graph.ts'
import type { Model } from '../model/model.ts'
import { onDisk } from './disk.ts'
import { UsageError } from './usage-error.ts'

/**
 * Emits everything that a declaration compiles into and writes it to a folder, whole or not at all.
 *
 * @throws UsageError when the folder cannot be replaced
 */
export async function buildInto(out: string, model: Model, graph: FlowGraph): Promise<readonly EmittedFile[]> {
  const files = await emit(model, graph)
  try {
    await onDisk(`write \`${out}\``, () => writeBuild(files, out))
  } catch (error) {
    throw error instanceof NotWritten ? new UsageError(error.message) : error
  }
  return files
}
