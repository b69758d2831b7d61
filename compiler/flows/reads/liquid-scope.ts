import type { ObjectShape } from '../../model/shape.ts'
import type { Notes } from './notes.ts'
import { either, nil, rootValue, type Said, sameValue, sayAnew, type Value } from './value.ts'

/** What `assign` and `capture` have set, by name. */
export type Variables = ReadonlyMap<string, Value>

/** Where a statement stands while the template is walked: what it can name, and where what it finds goes. */
export interface Scope {
  readonly template: string
  readonly notes: Notes
  /** What a name stands for where it is used; `null` when nothing has this name. */
  lookup(name: string, said: Said): Value | null
}

export interface ScopeParts {
  readonly template: string
  readonly event: ObjectShape
  readonly notes: Notes
  readonly variables: Variables
  /** Loop variables, the innermost last. */
  readonly loops: readonly Variables[]
  /** All names that the template assigns anywhere: they are empty before they are assigned. */
  readonly assigned: ReadonlySet<string>
  /** Gathers which of them are used anywhere. */
  readonly used: Set<string>
}

/** Loops' variables hide assigned ones, the inner the outer, and these hide nothing: `event` cannot be assigned. */
export function scopeOf({ template, event, notes, variables, loops, assigned, used }: ScopeParts): Scope {
  return {
    template,
    notes,
    lookup(name, said) {
      const ofLoop = loops.findLast((loop) => loop.has(name))?.get(name)
      if (!ofLoop) used.add(name)
      const variable = ofLoop ?? variables.get(name)
      if (variable) return sayAnew(variable, said)
      if (name === 'event') return rootValue(event, said)
      return assigned.has(name) ? nil : null
    },
  }
}

/** What variables may hold where several ways through the template meet. */
export function meet(...ways: readonly Variables[]): Variables {
  const [first, ...rest] = ways
  if (!first) return new Map()
  if (rest.every((way) => way === first)) return first
  const names = new Set(ways.flatMap((way) => [...way.keys()]))
  return new Map([...names].map((name) => [name, either(...ways.map((way) => way.get(name) ?? nil))] as const))
}

export const sameVariables = (a: Variables, b: Variables): boolean =>
  a === b || (a.size === b.size && [...a].every(([name, value]) => sameValue(value, b.get(name) ?? nil)))
