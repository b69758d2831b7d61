import type { Source } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'

/** The event types that a source tells its requests to be. */
export function givenBy({ value: { type } }: Resource<Source>): readonly string[] {
  if (type.is !== undefined) return [type.is]
  let names = given.get(type)
  if (!names) {
    names = [...new Set(Object.values(type.values ?? {}))]
    given.set(type, names)
  }
  return names
}

const given = new WeakMap<Source['type'], readonly string[]>()

const givers = new WeakMap<Model, ReadonlyMap<string, readonly string[]>>()

/** The sound sources that give an event type, by name. */
export function giversOf(model: Model, event: string): readonly string[] {
  let index = givers.get(model)
  if (!index) {
    const found = new Map<string, string[]>()
    for (const source of model.sources.values()) {
      if (source.poisoned) continue
      for (const given of givenBy(source)) found.set(given, [...(found.get(given) ?? []), source.name])
    }
    index = found
    givers.set(model, index)
  }
  return index.get(event) ?? []
}

interface Routed {
  readonly sources: ReadonlySet<string>
  readonly events: ReadonlySet<string>
  readonly channels: ReadonlySet<string>
  /** Sources at which a route waits for what they never give: what they do give may be meant. */
  readonly mistaken: ReadonlySet<string>
  /** Events that a route waits for at a source which never gives them. */
  readonly awaited: ReadonlySet<string>
}

const routed = new WeakMap<Model, { readonly found: Routed | null }>()

/** What routes name; `null` without routes, and while one of them is broken or names what is not there: what it means is not known. */
export function routedIn(model: Model): Routed | null {
  const known = routed.get(model)
  if (known) return known.found
  const sources = new Set<string>()
  const events = new Set<string>()
  const channels = new Set<string>()
  const mistaken = new Set<string>()
  const awaited = new Set<string>()
  let whole = [...model.routes.values(), ...model.sources.values()].every(({ poisoned }) => !poisoned)
  for (const { value } of whole ? model.routes.values() : []) {
    sources.add(value.source)
    for (const event of value.events) events.add(event)
    for (const channel of Object.keys(value.to)) channels.add(channel)
    const source = model.sources.get(value.source)
    const never = source ? value.events.filter((event) => !givenBy(source).includes(event)) : []
    if (never.length > 0) mistaken.add(value.source)
    for (const event of never) awaited.add(event)
  }
  whole &&= [...sources].every((name) => model.sources.has(name))
  whole &&= [...events].every((name) => model.events.has(name))
  whole &&= [...channels].every((name) => model.channels.has(name))
  const found = whole && model.routes.size > 0 ? { sources, events, channels, mistaken, awaited } : null
  routed.set(model, { found })
  return found
}
