import type { Flow } from '../../flows/flow.ts'
import { json } from '../json.ts'
import type { View } from './content/view.ts'
import { compare } from './content/words.ts'
import type { LocateText } from './print/locate.ts'

/** Every flow as JSON, sorted by its identity. What does not apply to a flow is left out; what nobody stated is `missing`. */
export const flowsJson = ({ model, graph }: View, locate: LocateText): string =>
  json({
    document: 'internal/flows',
    declaration: model.digest,
    flows: [...graph.flows].sort((a, b) => compare(a.id, b.id)).map((flow) => flowObject(flow, locate)),
  })

function flowObject({ places, retention, handling, condition, sink, ...flow }: Flow, locate: LocateText) {
  return {
    ...flow,
    ...(handling !== null && { handling }),
    ...(condition !== null && { condition }),
    sink: withoutNull(sink),
    retention: retention === null ? { missing: 'not declared' } : withoutNull(retention),
    declaredAt: places.map(locate).filter((text) => text !== null),
  }
}

const withoutNull = (value: object) => Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null))
