import { type Document, isMap, isPair, isScalar, isSeq, type ParsedNode, parseDocument, Scalar } from 'yaml'
import type { SourceFile } from '../../compiler/source/source-file.ts'
import type { Edit, Path } from './mutation.ts'

/** Makes edits in the files of a project; an edit that finds nothing to change is a mistake of its author. */
export function applyEdits(files: readonly SourceFile[], edits: readonly Edit[]): readonly SourceFile[] {
  return edits.reduce(applyEdit, files)
}

function applyEdit(files: readonly SourceFile[], edit: Edit): readonly SourceFile[] {
  switch (edit.do) {
    case 'file':
      return [...files.filter(({ path }) => path !== edit.file), { path: edit.file, text: edit.text }].sort(byPath)
    case 'replace':
      return change(files, edit.file, (text) => replaceOnce(text, edit.from, edit.to))
    case 'set':
      return inDocument(files, edit.path, (document, steps) => document.setIn(steps, document.createNode(edit.value)))
    case 'drop':
      return inDocument(files, edit.path, (document, steps) => {
        if (!document.deleteIn(steps)) throw new Error(`nothing at ${edit.path}`)
      })
    case 'rename':
      return inDocument(files, edit.path, (document, steps) => {
        const pair = pairAt(document, steps)
        if (pair === null) throw new Error(`no key at ${edit.path}`)
        pair.key = new Scalar(edit.to)
      })
  }
}

const byPath = (a: SourceFile, b: SourceFile): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)

function change(files: readonly SourceFile[], path: string, by: (text: string) => string): readonly SourceFile[] {
  if (!files.some((file) => file.path === path)) throw new Error(`no file ${path}`)
  return files.map((file) => (file.path === path ? { path, text: by(file.text) } : file))
}

function replaceOnce(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`${JSON.stringify(from)} does not stand there once`)
  return text.replace(from, () => to)
}

function inDocument(
  files: readonly SourceFile[],
  path: Path,
  by: (document: Document, steps: readonly (string | number)[]) => void,
): readonly SourceFile[] {
  const home = homeOf(files, path)
  const document = home === null ? parseDocument('apiVersion: bylaw.dev/v1\n') : documentOf(home).clone()
  by(document as Document, stepsOf(document, path))
  const text = document.toString({ lineWidth: 0 })
  if (home === null) return [...files, { path: 'sown.yaml', text }].sort(byPath)
  return files.map((file) => (file === home ? { path: file.path, text } : file))
}

const parsed = new WeakMap<SourceFile, ReturnType<typeof parseDocument>>()

/** The document of a file, parsed once. Not to be changed. */
export function documentOf(file: SourceFile): ReturnType<typeof parseDocument> {
  const known = parsed.get(file) ?? parseDocument(file.text)
  parsed.set(file, known)
  return known
}

/** The file that holds most of a path, or `null` when none holds its section. */
export function homeOf(files: readonly SourceFile[], path: Path): SourceFile | null {
  let best: { readonly file: SourceFile; readonly depth: number } | null = null
  for (const file of files) {
    const depth = depthOf(documentOf(file), path)
    if (depth > 0 && (best === null || depth > best.depth)) best = { file, depth }
  }
  return best?.file ?? null
}

function depthOf(document: ReturnType<typeof parseDocument>, path: Path): number {
  const steps = stepsOf(document, path)
  let depth = 0
  while (depth < steps.length && document.hasIn(steps.slice(0, depth + 1))) depth++
  return depth
}

/** The steps of a path: an index where a list stands. */
export function stepsOf(document: ReturnType<typeof parseDocument>, path: Path): readonly (string | number)[] {
  const steps: (string | number)[] = []
  for (const part of path.split('/')) {
    const parent = steps.length === 0 ? document.contents : document.getIn(steps, true)
    steps.push(isSeq(parent) && /^\d+$/.test(part) ? Number(part) : part)
  }
  return steps
}

/** The pair whose key is the last step. */
export function pairAt(document: Document | ReturnType<typeof parseDocument>, steps: readonly (string | number)[]) {
  const parent = steps.length === 1 ? document.contents : document.getIn(steps.slice(0, -1), true)
  if (!isMap(parent)) return null
  const last = String(steps.at(-1))
  const found = parent.items.find(
    (item) => isPair(item) && String(isScalar(item.key) ? item.key.value : item.key) === last,
  )
  return (found ?? null) as { key: unknown; value: unknown } | null
}

/** The offsets of a node, without the space after it. */
export function rangeOf(text: string, node: unknown): readonly [start: number, end: number] | null {
  const range = (node as ParsedNode | null)?.range
  if (!range) return null
  return [range[0], range[0] + text.slice(range[0], range[1]).trimEnd().length]
}
