import { isDeepStrictEqual } from 'node:util'
import { isStronger, onlyPresence, onlyScalar } from '../../../runtime/contract/field-tree.ts'
import type { DeliveryPlan, RoutePlan } from '../../../runtime/contract/plan.ts'
import type { Place } from '../../diagnostics/place.ts'
import { compareConditions } from '../../diff/implies.ts'
import type { Model } from '../../model/model.ts'
import { declaredAmong, place } from '../betrayed.ts'
import type { Direction } from '../difference.ts'
import { type Found, type Kind, members } from './kind.ts'

/** What is routed, on which condition, and what each channel is sent of it. */
export const routeKind = (model: Model): Kind<RoutePlan> => ({
  called: 'route',
  extra: 'wider',
  absent: 'narrower',
  at: ({ name, activity, source }, key) =>
    declaredAmong(
      model,
      place('routes', name, ...(key === null ? [] : [key])),
      place('activities', activity),
      place('sources', source),
    ),
  judge: {
    events: (declared, runs, name) =>
      members(declared, runs, (direction, event) => [
        direction,
        direction === 'wider'
          ? `routes \`${event}\` by \`${name}\`, which is not declared`
          : `does not route \`${event}\` by \`${name}\``,
        declaredAmong(model, place('routes', name, 'events')),
      ]),
    when(declared, runs, name) {
      const at = declaredAmong(model, place('routes', name, 'when'))
      return [[conditionOf(declared, runs), `routes by \`${name}\` on another condition than is declared`, at]]
    },
    to: (declared, runs, name, route) => deliveries(model, route, declared, runs, name),
  },
})

function conditionOf(declared: string | null, runs: string | null): Direction {
  if (runs === null) return 'wider'
  if (declared === null) return 'narrower'
  const found = compareConditions(declared, runs)
  return found === 'looser' ? 'wider' : found === 'stricter' ? 'narrower' : 'other'
}

function deliveries(
  model: Model,
  { activity }: RoutePlan,
  declared: readonly DeliveryPlan[],
  runs: readonly DeliveryPlan[],
  route: string,
): readonly Found[] {
  const at = (channel: string, ...path: readonly string[]): Place =>
    declaredAmong(model, place('routes', route, 'to', channel, ...path), place('activities', activity))
  const byChannel = (all: readonly DeliveryPlan[]) => new Map(all.map((each) => [each.channel, each]))
  const [ours, theirs] = [byChannel(declared), byChannel(runs)]
  const found: Found[] = [
    ...members([...ours.keys()], [...theirs.keys()], (direction, channel) => [
      direction,
      direction === 'wider'
        ? `sends events of \`${route}\` to \`${channel}\`, which is not declared`
        : `sends nothing of \`${route}\` to \`${channel}\``,
      at(channel),
    ]),
  ]
  for (const [channel, mine] of ours) {
    const other = theirs.get(channel)
    if (other === undefined) continue
    found.push(...sent(mine, other, route, (...path) => at(channel, ...path)))
    for (const key of ['message', 'addressee'] as const)
      if (!isDeepStrictEqual(mine[key], other[key]))
        found.push([
          'other',
          `sends \`${channel}\` another \`${key}\` of \`${route}\` than is declared`,
          at(channel, key),
        ])
  }
  return found
}

/** The fields that a channel is sent, and what is left of each. */
function sent(
  declared: DeliveryPlan,
  runs: DeliveryPlan,
  route: string,
  at: (...path: readonly string[]) => Place,
): readonly Found[] {
  const byPath = ({ fields }: DeliveryPlan) =>
    new Map(fields.map(({ path, protection }) => [pathText(path), protection]))
  const [ours, theirs] = [byPath(declared), byPath(runs)]
  const to = `to \`${declared.channel}\` by \`${route}\``
  const fields = members([...ours.keys()], [...theirs.keys()], (direction, path) => [
    direction,
    direction === 'wider'
      ? `sends the field \`${path}\` ${to}, which is not declared`
      : `does not send the field \`${path}\` ${to}`,
    at('fields', path),
  ])
  const protections = [...ours].flatMap(([path, protection]): readonly Found[] => {
    const other = theirs.get(path)
    if (other === undefined || other === protection) return []
    const direction = isStronger(other, protection) ? 'narrower' : 'wider'
    const what = `sends the field \`${path}\` ${to} with \`${other}\` where \`${protection}\` is declared`
    return [[direction, what, at('fields', path)]]
  })
  return [...fields, ...protections]
}

const pathText = (path: readonly (string | null)[]): string =>
  path
    .map((step) =>
      step === null ? '*' : step === onlyPresence ? '(whether it is there)' : step === onlyScalar ? '(value)' : step,
    )
    .join('.')
