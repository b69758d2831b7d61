import type { Finding } from '../diagnostics/finding.ts'
import type { Step } from '../diagnostics/place.ts'
import type { Span } from '../diagnostics/span.ts'
import type { SourceFile } from '../source/source-file.ts'

/** A YAML document as a tree with UTF-16 offsets into its file; `end` is exclusive. */
export type Node = MapNode | ListNode | ScalarNode

interface Range {
  readonly start: number
  readonly end: number
}

export interface MapNode extends Range {
  readonly kind: 'map'
  readonly entries: readonly Entry[]
  readonly byKey: ReadonlyMap<string, Entry>
}

export interface Entry {
  readonly key: string
  readonly keyStart: number
  readonly keyEnd: number
  readonly value: Node
}

export interface ListNode extends Range {
  readonly kind: 'list'
  readonly items: readonly Node[]
}

export interface ScalarNode extends Range {
  readonly kind: 'scalar'
  readonly value: string | number | boolean | null
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded'
}

/** `{missing: "why", ask: dpo}` where a fact was expected. */
export interface LiftedMissing {
  /** Steps from the file's root. */
  readonly path: readonly Step[]
  readonly why: string
  readonly ask: string | null
}

/** One file after parsing and schema validation. */
export interface ParsedFile {
  readonly file: SourceFile
  /** Whether the file can be read as a declaration; otherwise it has findings and takes no further part. */
  readonly readable: boolean
  /** `null` where it is not readable. Of a file in which all is well it is read when somebody first asks for a place. */
  readonly root: MapNode | null
  /** The plain value of the root, `{missing: ...}` lifted out; its objects have no prototype tricks. */
  readonly value: Readonly<Record<string, unknown>>
  readonly missing: readonly LiftedMissing[]
  /** Findings of the families `yaml/` and `schema/`. */
  readonly findings: readonly (Finding & { readonly at: Span })[]
  /** Resources with a schema error of their own: `section` for singletons and whole sections, `section.name` otherwise. */
  readonly poisoned: ReadonlySet<string>
}
