import type { Finding } from '../diagnostics/finding.ts'
import type { Place } from '../diagnostics/place.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import { type EventField, each } from '../model/event-field.ts'
import { formatFieldPath, parseFieldPath } from '../model/field-path.ts'
import type { EventType } from '../model/model.ts'
import type { Analysed } from './analysed.ts'

/** A field of one event type. */
export interface NamedField {
  readonly event: string
  readonly field: EventField
}

/**
 * The single field that a path names in each of a route's event types: what orders deliveries, or whom they go to. Every
 * event type has to declare it, and not within a list, where there could be several.
 */
export function namedField(text: string, events: readonly EventType[], at: Place): Analysed<readonly NamedField[]> {
  const path = parseFieldPath(text)
  const wanted = formatFieldPath(path)
  const value: NamedField[] = []
  const findings: Finding[] = []
  for (const event of events) {
    const { name } = event.resource
    const field = event.fields.find((one) => one.text === wanted)
    if (field && !path.includes(each) && !field.opaque) value.push({ event: name, field })
    else if (findings.length === 0)
      findings.push({
        rule: 'flow/undeclared-field',
        message: field
          ? `\`${text}\` is not a single field of event type \`${name}\`.`
          : `Event type \`${name}\` declares no field \`${text}\`.`,
        at,
        related: [{ at: event.resource.at, message: 'the event type' }],
        help: help(wanted, event.fields),
      })
  }
  return { value, findings }
}

function help(wanted: string, fields: readonly EventField[]): string {
  const names = new Set(fields.map(({ text }) => text))
  const bare = wanted.replace(/^event\./, '')
  if (bare !== wanted && names.has(bare)) return `Write \`${bare}\`: paths begin below \`event\`.`
  return didYouMean(wanted, names) ?? 'Name one field that every event type of the route declares, outside of lists.'
}
