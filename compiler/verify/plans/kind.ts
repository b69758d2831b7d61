import { isDeepStrictEqual } from 'node:util'
import type { Place } from '../../diagnostics/place.ts'
import type { Direction } from '../difference.ts'

/** A difference before it is known of which router. */
export type Found = readonly [direction: Direction, what: string, at: Place]

/** What a part of a plan is called, and where it is declared. */
export interface Kind<T> {
  readonly called: string
  /** What one that is not declared, or is not there, comes to. */
  readonly extra: Direction
  readonly absent: Direction
  readonly at: (item: T, key: string | null) => Place
  /** Keys that are looked into; every other that differs is `other`. */
  readonly judge: { readonly [K in keyof T]?: (declared: T[K], runs: T[K], name: string, item: T) => readonly Found[] }
}

/** What differs between the parts of two plans, matched by name. */
export function listed<T extends { readonly name: string }>(
  kind: Kind<T>,
  declared: readonly T[],
  runs: readonly T[],
): readonly Found[] {
  const theirs = new Map(runs.map((item) => [item.name, item]))
  const ours = new Set(declared.map(({ name }) => name))
  const found: Found[] = []
  for (const item of declared) {
    const other = theirs.get(item.name)
    if (other === undefined) found.push([kind.absent, `has no ${kind.called} \`${item.name}\``, kind.at(item, null)])
    else found.push(...same(kind, item, other))
  }
  for (const item of runs) {
    if (ours.has(item.name)) continue
    found.push([kind.extra, `has a ${kind.called} \`${item.name}\` that is not declared`, kind.at(item, null)])
  }
  return found
}

function same<T extends { readonly name: string }>(kind: Kind<T>, declared: T, runs: T): readonly Found[] {
  const keys = [...new Set([...Object.keys(declared), ...Object.keys(runs)])] as (keyof T & string)[]
  return keys.flatMap((key): readonly Found[] => {
    if (isDeepStrictEqual(declared[key], runs[key])) return []
    const judged = kind.judge[key]?.(declared[key], runs[key], declared.name, declared)
    if (judged !== undefined) return judged
    const what = `has another \`${key}\` of the ${kind.called} \`${declared.name}\` than is declared`
    return [['other', what, kind.at(declared, key)]]
  })
}

/** What one list has and the other has not. */
export function members(
  declared: readonly string[],
  runs: readonly string[],
  say: (direction: Direction, member: string) => Found,
): readonly Found[] {
  return [
    ...runs.filter((each) => !declared.includes(each)).map((each) => say('wider', each)),
    ...declared.filter((each) => !runs.includes(each)).map((each) => say('narrower', each)),
  ]
}
