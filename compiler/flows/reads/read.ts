import type { EventField } from '../../model/event-field.ts'

/** One declared field that a template or condition reads. */
export interface Read {
  readonly field: EventField
  /** `value`: what it says reaches the sink. `size`: only how many there are, which is not personal. */
  readonly aspect: 'value' | 'size'
  /** Where in the text it is read, as UTF-16 offsets. */
  readonly start: number
  readonly end: number
}

/** What is wrong with a template or condition. */
export interface Problem {
  /** `syntax`: cannot be read; `undeclared`: reads a field that the event type does not declare; `refused`: cannot be analysed; `literal`: what is written can never be in the field; `idle`: does nothing, and no harm. */
  readonly kind: 'syntax' | 'undeclared' | 'refused' | 'literal' | 'idle'
  readonly message: string
  readonly help: string | null
  /** Of a `literal`: where the field that it stands beside is named. */
  readonly field?: number
  readonly start: number
  readonly end: number
}

export interface Reads {
  readonly reads: readonly Read[]
  readonly problems: readonly Problem[]
}
