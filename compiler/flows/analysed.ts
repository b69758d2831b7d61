import type { Finding } from '../diagnostics/finding.ts'

/** What was made of a part of a route, and what was found wrong on the way. */
export interface Analysed<T> {
  readonly value: T
  readonly findings: readonly Finding[]
}
