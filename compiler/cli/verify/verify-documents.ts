import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { manifestName, parseManifest } from '../../emit/manifest.ts'
import type { Unproven, Verified } from '../../verify/difference.ts'
import { compareDocuments } from '../../verify/documents/compare-documents.ts'
import { UsageError } from '../usage-error.ts'
import type { Expected } from './expected.ts'
import { listFiles } from './list-files.ts'

/** How files of documents end; every one that a build writes does. */
export const documentFile = /\.(?:md|html|json|jsonld|csv|svg|atom)$/

/**
 * Compares the documents in a folder, which is the `documents` of a build or one of its two halves, or a single one.
 *
 * @param asOf the day that they were written on; read from the build's own list where nothing is given
 * @throws UsageError when there is no such folder, or no document in it
 */
export async function verifyDocuments(
  name: string,
  cwd: string,
  expected: Expected,
  asOf: string | undefined,
  today: string,
): Promise<Verified> {
  const { root, names, single } = await listFiles(name, cwd, documentFile)
  const day = asOf ?? (await dayOf(root)) ?? today
  const { files, withheld } = await expected.documents(day)
  const prefix = prefixOf(
    names,
    files.map((file) => file.path),
  )
  if (prefix === null)
    throw new UsageError(`No documents of Bylaw in \`${name}\`. They are in the folder \`documents\` of a build.`)
  const unproven: Unproven[] = []
  const found = new Map<string, string>()
  // Of a whole build the documents alone.
  for (const file of names.filter((each) => prefix !== '' || each.startsWith('documents/'))) {
    const content = await readFile(join(root, file), 'utf8').catch(() => null)
    if (content === null) unproven.push({ message: `\`${join(name, file)}\` cannot be read.` })
    else found.set(`${prefix}${file}`, content)
  }
  const meant = files.filter((file) => (single ? found.has(file.path) : file.path.startsWith(prefix)))
  const { digest, compared, differences } = compareDocuments(found, {
    model: expected.model,
    expected: meant,
    all: files,
    withheld,
  })
  return {
    kind: 'documents',
    name,
    how: `as of ${day}`,
    digest,
    compared: `${compared} ${compared === 1 ? 'document' : 'documents'}`,
    settings: {},
    differences,
    unproven,
  }
}

/** Where the folder stands in a build: at the place where most of its files are documents of ours. */
function prefixOf(listed: readonly string[], paths: readonly string[]): string | null {
  const known = new Set(paths)
  const [best] = ['documents/', 'documents/public/', 'documents/internal/', '']
    .map((prefix) => ({ prefix, count: listed.filter((file) => known.has(`${prefix}${file}`)).length }))
    .sort((a, b) => b.count - a.count)
  if (best === undefined || best.count === 0) return null
  return best.prefix
}

/** The day on which a build was made, by its list of files, above the documents. */
async function dayOf(folder: string): Promise<string | null> {
  for (const up of ['.', '..', '../..']) {
    const text = await readFile(join(folder, up, manifestName), 'utf8').catch(() => null)
    const manifest = text === null ? null : parseManifest(text)
    if (manifest !== null && typeof manifest.asOf === 'string') return manifest.asOf
  }
  return null
}
