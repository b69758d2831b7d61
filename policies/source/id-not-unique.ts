import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { formatFieldPath, parseFieldPath } from '../../compiler/model/field-path.ts'
import type { Model } from '../../compiler/model/model.ts'
import { shapeAt } from '../../compiler/model/subjects.ts'
import { defineRule } from '../rule.ts'
import { dedupeHeader, notAnId } from '../support/routes/dedupe.ts'
import { isAmount, isFew, isTime } from '../support/routes/field-values.ts'
import { givenBy } from '../support/routes/sources.ts'
import { quote } from '../support/text.ts'

export const sourceIdNotUnique = defineRule({
  name: 'source/id-not-unique',
  summary: 'A source that knows events again by what different events have in common.',
  class: 'violation',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'error',
  *found({ model }) {
    for (const source of model.sources.values()) {
      if (source.poisoned) continue
      const { dedupe, type } = source.value
      if (dedupe === undefined || typeof dedupe === 'string') continue
      const header = dedupeHeader(source.value)
      const why = header === null ? inBody(model, givenBy(source), dedupe.path, type.path) : notAnId(source.value)
      if (why === null) continue
      yield {
        rule: 'source/id-not-unique',
        message: `Source ${quote(source.name)} would drop events as known: ${quote(dedupe.path ?? dedupe.header ?? '')} ${why}.`,
        at: valueAt(source, 'dedupe', header === null ? 'path' : 'header'),
        help: 'Name the header or field with the id of the delivery or event, or write `{body: true}` where there is none.',
        // Events that happen once in a person's life may be known by the person.
        ...(why.includes('about one person') && { severity: 'warning' as const }),
      } satisfies Finding
    }
  },
})

/** So many events come in no time: ids of events are never bounded so closely. */
const IDS = 100_000

/** Why a field is no id of an event; `null` where it may be one. */
function inBody(
  model: Model,
  events: readonly string[],
  path: string | undefined,
  type: string | undefined,
): string | null {
  if (path === undefined) return null
  const wanted = formatFieldPath(parseFieldPath(path))
  if (type !== undefined && formatFieldPath(parseFieldPath(type)) === wanted) return 'holds the type of event'
  for (const name of events) {
    const event = model.events.get(name)
    if (!event || event.resource.poisoned) continue
    const field = event.fields.find(({ text }) => text === wanted)
    const whole = field ? null : shapeAt(event.shape, parseFieldPath(path))
    if (whole && whole.kind !== 'leaf') return `is ${whole.kind === 'list' ? 'a list' : 'an object'}, and no id`
    if (!field) continue
    if (isFew(model, field)) return 'holds one of a few values'
    if (isFew(model, field, IDS)) return 'counts to a number that is soon reached, and then begins anew'
    if (isTime(field)) return 'is a time, which several events share'
    if (isAmount(field)) return 'is an amount, which several events share'
    const said = field.categories.find(
      (category) => category.startsWith('content.') || model.categories.get(category)?.sensitivity === 'special',
    )
    if (said !== undefined) return `holds ${quote(said)}, which several events may share`
    const person = field.categories.find((category) =>
      /^(contact|person|account)\.|^technical\.(ip|cookie-id|device-id)$/.test(category),
    )
    if (person !== undefined) return `holds ${quote(person)}, which is the same in all events about one person`
  }
  return null
}
