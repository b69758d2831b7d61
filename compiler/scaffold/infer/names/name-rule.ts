/** What kinds of values a leaf holds: texts, numbers, times (texts or numbers), or only `true` and `false`. */
export type Holds = 'text' | 'number' | 'time' | 'flag'

/** What a field's name suggests: a pattern over its `snake_case` form, the category, and why, for people. */
export interface NameRule {
  readonly pattern: RegExp
  readonly category: string
  readonly why: string
  /** What such a field can hold: a time is no user name, and a count no telephone number. */
  readonly holds: readonly Holds[]
}

export const word = (words: string): RegExp => new RegExp(`(^|_)(${words})(_|$)`)
export const last = (words: string): RegExp => new RegExp(`(^|_)(${words})$`)
export const whole = (words: string): RegExp => new RegExp(`^(${words})$`)

export const text: readonly Holds[] = ['text']
export const codes: readonly Holds[] = ['text', 'number']
export const days: readonly Holds[] = ['text', 'number', 'time']
export const all: readonly Holds[] = ['text', 'number', 'time', 'flag']

export const rule = (category: string, pattern: RegExp, why: string, holds = text): NameRule => ({
  category,
  pattern,
  why,
  holds,
})
