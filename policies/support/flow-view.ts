import type { Flow } from '../../compiler/flows/flow.ts'
import type { FlowGraph } from '../../compiler/flows/graph.ts'

/** An end that never comes, as a number of days: longer than any period that an assertion names. */
const never = BigInt(Number.MAX_SAFE_INTEGER)

/** The fields of `flow` in an assertion, with their CEL types. Texts are `""` where they do not apply. */
export const flowSchema = {
  activity: 'string',
  category: 'string',
  sensitivity: 'string',
  handling: 'string',
  role: 'string',
  subjects: 'list<string>',
  bases: 'list<string>',
  basisTypes: 'list<string>',
  condition: 'string',
  protection: 'string',
  sink: 'string',
  recipient: 'string',
  engagement: 'string',
  relationship: 'string',
  channel: 'string',
  store: 'string',
  hostedBy: 'string',
  countries: 'list<string>',
  route: 'string',
  source: 'string',
  event: 'string',
  executed: 'bool',
  retention: { name: 'string', days: 'int', maxDays: 'int', minDays: 'int', after: 'string', onExpiry: 'string' },
} as const

interface RetentionView {
  readonly name: string
  readonly days: bigint
  readonly maxDays: bigint
  readonly minDays: bigint
  readonly after: string
  readonly onExpiry: string
}

type ViewOf<T> = T extends 'string'
  ? string
  : T extends 'bool'
    ? boolean
    : T extends 'list<string>'
      ? readonly string[]
      : RetentionView

/** The fields of `flow`; `retention` is absent where nobody has stated one. */
export type FlowView = {
  readonly [K in Exclude<keyof typeof flowSchema, 'retention'>]: ViewOf<(typeof flowSchema)[K]>
} & {
  readonly retention?: RetentionView
}

/** A rule without period and event says nothing yet, and `retention/missing` tells so. */
const isStated = ({ periods, periodMissing, after }: NonNullable<Flow['retention']>): boolean =>
  Object.keys(periods).length > 0 || (after !== null && !periodMissing)

const views = new WeakMap<FlowGraph, readonly FlowView[]>()

/**
 * The flows of a graph as assertions see them, in the same order. Where nobody has stated the retention there is no
 * `retention` to look at, which makes an assertion undecided rather than kept or broken.
 */
export function flowViews(graph: FlowGraph): readonly FlowView[] {
  let found = views.get(graph)
  if (!found) {
    found = graph.flows.map(makeView)
    views.set(graph, found)
  }
  return found
}

function makeView({ origin, sink, retention, ...flow }: Flow): FlowView {
  const { activity, category, sensitivity, role, subjects, bases, basisTypes, protection, executed } = flow
  const recipient = sink.kind === 'recipient' ? sink : null
  const store = sink.kind === 'store' ? sink : null
  const route = origin.kind === 'route' ? origin : null
  return {
    activity,
    category,
    sensitivity,
    handling: flow.handling ?? '',
    role,
    subjects,
    bases,
    basisTypes,
    condition: flow.condition ?? '',
    protection,
    sink: sink.kind,
    recipient: recipient?.recipient ?? '',
    engagement: recipient?.engagement ?? '',
    relationship: recipient?.relationship ?? '',
    channel: recipient?.channel ?? '',
    store: store?.store ?? '',
    hostedBy: store?.hostedBy ?? '',
    countries: sink.countries,
    route: route?.route ?? '',
    source: route?.source ?? '',
    event: route?.event ?? '',
    executed,
    ...(retention &&
      isStated(retention) && {
        retention: {
          name: retention.name,
          days: retention.days === null ? never : BigInt(retention.days),
          maxDays: retention.maxDays === null ? never : BigInt(retention.maxDays),
          minDays: retention.minDays === null ? never : BigInt(retention.minDays),
          after: retention.after ?? '',
          onExpiry: retention.onExpiry ?? '',
        },
      }),
  }
}
