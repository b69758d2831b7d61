import { isStronger } from '../../runtime/contract/field-tree.ts'
import type { Finding } from '../diagnostics/finding.ts'
import type { Place } from '../diagnostics/place.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import type * as language from '../language/types.ts'
import type { EventField } from '../model/event-field.ts'
import { isBelow, parseFieldPath } from '../model/field-path.ts'
import type { EventType, Resource } from '../model/model.ts'
import type { Analysed } from './analysed.ts'
import { placeIn } from './facts.ts'
import type { ProtectionKind } from './flow.ts'
import type { DeliveryAnalysis, SentField } from './graph.ts'
import { namedField } from './named-field.ts'
import { readsOfCondition, verdictOver } from './reads/condition.ts'
import { narrowedBy } from './reads/narrow.ts'
import type { Problem, Read } from './reads/read.ts'
import { readsOfTemplate } from './reads/template.ts'
import type { Verdict } from './reads/verdict/verdict.ts'

/** What one route sends to one channel: through the fields that it lists, or those that its message reads. */
export function analyseDelivery(
  route: Resource<language.Route>,
  channel: string,
  delivery: language.Delivery,
  events: readonly EventType[],
): Analysed<DeliveryAnalysis> {
  const at = placeIn(route, ['to', channel], 'key')
  const { value: addressee, findings: unnamed } = addresseeOf(route, channel, delivery, events)
  const common = { route: route.name, channel, addressee, at }
  if (delivery.message === undefined) {
    const { value, findings } = listedFields(route, channel, 'fields', delivery.fields ?? {}, events)
    return { value: { ...common, sent: value.sent, counted: [], dropped: [] }, findings: [...unnamed, ...findings] }
  }
  const { value, findings } = messageFields(route, channel, delivery.message, delivery.protect ?? {}, events)
  return { value: { ...common, ...value }, findings: [...unnamed, ...findings] }
}

/** Whom it goes to is told to the recipient whole, whatever the message makes of it. */
function addresseeOf(
  route: Resource<language.Route>,
  channel: string,
  { addressee }: language.Delivery,
  events: readonly EventType[],
): Analysed<readonly SentField[]> {
  if (addressee === undefined) return { value: [], findings: [] }
  const at = placeIn(route, ['to', channel, 'addressee'])
  const { value, findings } = namedField(addressee, events, at)
  return { value: value.map((named) => ({ ...named, protection: 'keep', at })), findings }
}

/** What keeps deliveries in order is hashed and stays in the router. */
export function analyseOrder(route: Resource<language.Route>, events: readonly EventType[]): readonly Finding[] {
  const { orderBy } = route.value
  return orderBy === undefined ? [] : namedField(orderBy, events, placeIn(route, ['orderBy'])).findings
}

/** Problems of a route's condition; what it reads decides and is not sent. */
export function analyseCondition(route: Resource<language.Route>, events: readonly EventType[]): readonly Finding[] {
  const { when } = route.value
  if (when === undefined) return []
  const at = placeIn(route, ['when'])
  const analyses = events.map((event) => readsOfCondition(when, event.shape))
  const problems = shared(
    analyses.map((analysis) => analysis.problems),
    events,
  )
  if (problems.length > 0) return problems.map((problem) => toFinding(problem, 'schema/condition', at))
  const [verdict] = analyses.map((analysis) => analysis.verdict)
  const agreed = verdict && analyses.every((analysis) => analysis.verdict?.kind === verdict.kind)
  return agreed ? [verdictFinding(verdict, route.name, at)] : []
}

/** Says where a condition that can be read holds for none of these, whatever each of its parts is compared with. */
export function neverOver(route: Resource<language.Route>, events: readonly EventType[]): readonly Finding[] {
  const { when } = route.value
  const [verdict, ...more] = when === undefined ? [] : events.map((event) => verdictOver(when, event.shape))
  if (verdict?.kind !== 'never' || more.some((other) => other?.kind !== 'never')) return []
  return [verdictFinding(verdict, route.name, placeIn(route, ['when']))]
}

function verdictFinding({ kind, text, against, start, end }: Verdict, route: string, at: Place): Finding {
  const why = against === null ? `\`${clip(text)}\` never holds` : `\`${clip(text)}\` contradicts \`${clip(against)}\``
  const place = { ...at, within: { start, end } }
  if (kind === 'always')
    return {
      rule: 'route/always-true',
      message: `The condition of route \`${route}\` always holds, so that it decides nothing.`,
      at: place,
      help: 'Leave `when` out, or ask for something that differs from event to event.',
    }
  if (kind === 'present')
    return {
      rule: 'route/always-true',
      message: `The condition of route \`${route}\` holds whatever the event says; at most it asks whether something is there.`,
      at: place,
      help: 'Ask for something that differs from event to event, or with `has(...)` whether it is there.',
    }
  if (kind === 'idle')
    return {
      rule: 'route/always-true',
      message:
        against === null
          ? `A part of the condition decides nothing: \`${clip(text)}\` always holds.`
          : `A part of the condition decides nothing: \`${clip(text)}\` adds nothing beside \`${clip(against)}\`.`,
      at: place,
      help: 'Leave it out, or ask for something that differs from event to event.',
    }
  return {
    rule: 'route/never-true',
    message:
      kind === 'never' ? `Route \`${route}\` never acts: ${why}.` : `A part of the condition decides nothing: ${why}.`,
    at: place,
    help: 'Compare with something that the event can hold; `||` takes either of two values.',
    ...(kind === 'dead' && { severity: 'warning' as const }),
  }
}

const clip = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text)

function messageFields(
  route: Resource<language.Route>,
  channel: string,
  message: string,
  protect: Record<string, language.Protection>,
  events: readonly EventType[],
): Analysed<Pick<DeliveryAnalysis, 'sent' | 'counted' | 'dropped'>> {
  const at = placeIn(route, ['to', channel, 'message'])
  const protections = listedFields(route, channel, 'protect', protect, events)
  const { sent: protectedFields, dropped } = protections.value
  const protection = new Map(protectedFields.map((one) => [leafOf(one.event, one.field), one.protection]))
  const analyses = events.map((event) => ({ event, ...readsOfTemplate(message, event.shape) }))
  const sent = analyses.flatMap(({ event, reads }) =>
    reads
      .filter(({ aspect, field }) => aspect === 'value' && !dropped.has(leafOf(event.resource.name, field)))
      .map(({ field, start, end }) => ({
        event: event.resource.name,
        field,
        protection: protection.get(leafOf(event.resource.name, field)) ?? ('keep' as ProtectionKind),
        at: { ...at, within: { start, end } },
      })),
  )
  const problems = shared(
    analyses.map((analysis) => analysis.problems),
    events,
  )
  const { when } = route.value
  if (when !== undefined && problems.length === 0) problems.push(...deadBy(when, message, events))
  return {
    value: {
      sent,
      counted: analyses.flatMap(({ reads }) =>
        reads.flatMap(({ aspect, field }) => (aspect === 'size' ? [field] : [])),
      ),
      dropped: analyses.flatMap(({ event, reads }) =>
        reads.flatMap(({ field }) => (dropped.has(leafOf(event.resource.name, field)) ? [field] : [])),
      ),
    },
    findings: [
      ...protections.findings,
      ...problems.map((problem) => toFinding(problem, 'schema/template', at)),
      ...silentOf(route, channel, analyses),
    ],
  }
}

/** What a message asks of the event and the route's condition has excluded. */
function deadBy(when: string, message: string, events: readonly EventType[]): readonly Problem[] {
  if (!message.includes('{%')) return []
  const shapes = events.map(({ shape }) => narrowedBy(when, shape))
  if (shapes.every((shape, i) => shape === events[i]?.shape)) return []
  const found = shared(
    shapes.map((shape) => readsOfTemplate(message, shape).problems),
    events,
  )
  return found
    .filter(({ kind }) => kind === 'literal')
    .map((problem) => ({
      ...problem,
      message: problem.message.replace(/\.$/, ', as the condition of the route excludes it.'),
      help: 'Ask for something that the route lets through, or widen its `when`.',
    }))
}

/** An event type of several of which a message shows nothing, although it shows something of another. */
function silentOf(
  route: Resource<language.Route>,
  channel: string,
  analyses: readonly { readonly event: EventType; readonly reads: readonly Read[] }[],
): readonly Finding[] {
  const shown = analyses.some(({ reads }) => reads.length > 0)
  return analyses.flatMap(({ event: { resource }, reads }): readonly Finding[] =>
    reads.length > 0 || !shown
      ? []
      : [
          {
            rule: 'flow/undeclared-field',
            message: `The message to \`${channel}\` shows nothing of \`${resource.name}\`: none of the fields that it names is declared there.`,
            at: placeIn(route, ['events', route.value.events.indexOf(resource.name)]),
            related: [{ at: placeIn(route, ['to', channel, 'message']), message: 'The message.' }],
            help: 'Give it a route of its own, or show something that it holds.',
          },
        ],
  )
}

/** The leaves at or below each listed path; of several that cover one the strongest protection counts, as in the router. */
function listedFields(
  route: Resource<language.Route>,
  channel: string,
  key: 'fields' | 'protect',
  listed: Record<string, language.Protection>,
  events: readonly EventType[],
): Analysed<Listed> {
  const sent = new Map<string, SentField>()
  const dropped = new Set<string>()
  const findings: Finding[] = []
  for (const [text, protection] of Object.entries(listed)) {
    const at: Place = placeIn(route, ['to', channel, key, text], 'key')
    const path = parseFieldPath(text)
    let declared = false
    for (const event of events) {
      for (const field of event.fields) {
        if (!isBelow(field.path, path)) continue
        declared = true
        const one = leafOf(event.resource.name, field)
        const known = sent.get(one)
        if (protection === 'drop') dropped.add(one)
        else if (!known || isStronger(protection, known.protection))
          sent.set(one, { event: event.resource.name, field, protection, at })
      }
    }
    if (!declared) findings.push(undeclared(text, at, events))
  }
  findings.push(...idleBelow(route, [channel, key], listed))
  return { value: { sent: [...sent].flatMap(([one, field]) => (dropped.has(one) ? [] : [field])), dropped }, findings }
}

interface Listed {
  readonly sent: readonly SentField[]
  /** Leaves that are not sent, by event and field. */
  readonly dropped: ReadonlySet<string>
}

const leafOf = (event: string, field: EventField): string => `${event}\n${field.text}`

/** What is listed below something that is listed whole, and protected no more: it decides nothing. */
function* idleBelow(
  route: Resource<language.Route>,
  steps: readonly [channel: string, key: string],
  listed: Record<string, language.Protection>,
): Iterable<Finding> {
  const entries = Object.entries(listed).map(([text, protection]) => ({ text, protection, path: parseFieldPath(text) }))
  const place = (text: string): Place => placeIn(route, ['to', ...steps, text], 'key')
  for (const whole of entries) {
    const below = entries.filter(
      ({ text, path, protection }) =>
        text !== whole.text &&
        isBelow(path, whole.path) &&
        (protection === whole.protection || isMore(whole.protection, protection)),
    )
    const [first] = below
    if (!first) continue
    const same = first.protection === whole.protection
    yield {
      rule: 'flow/listed-twice',
      message: same
        ? `\`${whole.text}\` stands for all that is in it, so that \`${first.text}\` beside it decides nothing.`
        : `\`${first.text}: ${first.protection}\` decides nothing beside \`${whole.text}: ${whole.protection}\`, which is stronger and holds it too.`,
      at: place(same ? whole.text : first.text),
      related: same
        ? below.slice(0, 3).map(({ text }) => ({ at: place(text), message: 'It is listed here again.' }))
        : [{ at: place(whole.text), message: 'The stronger one.' }],
      help: 'List what is meant: the whole, or the fields of it one by one.',
    }
  }
}

const isMore = (one: language.Protection, other: language.Protection): boolean =>
  one === 'drop' || (other !== 'drop' && isStronger(one, other))

function undeclared(text: string, at: Place, events: readonly EventType[]): Finding {
  const names = events.map(({ resource }) => `\`${resource.name}\``).join(', ')
  const fields: readonly EventField[] = events.flatMap((event) => event.fields)
  return {
    rule: 'flow/undeclared-field',
    message: `No field \`${text}\` is declared by ${names}.`,
    at,
    related: events.slice(0, 1).map(({ resource }) => ({ at: resource.at, message: 'the event type' })),
    help:
      didYouMean(text, new Set(fields.map((field) => field.text))) ??
      'Declare it in the event type, with its category.',
  }
}

/** What depends on the event type, and counts when all of them agree. */
const ofOne: ReadonlySet<Problem['kind']> = new Set(['undeclared', 'literal', 'idle'])

/** With several event types a field that only some declare is fine: it is empty in the others. */
function shared(problems: readonly (readonly Problem[])[], events: readonly EventType[]): Problem[] {
  const [first = [], ...rest] = problems
  if (events.length < 2) return [...first]
  const key = ({ kind, start, end }: Problem): string => `${kind}:${start}:${end}`
  const others = rest.map((list) => new Set(list.map(key)))
  const everywhere = first.filter((problem) => others.every((set) => set.has(key(problem))))
  const anywhere = problems.flat().filter(({ kind }) => !ofOne.has(kind))
  // What one event type never holds another may: it counts when no event type that declares the field can hold it.
  const undeclared = problems.map(
    (list) => new Set(list.flatMap((one) => (one.kind === 'undeclared' ? one.start : []))),
  )
  const all = problems.map((list) => new Set(list.map(key)))
  const nowhere = problems
    .flat()
    .filter(
      (one) =>
        one.kind === 'literal' && all.every((set, i) => set.has(key(one)) || undeclared[i]?.has(one.field ?? -1)),
    )
  return [...new Map([...everywhere, ...nowhere, ...anywhere].map((problem) => [key(problem), problem])).values()]
}

const toFinding = ({ kind, message, help, start, end }: Problem, rule: string, at: Place): Finding => ({
  rule: kind === 'undeclared' ? 'flow/undeclared-field' : rule,
  message,
  at: { ...at, within: { start, end } },
  ...(help !== null && { help }),
  ...(kind === 'idle' && { severity: 'warning' as const }),
})
