import type { Span } from '../diagnostics/span.ts'
import type { SectionName } from '../language/section.ts'
import type { ParsedFile } from '../syntax/tree.ts'

/** A resource and the file that declares it. */
export interface BoundResource {
  readonly section: SectionName
  /** `''` for the sections that hold one resource. */
  readonly name: string
  readonly value: unknown
  readonly file: ParsedFile
  readonly poisoned: boolean
  /** The lines that an exception is for which stands as a comment beside them. */
  readonly covers?: Span
}

/** Every resource of a project by section and name: what places are looked up in. */
export type ResourceIndex = ReadonlyMap<SectionName, ReadonlyMap<string, BoundResource>>
