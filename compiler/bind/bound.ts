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
}

/** Every resource of a project by section and name: what places are looked up in. */
export type ResourceIndex = ReadonlyMap<SectionName, ReadonlyMap<string, BoundResource>>
