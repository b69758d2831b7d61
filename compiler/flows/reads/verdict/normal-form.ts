import type { Subject } from './subject.ts'

/** What a condition says in negation normal form. */
export type Formula =
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Formula[] }
  | { readonly kind: 'atom'; readonly atom: Atom }

export type Relation = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'startsWith' | 'endsWith' | 'contains' | 'holds'

/** One thing asked of one subject. `holds` alone for flags. */
export interface Atom {
  readonly subject: Subject
  readonly relation: Relation
  readonly value: unknown
  readonly positive: boolean
  /** The field that has to be there for it to be asked at all. */
  readonly reads: string | null
}
