import type { Place } from '../diagnostics/place.ts'
import type { Flow } from '../flows/flow.ts'
import type { Model } from '../model/model.ts'
import type { Side } from './side.ts'

/** The personal data that moves by what stands at a place: none where nothing does, or all does. */
export function concerned({ section, name, path }: Place, { model, flows }: Side): readonly Flow[] {
  const [key, category] = path
  const kinds = key === 'type' && category === 'values' ? model.sources.get(name)?.value.type.values : undefined
  const fields = section === 'events' ? fieldsAt(model, name, path) : null
  const moves: ((flow: Flow) => boolean) | undefined = {
    // What a recipient may be given, and nobody gives it, moves nothing.
    activities: (flow: Flow) =>
      flow.activity === name && key !== 'recipients' && (key !== 'data' || flow.category === category),
    categories: (flow: Flow) => flow.category === name,
    recipients: ({ sink }: Flow) => (sink.kind === 'recipient' ? sink.recipient : sink.hostedBy) === name,
    retention: ({ retention }: Flow) => retention?.name === name,
    lawfulBases: ({ bases }: Flow) => bases.includes(name),
    trackers: ({ origin }: Flow) => origin.kind === 'tracker' && origin.tracker === name,
    sources: ({ origin }: Flow) =>
      origin.kind === 'route' &&
      origin.source === name &&
      (kinds === undefined || kinds[String(path[2])] === origin.event),
    events: ({ origin }: Flow) =>
      origin.kind === 'route' && origin.event === name && (fields === null || fields.has(origin.field)),
    routes: ({ origin }: Flow) => origin.kind === 'route' && origin.route === name,
    channels: ({ sink }: Flow) => sink.kind === 'recipient' && sink.channel === name,
    router: ({ sink }: Flow) => sink.kind === 'store' && sink.store !== 'records',
  }[section as string]
  return moves === undefined
    ? []
    : flows.filter((flow) => (flow.sensitivity !== 'none' || section === 'categories') && moves(flow))
}

/** The fields of an event that a place is about; `null` where it is about none in particular. */
function fieldsAt(model: Model, event: string, path: Place['path']): ReadonlySet<string> | null {
  const isWithin = (inner: Place['path'], outer: Place['path']): boolean => outer.every((step, i) => inner[i] === step)
  const fields = model.events.get(event)?.fields ?? []
  const found = fields.filter(({ at }) => isWithin(at.path, path) || isWithin(path, at.path))
  return found.length === 0 ? null : new Set(found.map(({ text }) => text))
}
