import { emitDocuments } from '../emit/documents/documents.ts'
import type { ReadSide } from './read-side.ts'

/** The generated documents that are not the same on both sides, by path; where something is declared does not count. */
export async function changedDocuments(base: ReadSide, head: ReadSide): Promise<readonly string[]> {
  const [before, after] = await Promise.all([documentsOf(base), documentsOf(head)])
  return [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path)).sort()
}

/** Drafts too: a document that may not be published yet changes all the same. */
async function documentsOf({ model, graph }: ReadSide): Promise<ReadonlyMap<string, string>> {
  const { files } = await emitDocuments(model, graph, { locate: () => '', draft: true })
  return new Map(files.map(({ path, content }) => [path, content.replaceAll(model.digest, '')]))
}
