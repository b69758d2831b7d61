import { keyAt } from '../../../diagnostics/place.ts'
import { declarableStores } from '../../../flows/stores.ts'
import type { Statement } from '../document.ts'
import { titleOfStore } from './retention.ts'
import { gap, plain, say } from './statement.ts'
import type { View } from './view.ts'
import { periodText } from './words.ts'

/** Something that the router keeps, and no activity of the declaration covers. */
export interface RouterStore {
  readonly name: string
  readonly title: string
  readonly holds: string
  readonly activity: Statement
  readonly period: Statement
  /** The period as ISO 8601, where it is one and the same for all. */
  readonly days: string | null
}

const router = { section: 'router', name: '' } as const

/** No key of the declaration gives these an activity: they are settings that customers make and take away. */
const ofCustomers = plain('none: settings of customers')

const whole = 'not kept: no rule says for how long'

/** What the router does with a store that the declaration leaves out. */
const undeclared: Readonly<
  Record<(typeof declarableStores)[number], { readonly holds: string; readonly period: string }>
> = {
  dedupe: { holds: 'Keyed hashes of the ids of events', period: whole },
  disclosures: { holds: 'Which recipient received what of whom', period: whole },
  requests: { holds: 'What people asked for, and how it was answered', period: 'until it is closed' },
  audit: { holds: 'Which calls were made under which key, and about whom', period: whole },
  access: { holds: 'Who connected', period: 'not kept: the router writes no log of accesses' },
}

/**
 * What the router keeps that is nobody's in the declaration: stores that it leaves out, with what the router does of
 * itself then, and what it keeps in any case. Nothing where no route runs.
 */
export function routerStores(view: View): readonly RouterStore[] {
  const { model, graph } = view
  const routes = [...model.routes.values()].filter(({ poisoned }) => !poisoned)
  if (routes.length === 0) return []
  const covered = new Set(graph.flows.flatMap(({ sink }) => (sink.kind === 'store' ? [sink.store] : [])))
  const missing = (path: readonly string[]): Statement => gap(model, router, path, 'no activity is declared')
  const stores: RouterStore[] = declarableStores
    .filter((store) => !covered.has(store) && model.router?.value.stores?.[store] === undefined)
    .map((store) => {
      const { holds, period } = undeclared[store]
      const isKept = store === 'requests'
      return {
        name: store,
        title: titleOfStore(store),
        holds,
        activity: isKept ? missing(['stores', store, 'activity']) : plain('none'),
        period: say(period, { keptBy: 'enforced', places: [keyAt(router, 'stores')] }),
        days: null,
      }
    })
  for (const { store, own } of graph.stores) {
    if (own === null || covered.has(store)) continue
    const period = own.periods['']
    stores.push({
      name: store,
      title: titleOfStore(store),
      holds:
        store === 'rights' ? 'What people objected to, restricted and agreed to' : 'Whom it must not forget to erase',
      activity: missing(['stores', 'requests', 'activity']),
      period: say(period === undefined ? 'until it is lifted' : `${periodText(period)} from recording`, {
        keptBy: 'enforced',
        places: [keyAt(router, 'stores')],
      }),
      days: period ?? null,
    })
  }
  stores.push({
    name: 'keys',
    title: 'keys of callers',
    holds: 'Names of systems and their roles, hashes of their keys, the day of their last use',
    activity: plain('none: about systems'),
    period: say('until the end of each key, at most 3650 days; the day of its last use 400 days', {
      keptBy: 'enforced',
    }),
    days: null,
  })
  const connected = [...model.channels.values()].filter(({ value }) => Object.values(value).some(isConnected))
  if (connected.length > 0)
    stores.push({
      name: 'connections',
      title: 'addresses that customers connected',
      holds: 'The address and the secret of each customer’s destination',
      activity: ofCustomers,
      period: say('until the customer takes it away', {
        keptBy: 'enforced',
        places: connected.map((channel) => keyAt(channel)),
      }),
      days: null,
    })
  const credentialed = [...model.sources.values()].filter(({ value }) => value.http.verify?.connection !== undefined)
  if (credentialed.length > 0)
    stores.push({
      name: 'credentials',
      title: 'keys and secrets of customers’ senders',
      holds: 'Names of systems, hashes of the keys that they send, the secrets by which they sign',
      activity: ofCustomers,
      period: say('until the customer takes it away', {
        keptBy: 'enforced',
        places: credentialed.map((source) => keyAt(source, 'http', 'verify', 'connection')),
      }),
      days: null,
    })
  return stores
}

const isConnected = (connector: unknown): boolean =>
  typeof connector === 'object' && connector !== null && 'connection' in connector
