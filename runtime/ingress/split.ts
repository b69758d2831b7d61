import { isObject } from '../core/objects.ts'
import type { Problem } from '../core/problem.ts'
import { problems } from '../http/problems.ts'

const MOST_EVENTS = 1000

export type Elements = { readonly elements: readonly Record<string, unknown>[] } | Problem

/** The events of a request that holds several: all objects at a path, in their order. What is absent holds none. */
export function compileSplit(path: readonly (string | null)[]): (value: unknown) => Elements {
  return (value) => {
    let found: unknown[] = [value]
    for (const step of path) {
      const below: unknown[] = []
      for (const each of found) {
        if (step !== null) {
          if (!isObject(each)) return problems.notEvents
          const inner = Object.hasOwn(each, step) ? each[step] : null
          if (inner !== null) below.push(inner)
        } else if (Array.isArray(each)) for (const element of each) below.push(element)
        else return problems.notEvents
      }
      found = below
    }
    if (found.length > MOST_EVENTS) return problems.tooManyEvents
    return found.every(isObject) ? { elements: found } : problems.notEvents
  }
}
