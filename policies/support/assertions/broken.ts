import type { Finding } from '../../../compiler/diagnostics/finding.ts'
import { placeId, valueAt } from '../../../compiler/diagnostics/place.ts'
import { spread } from '../../../compiler/diagnostics/spread.ts'
import type { Flow } from '../../../compiler/flows/flow.ts'
import type { Model } from '../../../compiler/model/model.ts'
import { quote } from '../text.ts'
import { flowText } from './flow-text.ts'
import { fieldNamed } from './flow-view.ts'
import { isList, isSettled, plain, type Value } from './partial/value.ts'
import { readsOf } from './reads.ts'
import type { Sight } from './view/sight.ts'

/** Flows that are shown of those that break an assertion. */
const most = 5

/**
 * Flows that break a condition, one for each place and as many of different activities and recipients as there are, each
 * with what the condition found there; and the backups where it asks how long data is kept.
 */
export function relatedBreaches(model: Model, sights: readonly Sight[], text: string): NonNullable<Finding['related']> {
  const fields = [...(readsOf({ must: text }) ?? [])].filter((name) => !toldByFlow.has(name)).slice(0, 2)
  const byPlace = new Map<string, Sight>()
  for (const sight of sights) {
    const [at] = sight.flow.places
    if (at && !byPlace.has(placeId(at))) byPlace.set(placeId(at), sight)
  }
  const shown = spread([...byPlace.values()], ({ flow }) => [flow.activity, endOf(flow)], most)
  return [
    ...shown.flatMap((sight) =>
      sight.flow.places.slice(0, 1).map((at) => ({ at, message: `${flowText(sight.flow)}${foundAt(sight, fields)}` })),
    ),
    ...(/\bretention\.(days|maxDays|backupDays)\b/.test(text) ? backupsOf(model, sights) : []),
  ]
}

const endOf = ({ sink }: Flow): string => (sink.kind === 'recipient' ? sink.recipient : `store ${sink.store}`)

/** What the sentence about a flow says anyway. */
const toldByFlow: ReadonlySet<string> = new Set([
  'activity',
  'category',
  'recipient',
  'sink',
  'store',
  'hostedBy',
  'route',
  'event',
  'field',
  'tracker',
])

function foundAt(sight: Sight, fields: readonly string[]): string {
  const said = fields.flatMap((name) => {
    const value = fieldNamed(name)?.read(sight)
    if (value === undefined || !isSettled(value)) return []
    return isEndless(value) ? [endless(sight.flow, name)] : [`${quote(`flow.${name}`)} is ${valueText(value)}`]
  })
  return said.length === 0 ? '' : ` There, ${said.join(' and ')}.`
}

/** A number of days that never ends, and where it does from an event on. */
const endless = ({ retention }: Flow, name: string): string =>
  name === 'retention.maxDays' && typeof retention?.after === 'string'
    ? `${quote('flow.retention.maxDays')} has no end before ${quote(retention.after)} (${quote('flow.retention.days')} counts from then on)`
    : `${quote(`flow.${name}`)} has no end`

const isEndless = (value: Value): boolean => typeof value === 'bigint' && value >= BigInt(Number.MAX_SAFE_INTEGER)

/** A value as a condition would write it. */
function valueText(value: Value): string {
  if (!isList(value)) return quote(literal(value))
  return `${quote(`[${value.items.map(literal).join(', ')}]`)}${value.open ? ' and what nobody has stated' : ''}`
}

const literal = (value: Value): string => (typeof value === 'string' ? JSON.stringify(value) : String(plain(value)))

/** Backups prolong what a rule ends, in a place that a flow does not lead to. */
function backupsOf(model: Model, sights: readonly Sight[]): NonNullable<Finding['related']> {
  const names = new Set(sights.flatMap(({ flow: { retention } }) => (retention ? [retention.name] : [])))
  return [...names].flatMap((name) => {
    const rule = model.retention.get(name)
    const backups = rule?.value.backups
    return rule && backups !== undefined
      ? [{ at: valueAt(rule, 'backups'), message: `Backups hold it ${quote(backups)} longer.` }]
      : []
  })
}
