import { isDeepStrictEqual } from 'node:util'
import { isStronger, onlyPresence, onlyScalar } from '../../runtime/contract/field-tree.ts'
import type {
  ChannelPlan,
  DeliveryPlan,
  EventPlan,
  RetentionPlan,
  RoutePlan,
  RouterPlan,
  SourcePlan,
} from '../../runtime/contract/plan.ts'
import type { Place } from '../diagnostics/place.ts'
import { compareConditions } from '../diff/implies.ts'
import { comparePeriods } from '../diff/periods.ts'
import { verificationRank } from '../diff/verification.ts'
import type { Model } from '../model/model.ts'
import { declaredAmong, place } from './betrayed.ts'
import type { Difference, Direction } from './difference.ts'

/** A difference before it is known of which router. */
type Found = readonly [direction: Direction, what: string, at: Place]

/** What a part of a plan is called, and where it is declared. */
interface Kind<T> {
  readonly called: string
  /** What one that is not declared, or is not there, comes to. */
  readonly extra: Direction
  readonly absent: Direction
  readonly at: (item: T, key: string | null) => Place
  /** Keys that are looked into; every other that differs is `other`. */
  readonly judge: { readonly [K in keyof T]?: (declared: T[K], runs: T[K], name: string, item: T) => readonly Found[] }
}

/**
 * What a router runs otherwise than the declaration says: everything of its plan is compared, and what is not known to go
 * one way goes neither. Whose plan it is, its digest and its version are not compared here.
 */
export function comparePlans(
  model: Model,
  declared: RouterPlan,
  runs: RouterPlan,
): readonly Omit<Difference, 'help'>[] {
  const found = [
    ...listed(sourceKind(model), declared.sources, runs.sources),
    ...listed(eventKind(model), declared.events, runs.events),
    ...listed(routeKind(model), declared.routes, runs.routes),
    ...listed(channelKind(model), declared.channels, runs.channels),
    ...listed(retentionKind(model), declared.retention, runs.retention),
    ...listed(activityKind(model), declared.activities, runs.activities),
    ...stores(model, declared, runs),
    ...rest(model, declared, runs),
  ]
  return found.map(([direction, what, at]) => ({ direction, message: what, at }))
}

function listed<T extends { readonly name: string }>(
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
function members(
  declared: readonly string[],
  runs: readonly string[],
  say: (direction: Direction, member: string) => Found,
): readonly Found[] {
  return [
    ...runs.filter((each) => !declared.includes(each)).map((each) => say('wider', each)),
    ...declared.filter((each) => !runs.includes(each)).map((each) => say('narrower', each)),
  ]
}

const sourceKind = (model: Model): Kind<SourcePlan> => ({
  called: 'source',
  extra: 'wider',
  absent: 'narrower',
  at: ({ name, path }, key) =>
    declaredAmong(
      model,
      place('sources', name, ...(key === null ? [] : (inSource[key] ?? [key]))),
      bySourcePath(model, path),
    ),
  judge: {
    verify(declared, runs, name) {
      const [ours, theirs] = [verificationRank(declared), verificationRank(runs)]
      const direction = theirs < ours ? 'wider' : theirs > ours ? 'narrower' : 'other'
      const what = `verifies senders of \`${name}\` by \`${runs.scheme}\`, otherwise than is declared`
      return [[direction, what, declaredAmong(model, place('sources', name, 'http', 'verify'))]]
    },
    reportOnly(_, runs, name) {
      const at = declaredAmong(model, place('sources', name))
      return [
        runs
          ? ['narrower', `stores and sends nothing of the source \`${name}\``, at]
          : ['wider', `stores and sends events of the source \`${name}\`, which is declared to be counted alone`, at],
      ]
    },
  },
})

/** Where keys of a source's plan are declared. */
const inSource: Readonly<Record<string, readonly string[]>> = {
  path: ['http', 'path'],
  fields: ['http', 'body'],
  form: ['http', 'body'],
  list: ['http', 'body'],
  raw: ['http', 'body'],
  probe: ['http', 'probe'],
}

function bySourcePath(model: Model, path: string): Place | null {
  const source = [...model.sources.values()].find(({ value }) => value.http?.path === path)
  return source === undefined ? null : place('sources', source.name, 'http', 'path')
}

const eventKind = (model: Model): Kind<EventPlan> => ({
  called: 'type of events',
  extra: 'wider',
  absent: 'narrower',
  at: ({ name }, key) => declaredAmong(model, place('events', name, ...(key === null ? [] : [key]))),
  judge: {
    fields(declared, runs, name) {
      const field = (path: string): Place =>
        model.events.get(name)?.fields.find(({ text }) => text === path)?.at ??
        declaredAmong(model, place('events', name, 'schema'))
      const [ours, theirs] = [declared, runs].map(
        (fields) => new Map(fields.map((each) => [each.path, each.categories])),
      )
      const kept = members([...(ours?.keys() ?? [])], [...(theirs?.keys() ?? [])], (direction, path) => [
        direction,
        direction === 'wider'
          ? `keeps the field \`${path}\` of \`${name}\`, which is not declared`
          : `does not keep the field \`${path}\` of \`${name}\``,
        field(path),
      ])
      const classed = declared.flatMap(({ path, categories }): readonly Found[] => {
        const other = theirs?.get(path)
        if (other === undefined || isDeepStrictEqual(categories, other)) return []
        return [['other', `takes the field \`${path}\` of \`${name}\` for another category`, field(path)]]
      })
      return [...kept, ...classed]
    },
    // The event expires by the earliest of them.
    retention: (declared, runs, name) =>
      members(declared, runs, (direction, rule) => [
        direction === 'wider' ? 'narrower' : 'wider',
        direction === 'wider'
          ? `ends \`${name}\` by the period \`${rule}\` too, which is not declared for it`
          : `does not end \`${name}\` by the period \`${rule}\``,
        declaredAmong(model, place('retention', rule), place('events', name)),
      ]),
  },
})

const routeKind = (model: Model): Kind<RoutePlan> => ({
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

const channelKind = (model: Model): Kind<ChannelPlan> => ({
  called: 'channel',
  extra: 'wider',
  absent: 'narrower',
  at: ({ name, recipient }, key) =>
    declaredAmong(model, place('channels', name, ...(key === null ? [] : [key])), place('recipients', recipient)),
  judge: {
    hosts: (declared, runs, name, { recipient }) => hosts(model, declared, runs, name, recipient),
    activeFrom(declared, runs, name, { recipient }) {
      const direction = (runs ?? '') < (declared ?? '') ? 'wider' : 'narrower'
      const what = `sends to \`${name}\` from ${runs ?? 'the start'}, where ${declared ?? 'the start'} is declared`
      return [[direction, what, declaredAmong(model, place('recipients', recipient, 'activeFrom'))]]
    },
  },
})

/** An empty list is any public host. */
function hosts(
  model: Model,
  declared: readonly string[],
  runs: readonly string[],
  channel: string,
  recipient: string,
): readonly Found[] {
  const at = declaredAmong(model, place('recipients', recipient, 'hosts'))
  if (runs.length === 0) return [['wider', `reaches any public host by \`${channel}\``, at]]
  if (declared.length === 0)
    return [['narrower', `reaches ${runs.map((host) => `\`${host}\``).join(', ')} alone by \`${channel}\``, at]]
  return members(declared, runs, (direction, host) => [
    direction,
    direction === 'wider'
      ? `reaches \`${host}\` by \`${channel}\`, which is not a declared host`
      : `does not reach \`${host}\` by \`${channel}\``,
    at,
  ])
}

const retentionKind = (model: Model): Kind<RetentionPlan> => ({
  called: 'period',
  extra: 'other',
  absent: 'other',
  at: ({ name }, key) => declaredAmong(model, place('retention', name, ...(key === null ? [] : [key]))),
  judge: {
    periods(declared, runs, name) {
      const at = declaredAmong(
        model,
        place('retention', name, 'byPlan' in (model.retention.get(name)?.value ?? {}) ? 'byPlan' : 'for'),
      )
      return [...new Set([...Object.keys(declared), ...Object.keys(runs)])].flatMap((plan): readonly Found[] => {
        const [ours, theirs] = [declared[plan], runs[plan]]
        if (ours === theirs) return []
        const of = plan === '' ? '' : ` for the plan \`${plan}\``
        if (ours === undefined || theirs === undefined)
          return [['other', `has another set of periods under \`${name}\`${of}`, at]]
        const found = comparePeriods(ours, theirs)
        const direction = found === 'longer' ? 'wider' : found === 'shorter' ? 'narrower' : 'other'
        return [[direction, `keeps what is under \`${name}\`${of} for ${theirs}, where ${ours} is declared`, at]]
      })
    },
    holds: (declared, runs, name) =>
      members(
        declared.map(({ ground }) => ground),
        runs.map(({ ground }) => ground),
        (direction, ground) => [
          direction,
          direction === 'wider'
            ? `takes holds on the ground \`${ground}\` under \`${name}\`, which is not declared`
            : `takes no hold on the ground \`${ground}\` under \`${name}\``,
          declaredAmong(model, place('retention', name, 'holds')),
        ],
      ),
  },
})

const activityKind = (model: Model): Kind<RouterPlan['activities'][number]> => ({
  called: 'activity',
  extra: 'other',
  absent: 'other',
  at: ({ name }, key) =>
    declaredAmong(model, place('activities', name, ...(key === null ? [] : [inActivity[key] ?? key]))),
  judge: {
    needsConsent(_, runs, name) {
      const at = declaredAmong(model, place('activities', name, 'lawfulBasis'))
      return [
        runs
          ? ['narrower', `waits for consent before it sends for \`${name}\``, at]
          : ['wider', `sends for \`${name}\` without asking for consent`, at],
      ]
    },
  },
})

const inActivity: Readonly<Record<string, string>> = { bases: 'lawfulBasis', directMarketing: 'purpose' }

function stores(model: Model, declared: RouterPlan, runs: RouterPlan): readonly Found[] {
  const names = new Set([...Object.keys(declared.stores), ...Object.keys(runs.stores ?? {})])
  return [...names].flatMap((name): readonly Found[] => {
    const key = name as keyof RouterPlan['stores']
    const [ours, theirs] = [declared.stores[key] ?? null, runs.stores?.[key] ?? null]
    if (ours === theirs) return []
    const at = declaredAmong(model, place('router', '', 'stores', name))
    if (theirs === null) return [['narrower', `keeps nothing in the store \`${name}\``, at]]
    if (ours === null) return [['wider', `keeps the store \`${name}\` by \`${theirs}\`, which is not declared`, at]]
    return [['other', `keeps the store \`${name}\` by \`${theirs}\`, where \`${ours}\` is declared`, at]]
  })
}

/** What has been compared above, or says whose plan it is. */
const apart = new Set([
  ...['sources', 'events', 'routes', 'channels', 'retention', 'activities', 'stores'],
  ...['digest', 'madeBy'],
])

function rest(model: Model, declared: RouterPlan, runs: RouterPlan): readonly Found[] {
  const [ours, theirs] = [declared, runs].map((plan) => Object.entries(plan).filter(([key]) => !apart.has(key)))
  const theirsBy = new Map(theirs)
  const keys = new Set([...(ours ?? []), ...(theirs ?? [])].map(([key]) => key))
  const oursBy = new Map(ours)
  return [...keys].flatMap((key): readonly Found[] => {
    if (isDeepStrictEqual(oursBy.get(key), theirsBy.get(key))) return []
    return [
      ['other', `has other \`${key}\` than are declared`, declaredAmong(model, restAt[key] ?? place('router', ''))],
    ]
  })
}

const restAt: Readonly<Record<string, Place>> = {
  project: place('project', '', 'name'),
  plans: place('project', '', 'plans'),
  journal: place('router', '', 'journal'),
  limits: place('router', '', 'limits'),
  regimes: place('organisation', '', 'regimes'),
  clocks: place('organisation', '', 'regimes'),
}
