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

type TextOf = (value: object) => string

function flowText(flow: Flow, locate: LocateText, textOf: TextOf): string {
  const { places, retention, handling, condition, sink, ...rest } = flow
  const own = JSON.stringify({
    ...rest,
    ...(handling !== null && { handling }),
    ...(condition !== null && { condition }),
  })
  const kept = retention === null ? '{"missing":"not declared"}' : textOf(retention)
  const at = JSON.stringify(places.map(locate).filter((text) => text !== null))
  return `${own.slice(0, -1)},"sink":${textOf(sink)},"retention":${kept},"declaredAt":${at}}`
}

/** An object as JSON without what is `null`; those that flows share are written out once. */
function textsOnce(): TextOf {
  const known = new WeakMap<object, string>()
  return (value) => {
    const found = known.get(value) ?? JSON.stringify(withoutNull(value))
    known.set(value, found)
    return found
  }
}

const withoutNull = (value: object) => Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null))
