import { numberText } from '../contract/exact-number.ts'
import type { RequestPlan, SourcePlan } from '../contract/plan.ts'
import { isTree } from '../core/objects.ts'
import type { Identifier } from '../journal/people.ts'
import { compileKey } from './key.ts'
import type { Incoming } from './schemes/scheme.ts'

/** What a verified request asks of the router itself, where its source declares that it may. */
export interface Ask {
  /** As its sender calls it: `customers/redact`. */
  readonly type: string
  readonly asks: RequestPlan['asks']
  /** Each once, in the order of the declaration. */
  readonly identifiers: readonly Identifier[]
  /** Paths of what the body holds besides: names only, each once, at most `MOST_PATHS`. */
  readonly ignored: readonly string[]
}

/** What a request asks; `null`: nothing, it is an event. */
export type ReadAsk = (request: Incoming, value: unknown) => Ask | null

/** No identifier of a person is longer. */
const MOST_LENGTH = 1000
const MOST_PATHS = 100

/** `null` for sources that declare no requests. */
export function createReadAsk({ requests, type }: Pick<SourcePlan, 'requests' | 'type'>): ReadAsk | null {
  if (requests === undefined || 'is' in type) return null
  const read = compileKey(type.at)
  const known = new Map(Object.entries(requests))
  return ({ headers }, value) => {
    const name = read(headers, value as Record<string, unknown>)
    const plan = name === null ? undefined : known.get(name)
    if (name === null || plan === undefined) return null
    const identifiers = new Map<string, Identifier>()
    for (const { type, path } of plan.identifiers) {
      for (const text of textsAt(value, path)) identifiers.set(JSON.stringify([type, text]), { type, value: text })
    }
    const mapped = new Set(plan.identifiers.map(({ path }) => path.map((step) => step ?? '*').join('.')))
    const ofType = 'path' in type.at ? type.at.path.join('.') : null
    const ignored = [...leaves(value, '')].filter((path) => !mapped.has(path) && path !== ofType)
    return {
      type: name,
      asks: plan.asks,
      identifiers: [...identifiers.values()],
      ignored: [...new Set(ignored)].slice(0, MOST_PATHS),
    }
  }
}

/** Texts and numbers at a path, numbers as they were written; what is blank identifies nobody. */
function* textsAt(value: unknown, [step, ...rest]: readonly (string | null)[]): Iterable<string> {
  if (step === undefined) {
    const text = typeof value === 'string' ? value : numberText(value)
    if (text !== null && text.trim() !== '' && text.length <= MOST_LENGTH) yield text
  } else if (step === null) {
    if (Array.isArray(value)) for (const each of value) yield* textsAt(each, rest)
  } else if (isTree(value) && !Array.isArray(value) && Object.hasOwn(value, step)) {
    yield* textsAt((value as Readonly<Record<string, unknown>>)[step], rest)
  }
}

/** Paths of all that holds a value, `*` for the elements of a list. */
function* leaves(value: unknown, path: string): Iterable<string> {
  const at = (step: string): string => (path === '' ? step : `${path}.${step}`)
  if (!isTree(value)) {
    if (value !== null) yield path
  } else if (Array.isArray(value)) for (const each of value) yield* leaves(each, at('*'))
  else for (const [name, each] of Object.entries(value)) yield* leaves(each, at(name))
}
