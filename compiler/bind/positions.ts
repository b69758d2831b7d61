import type { Located } from '../diagnostics/diagnostic.ts'
import type { Location } from '../diagnostics/place.ts'
import { positionAt, type SourceFile } from '../source/source-file.ts'
import type { ResourceIndex } from './bound.ts'
import { locate } from './locate.ts'

/** A location in lines and columns, with its offset and the pointer from the file's root. */
export interface Positioned extends Located {
  readonly offset: number
  readonly pointer: string | null
}

/** Looks locations up in the files of one project. */
export function positions(files: readonly SourceFile[], index: ResourceIndex): (location: Location) => Positioned {
  const byPath = new Map(files.map((file) => [file.path, file]))
  return (location) => {
    const { span, pointer } = locate(location, index)
    const file = byPath.get(span.file) ?? { path: span.file, text: '' }
    const [start, end] = [positionAt(file, span.start), positionAt(file, span.end)]
    return { file: span.file, start, end, offset: span.start, pointer }
  }
}
