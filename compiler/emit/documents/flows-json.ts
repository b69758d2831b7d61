import type { Flow } from '../../flows/flow.ts'
import type { View } from './content/view.ts'
import { compare } from './content/words.ts'
import type { LocateText } from './print/locate.ts'

/**
 * Every flow as JSON, sorted by its identity, each on a line of its own: a line that changed is a flow that did, and of
 * tens of thousands no line is spent on an indent. What does not apply to a flow is left out; what nobody stated is
 * `missing`.
 */
export function flowsJson({ model, graph }: View, locate: LocateText): string {
  const texts = textsOnce()
  const flows = [...graph.flows]
    .sort((a, b) => compare(a.id, b.id))
    .map((flow) => `    ${flowText(flow, locate, texts)}`)
  const list = flows.length === 0 ? '[]' : `[\n${flows.join(',\n')}\n  ]`
  return `{\n  "document": "internal/flows",\n  "declaration": ${JSON.stringify(model.digest)},\n  "flows": ${list}\n}\n`
}

interface TextOf {
  readonly value: (value: unknown) => string
  /** An object without what is `null` in it. */
  readonly withoutNull: (value: object) => string
}

/** What is written otherwise than it is held, or behind the rest. */
const apart: ReadonlySet<string> = new Set(['places', 'retention', 'sink'])
/** Left out where they do not apply, and behind what every flow has. */
const optional = ['handling', 'condition'] as const satisfies readonly (keyof Flow)[]

function flowText(flow: Flow, locate: LocateText, textOf: TextOf): string {
  const { places, retention, sink } = flow
  let own = ''
  const add = (key: string, value: unknown): void => {
    if (value !== undefined) own += `${own === '' ? '' : ','}"${key}":${textOf.value(value)}`
  }
  for (const [key, value] of Object.entries(flow))
    if (!apart.has(key) && key !== 'handling' && key !== 'condition') add(key, value)
  for (const key of optional) if (flow[key] !== null) add(key, flow[key])
  const kept = retention === null ? '{"missing":"not declared"}' : textOf.withoutNull(retention)
  const at = JSON.stringify(places.map(locate).filter((text) => text !== null))
  return `{${own},"sink":${textOf.withoutNull(sink)},"retention":${kept},"declaredAt":${at}}`
}

/** Values as JSON, what many flows share written out once. */
function textsOnce(): TextOf {
  const whole = new WeakMap<object, string>()
  const reduced = new WeakMap<object, string>()
  const texts = new Map<string, string>()
  const remember = <Key extends object | string>(
    known: { get(key: Key): string | undefined; set(key: Key, text: string): unknown },
    key: Key,
    write: () => string,
  ): string => {
    let found = known.get(key)
    if (found === undefined) {
      found = write()
      known.set(key, found)
    }
    return found
  }
  return {
    value: (value) =>
      typeof value === 'string'
        ? remember(texts, value, () => JSON.stringify(value))
        : typeof value === 'object' && value !== null
          ? remember(whole, value, () => JSON.stringify(value))
          : JSON.stringify(value),
    withoutNull: (value) => remember(reduced, value, () => JSON.stringify(withoutNull(value))),
  }
}

const withoutNull = (value: object) => Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null))
