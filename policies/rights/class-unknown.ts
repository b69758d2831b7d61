import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Subject } from '../../compiler/language/types.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { choose } from '../support/choose.ts'
import { type RoutedEvent, routedEvents } from '../support/routes/routed-events.ts'
import { isPersonal } from '../support/routes/subject-keys.ts'
import { quote, quoteAll } from '../support/text.ts'

export const classUnknown = defineRule({
  name: 'rights/class-unknown',
  summary:
    'People in a routed event whose class is none of the activity that routes it, or is not stated among several.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 30(1)(c)' },
  severity: 'error',
  *found({ model }) {
    const unknown: Unknown[] = []
    for (const routed of routedEvents(model)) {
      const classes = classesOf(model, routed)
      if (classes === null) continue
      unknown.push(...unknownIn(model, routed, classes))
      yield* unstatedIn(model, routed, classes)
    }
    const same = Map.groupBy(unknown, ({ activities, subjectClass }) => JSON.stringify([activities, subjectClass]))
    for (const all of same.values()) yield* together(model, all)
  },
})

/** The classes of people in the activities that route an event; `null` while one of them is broken or does not say. */
function classesOf(model: Model, { routes }: RoutedEvent): ReadonlySet<string> | null {
  const activities = routes.map(({ value }) => model.activities.get(value.activity))
  const found = activities.map((activity) => (activity?.poisoned ? undefined : activity?.value.dataSubjects))
  return found.some((classes) => classes === undefined) ? null : new Set(found.flatMap((classes) => classes ?? []))
}

/** People in an event whose class is none of what the activities behind it are about. */
interface Unknown {
  readonly routed: RoutedEvent
  readonly subject: string
  readonly subjectClass: string
  readonly classes: ReadonlySet<string>
  /** The activities that route the event, in order. */
  readonly activities: readonly string[]
}

function* unknownIn(model: Model, routed: RoutedEvent, classes: ReadonlySet<string>): Iterable<Unknown> {
  const activities = [...new Set(routed.routes.map(({ value }) => value.activity))].sort()
  for (const [subject, { class: subjectClass }] of personalSubjects(model, routed))
    if (subjectClass !== undefined && !classes.has(subjectClass))
      yield { routed, subject, subjectClass, classes, activities }
}

/** Several events that say the same are right, and the one activity that routes them is not. */
function* together(model: Model, all: readonly Unknown[]): Iterable<Finding> {
  const [first] = all
  const [name = '', ...others] = first?.activities ?? []
  const activity = model.activities.get(name)
  if (first && activity && others.length === 0 && new Set(all.map(({ routed }) => routed.event)).size > 1) {
    yield {
      rule: 'rights/class-unknown',
      message: `Activity ${quote(name)} is not about ${quote(first.subjectClass)}, who are in ${quoteAll([...new Set(all.map(({ routed }) => routed.event.resource.name))])} that it routes.`,
      at: keyAt(activity, 'dataSubjects'),
      related: all.slice(0, 5).map(({ routed: { event }, subject }) => ({
        at: valueAt(event.resource, 'subjects', subject, 'class'),
        message: 'They are said to be in it here.',
      })),
      help: `Add ${quote(first.subjectClass)} to its \`dataSubjects\`, or correct the class in the events.`,
    }
    return
  }
  for (const { routed, subject, subjectClass, classes } of all)
    yield {
      rule: 'rights/class-unknown',
      message: `${quote(subject)} in ${quote(routed.event.resource.name)} is of class ${quote(subjectClass)}, which no activity that routes it is about.`,
      at: valueAt(routed.event.resource, 'subjects', subject, 'class'),
      related: relatedTo(model, routed),
      help: choose(subjectClass, [...classes]),
    }
}

function* unstatedIn(model: Model, routed: RoutedEvent, classes: ReadonlySet<string>): Iterable<Finding> {
  const { resource } = routed.event
  const unstated = personalSubjects(model, routed).flatMap(([name, subject]) =>
    subject.class === undefined ? [name] : [],
  )
  const [first] = unstated
  if (first !== undefined && classes.size > 1)
    yield {
      rule: 'rights/class-unknown',
      class: 'gap',
      severity: 'warning',
      message: `Nobody says whether ${quoteAll(unstated)} in ${quote(resource.name)} ${unstated.length === 1 ? 'is' : 'are'} of ${quoteAll([...classes], 'or')}.`,
      at: keyAt(resource, 'subjects', first),
      related: relatedTo(model, routed),
      help: 'State `class`: basis and rights may differ by it.',
    }
}

const personalSubjects = (model: Model, { event }: RoutedEvent) => {
  let found = personal.get(event)
  if (!found) {
    found = Object.entries(event.resource.value.subjects ?? {}).filter(([name]) =>
      event.fields.some((field) => field.subject === name && isPersonal(model, field)),
    )
    personal.set(event, found)
  }
  return found
}

const personal = new WeakMap<RoutedEvent['event'], readonly (readonly [name: string, subject: Subject])[]>()

const relatedTo = (model: Model, { routes }: RoutedEvent) =>
  routes.slice(0, 3).flatMap((route) => {
    const activity = model.activities.get(route.value.activity)
    return activity
      ? [{ at: keyAt(activity, 'dataSubjects'), message: `Whose data route ${quote(route.name)} is about.` }]
      : []
  })
