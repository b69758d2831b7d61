import { positionAt, type SourceFile } from '../../compiler/source/source-file.ts'
import { documentOf, homeOf, pairAt, rangeOf, stepsOf } from './edit.ts'
import type { Path, Token } from './mutation.ts'

/** A stretch of a file; without an end, anything that begins in the line. */
export interface Spot {
  readonly file: string
  readonly start: string
  readonly end: string | null
}

/** Where a token stands in the mutated files, as `line:column`. Throws when its author named what is not there. */
export function locateToken(files: readonly SourceFile[], token: Token): Spot {
  if (token.at === 'line') {
    const file = files.find(({ path }) => path === token.file)
    const offset = file?.text.indexOf(token.text) ?? -1
    if (file === undefined || offset < 0) throw new Error(`no ${JSON.stringify(token.text)} in ${token.file}`)
    return { file: file.path, start: String(positionAt(file, offset).line), end: null }
  }
  const file = homeOf(files, token.path)
  if (file === null) throw new Error(`no file for ${token.path}`)
  const [start, end] = rangeIn(file, token)
  return { file: file.path, start: at(file, start), end: at(file, end) }
}

/** A position as it is compared. */
export const at = (file: SourceFile, offset: number): string => {
  const { line, column } = positionAt(file, offset)
  return `${line}:${column}`
}

function rangeIn(file: SourceFile, token: Exclude<Token, { readonly at: 'line' }>): readonly [number, number] {
  switch (token.at) {
    case 'value':
      return found(rangeOf(file.text, nodeAt(file, token.path)), token.path)
    case 'key':
      return found(keyAt(file, token.path), token.path)
    case 'absent':
      return nearest(file, token.path)
    case 'word': {
      const [start, end] = found(rangeOf(file.text, nodeAt(file, token.path)), token.path)
      const offset = file.text.slice(start, end).indexOf(token.word)
      if (offset < 0) throw new Error(`no ${JSON.stringify(token.word)} at ${token.path}`)
      return [start + offset, start + offset + token.word.length]
    }
  }
}

function found(range: readonly [number, number] | null, path: Path): readonly [number, number] {
  if (range === null) throw new Error(`nothing at ${path}`)
  return range
}

const nodeAt = (file: SourceFile, path: Path): unknown => {
  const document = documentOf(file)
  return document.getIn(stepsOf(document, path), true)
}

function keyAt(file: SourceFile, path: Path): readonly [number, number] | null {
  const document = documentOf(file)
  return rangeOf(file.text, pairAt(document, stepsOf(document, path))?.key)
}

function nearest(file: SourceFile, path: Path): readonly [number, number] {
  const parts = path.split('/')
  if (nodeAt(file, path) !== undefined) throw new Error(`${path} is not absent`)
  for (let length = parts.length - 1; length > 0; length--) {
    const ancestor = parts.slice(0, length).join('/')
    const range = keyAt(file, ancestor) ?? (nodeAt(file, ancestor) ? rangeOf(file.text, nodeAt(file, ancestor)) : null)
    if (range !== null) return range
  }
  throw new Error(`nothing above ${path}`)
}
