import type { Place } from '../diagnostics/place.ts'
import type { Flow } from '../flows/flow.ts'
import type { Side } from './side.ts'

/** The personal data that moves by what stands at a place: none where nothing does, or all does. */
export function concerned({ section, name, path }: Place, { model, flows }: Side): readonly Flow[] {
  const [key, category] = path
  const kinds = key === 'type' && category === 'values' ? model.sources.get(name)?.value.type.values : undefined
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
    events: ({ origin }: Flow) => origin.kind === 'route' && origin.event === name,
    routes: ({ origin }: Flow) => origin.kind === 'route' && origin.route === name,
    channels: ({ sink }: Flow) => sink.kind === 'recipient' && sink.channel === name,
    router: ({ sink }: Flow) => sink.kind === 'store' && sink.store !== 'records',
  }[section as string]
  return moves === undefined
    ? []
    : flows.filter((flow) => (flow.sensitivity !== 'none' || section === 'categories') && moves(flow))
}
