import type { SectionName } from '../language/section.ts'
import type { Span } from './span.ts'

/** One step below a resource: a key of a map or an index of a list. */
export type Step = string | number

/**
 * A symbolic location: a resource and a path below it. Rules point by structure; offsets are looked up at the
 * very end, so a rule never deals with lines. When the path does not exist (what is absent), the place resolves
 * to the key of its nearest ancestor that does.
 */
export interface Place {
  readonly section: SectionName
  /** The resource's name; `''` for the sections that hold one resource (`project`, `organisation`, `router`). */
  readonly name: string
  readonly path: readonly Step[]
  /** `key` points at the key itself, `value` (default) at what it holds. */
  readonly part?: 'key' | 'value'
  /** A stretch inside a text value, as UTF-16 offsets of the *decoded* text (a template's variable, a CEL operand). */
  readonly within?: { readonly start: number; readonly end: number }
}

/** Where a finding is: symbolic, or a span where there is no resource yet (syntax). */
export type Location = Place | Span

export const isSpan = (location: Location): location is Span => 'file' in location
