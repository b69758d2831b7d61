import type { Token } from 'liquidjs'
import type { Scope } from './liquid-scope.ts'
import type { Evaluated, Value } from './value.ts'

export type Argument = Evaluated & { readonly token: Token }

/** What a filter lets through: from its input and arguments to its output. */
export interface FilterCall {
  readonly name: string
  readonly input: Evaluated
  readonly args: readonly Argument[]
  readonly scope: Scope
  /** The filter's name in the template. */
  readonly at: { readonly start: number; readonly end: number }
}

export type Transfer = (call: FilterCall) => Value
