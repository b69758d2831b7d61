import { maxDays, parseDuration } from '../../../../compiler/language/duration.ts'
import { schemeNames } from '../../../../runtime/contract/scheme-facts.ts'
import { quote } from '../../text.ts'
import type { Value } from '../partial/value.ts'
import { type FlowField, namesOf, ofTracker, type Sight, textAt, unstated } from './sight.ts'

const route = ({ flow: { origin } }: Sight): Extract<Sight['flow']['origin'], { kind: 'route' }> | null =>
  origin.kind === 'route' ? origin : null

/** How the sender of the source proves itself. */
function scheme({ model, flow }: Sight): Value {
  if (flow.origin.kind !== 'route') return ''
  const source = model.sources.get(flow.origin.source)
  if (!source || source.poisoned)
    return unstated(
      model,
      { section: 'sources', name: flow.origin.source },
      [],
      `what source ${quote(flow.origin.source)} says`,
    )
  return source.value.http.verify?.scheme ?? 'none'
}

/** What hangs on the way that a flow takes, which may not be known. */
const ofWay =
  (read: FlowField['read']): FlowField['read'] =>
  (sight) =>
    sight.unnamed?.way ?? read(sight)

/** What a flow comes from, on which way, and how it is changed there. */
export const movementFields = {
  protection: {
    type: 'string',
    doc: 'How the value is changed on the way.',
    names: ['keep', 'redact', 'mask', 'truncate-ip', 'pseudonymise', 'generalise-date'],
    always: true,
    read: ofWay(({ flow }) => flow.protection),
  },
  route: {
    type: 'string',
    doc: 'The route.',
    of: 'event',
    names: namesOf('routes'),
    ofRoute: true,
    read: ofWay((sight) => route(sight)?.route ?? ''),
  },
  source: {
    type: 'string',
    doc: 'The source of the event.',
    of: 'event',
    names: namesOf('sources'),
    ofRoute: true,
    read: ofWay((sight) => route(sight)?.source ?? ''),
  },
  event: {
    type: 'string',
    doc: 'The event type.',
    of: 'event',
    names: namesOf('events'),
    ofRoute: true,
    read: ofWay((sight) => route(sight)?.event ?? ''),
  },
  field: {
    type: 'string',
    doc: 'The field of the event.',
    of: 'event',
    ofRoute: true,
    read: ofWay((sight) => route(sight)?.field ?? ''),
  },
  scheme: {
    type: 'string',
    doc: 'How the sender proves itself.',
    of: 'event',
    names: schemeNames,
    ofRoute: true,
    read: ofWay(scheme),
  },
  executed: { type: 'bool', doc: 'The router executes it.', read: ofWay(({ flow }) => flow.executed) },
  tracker: {
    type: 'string',
    doc: 'The tracker.',
    of: 'tracker',
    names: namesOf('trackers'),
    read: ({ flow: { origin } }) => (origin.kind === 'tracker' ? origin.tracker : ''),
  },
  trackerClass: {
    type: 'string',
    doc: 'The class of the tracker.',
    of: 'tracker',
    names: ['essential', 'preferences', 'analytics', 'marketing'],
    read: (sight) => ofTracker(sight, '', ({ value }) => value.class),
  },
  trackerKind: {
    type: 'string',
    doc: 'What kind of tracker it is.',
    of: 'tracker',
    names: ['cookie', 'local-storage', 'pixel', 'sdk', 'link'],
    read: (sight) =>
      ofTracker(
        sight,
        '',
        (tracker) =>
          tracker.value.kind ?? unstated(sight.model, tracker, ['kind'], `the kind of tracker ${quote(tracker.name)}`),
      ),
  },
  trackerConsent: {
    type: 'string',
    doc: 'The consent that the tracker waits for.',
    of: 'tracker',
    empty: 'it waits for none',
    names: namesOf('lawfulBases'),
    read: (sight) =>
      ofTracker(sight, '', (tracker) =>
        textAt(
          sight.model,
          tracker,
          ['consent'],
          tracker.value.consent,
          `the consent of tracker ${quote(tracker.name)}`,
        ),
      ),
  },
  trackerDays: {
    type: 'int',
    doc: 'How long the tracker lives, in days; 0 for a session.',
    of: 'tracker',
    read: (sight) =>
      ofTracker(sight, 0n, (tracker) => {
        const { lifetime } = tracker.value
        if (lifetime === 'session') return 0n
        const period = parseDuration(lifetime ?? '')
        return period
          ? BigInt(maxDays(period))
          : unstated(sight.model, tracker, ['lifetime'], `the lifetime of tracker ${quote(tracker.name)}`)
      }),
  },
} satisfies Readonly<Record<string, FlowField>>
