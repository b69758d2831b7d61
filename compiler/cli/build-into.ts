import { type DocumentOptions, emitDocuments, type Withheld } from '../emit/documents/documents.ts'
import { emit } from '../emit/emit.ts'
import type { EmittedFile } from '../emit/emitted-file.ts'
import { NotWritten, writeBuild } from '../emit/write.ts'
import type { FlowGraph } from '../flows/graph.ts'
import type { Model } from '../model/model.ts'
import { onDisk } from './disk.ts'
import { UsageError } from './usage-error.ts'

/** What was written, and which public documents were not. */
export interface Built {
  readonly files: readonly EmittedFile[]
  readonly withheld: readonly Withheld[]
}

/**
 * Emits everything that a declaration compiles into on a day (`YYYY-MM-DD`) and writes it to a folder, whole or not at
 * all; the documents only when asked how.
 *
 * @throws UsageError when the folder cannot be replaced
 */
export async function buildInto(
  out: string,
  model: Model,
  graph: FlowGraph,
  asOf: string,
  options?: Omit<DocumentOptions, 'asOf'>,
): Promise<Built> {
  const documents = options ? await emitDocuments(model, graph, { ...options, asOf }) : { files: [], withheld: [] }
  const files = await emit(model, graph, asOf, documents.files)
  try {
    await onDisk(`write \`${out}\``, () => writeBuild(files, out))
  } catch (error) {
    throw error instanceof NotWritten ? new UsageError(error.message) : error
  }
  return { files, withheld: documents.withheld }
}
