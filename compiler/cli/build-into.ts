import { emit } from '../emit/emit.ts'
import type { EmittedFile } from '../emit/emitted-file.ts'
import { writeBuild } from '../emit/write.ts'
import type { FlowGraph } from '../flows/graph.ts'
import type { Model } from '../model/model.ts'
import { onDisk } from './disk.ts'

/** Emits everything that a declaration compiles into and writes it to a folder, whole or not at all. */
export async function buildInto(out: string, model: Model, graph: FlowGraph): Promise<readonly EmittedFile[]> {
  const files = await emit(model, graph)
  await onDisk(`write \`${out}\``, () => writeBuild(files, out))
  return files
}
