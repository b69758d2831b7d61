import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, type Place } from '../../compiler/diagnostics/place.ts'
import type { EventField } from '../../compiler/model/event-field.ts'
import type { Model } from '../../compiler/model/model.ts'
import { identifies } from '../../law/identifiers.ts'
import { defineRule } from '../rule.ts'
import { type RoutedEvent, routedEvents } from '../support/routes/routed-events.ts'
import { couldIdentify, isNameAlone, isPersonal, possibleKeys } from '../support/routes/subject-keys.ts'
import { quote, quoteAll } from '../support/text.ts'

export const unkeyedSubject = defineRule({
  name: 'rights/unkeyed-subject',
  summary: 'People in a routed event whom no key identifies, so that their requests find nothing.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 15, 17' },
  also: 'GDPR Art. 11(2)',
  severity: 'gap',
  *found({ model }) {
    for (const routed of routedEvents(model)) {
      const hole = holeIn(model, routed)
      if (!hole) continue
      const { event, routes } = routed
      const open = hole.fields.map(({ text }) => text)
      yield {
        rule: 'rights/unkeyed-subject',
        message: `Nothing identifies ${hole.whom} in ${quote(event.resource.name)}: access and erasure cannot find ${quoteAll(open.slice(0, 3))}.`,
        at: hole.at,
        related: routes
          .slice(0, 3)
          .map((route) => ({ at: keyAt(route), message: `Route ${quote(route.name)} takes it in.` })),
        ...help(hole),
      } satisfies Finding
    }
  },
})

interface Hole {
  readonly whom: string
  readonly at: Place
  readonly fields: readonly EventField[]
  /** How it could be mended; `null` where the event holds nothing that identifies anybody. */
  readonly remedy: string | null
}

function help({ remedy }: Hole): Pick<Finding, 'help' | 'executed' | 'severity' | 'because'> {
  if (remedy !== null) return { help: `Say by which field they are known: ${quote(remedy)}.`, executed: true }
  return {
    help: 'Requests about them go by event or by tenant, on the order of the controller: `POST /v1/events/:id/erase` or `export`, `POST /v1/tenants/:tenant/erase` or `export`. Else declare a field that identifies them, or have the sender leave the data out (Art. 11).',
    severity: 'warning',
    because: { kind: 'law', ref: 'GDPR Art. 11(2)' },
  }
}

/** What an event holds of people who have no key; the first of them, since one declaration of subjects mends it. */
function holeIn(model: Model, { event }: RoutedEvent): Hole | null {
  const { resource, fields } = event
  const personal = fields.filter((field) => isPersonal(model, field))
  const subjects = Object.entries(resource.value.subjects ?? {})
  for (const [name, { at, keys }] of subjects) {
    const own = personal.filter(({ subject }) => subject === name)
    if (keys !== undefined || own.length === 0) continue
    const [key] = possibleKeys(model, event, name, at)
    const remedy = key === undefined ? null : `keys: [${key}]`
    return { whom: quote(name), at: keyAt(resource, 'subjects', name), fields: own, remedy }
  }
  // What only says when and what happened is nobody's without a person in it.
  const free = personal.filter(({ subject, categories }) => subject === null && !categories.every(isMetadata))
  if (subjects.length === 0 && free.length > 0) {
    const [key] = possibleKeys(model, event, null, '.')
    const remedy = key === undefined ? null : `subjects: {person: {at: ., keys: [${key}]}}`
    return { whom: 'anybody', at: keyAt(resource, 'subjects'), fields: free, remedy }
  }
  const outside = free.find((field) => couldIdentify(model, field) && field.categories.some(identifies))
  if (!outside) return null
  return { whom: `whom ${quote(outside.text)} is about`, at: outside.at, fields: [outside], remedy: remedyFor(outside) }
}

const isMetadata = (category: string): boolean => category === 'none' || category.startsWith('event.')

const remedyFor = (field: EventField): string | null => {
  if (isNameAlone(field)) return null
  const { text } = field
  const [last = '', ...before] = text.split('.').reverse()
  return `subjects: {somebody: {at: ${before.reverse().join('.') || '.'}, keys: [${last}]}}`
}
