import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Source } from '../../compiler/language/types.ts'
import { parseFieldPath } from '../../compiler/model/field-path.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { shapeAt } from '../../compiler/model/subjects.ts'
import { closest } from '../../compiler/syntax/closest.ts'
import { defineRule } from '../rule.ts'
import { neverWritten } from '../support/routes/provider-types.ts'
import { givenBy } from '../support/routes/sources.ts'
import { mistakenTypes, typesElsewhere } from '../support/routes/type-values.ts'
import { quote } from '../support/text.ts'

export const sourceTypeMistaken = defineRule({
  name: 'source/type-mistaken',
  summary: 'A source that takes one type of event for another, or looks for it where another field holds it.',
  class: 'violation',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'error',
  *found({ model }) {
    for (const source of model.sources.values()) {
      if (source.poisoned || !givenBy(source).every((name) => model.events.has(name))) continue
      const wild = Object.keys(source.value.type.values ?? {}).find((value) => value.includes('*'))
      if (wild !== undefined) {
        yield {
          rule: 'source/type-mistaken',
          message: `Source ${quote(source.name)} takes ${quote(wild)} for ${quote(source.value.type.values?.[wild] ?? '')}, and a star stands for itself alone.`,
          at: keyAt(source, 'type', 'values', wild),
          help: 'List the values one by one; what is not listed is refused, or dropped with `otherwise: drop`.',
        } satisfies Finding
        continue
      }
      const [odd] = neverWritten(source.value)
      if (odd) {
        yield {
          rule: 'source/type-mistaken',
          message: `Source ${quote(source.name)} waits for ${quote(odd.value)}, which ${odd.provider} never sends as the type of an event.`,
          at: keyAt(source, 'type', 'values', odd.value),
          help: odd.help,
        } satisfies Finding
        continue
      }
      const [first, ...more] = mistakenTypes(model, source)
      if (first) {
        yield {
          rule: 'source/type-mistaken',
          message: `Source ${quote(source.name)} takes ${quote(first.value)} for ${quote(first.given)}, ${first.why}.`,
          at: valueAt(source, 'type', 'values', first.value),
          related: more.map(({ value, given, why }) => ({
            at: valueAt(source, 'type', 'values', value),
            message: `And ${quote(value)} for ${quote(given)}, ${why}.`,
          })),
          help:
            first.meant === null
              ? 'Name the event type that it stands for.'
              : `Write ${quote(`${first.value}: ${first.meant}`)}.`,
        } satisfies Finding
        continue
      }
      const unsplit = metaUnsplit(source.value)
      if (unsplit) {
        yield {
          rule: 'source/type-mistaken',
          message: `Source ${quote(source.name)} looks for the type of an event at \`field\`, which Meta has in each of \`entry.*.changes.*\`.`,
          at: unsplit === 'absent' ? valueAt(source, 'type', 'path') : valueAt(source, 'split', 'at'),
          help: 'Write `split: {at: entry.*.changes.*}`; or take the whole body for one event, by `path: object`.',
        } satisfies Finding
        continue
      }
      const { type, http } = source.value
      if (http.verify?.scheme === 'stripe' && type.path !== undefined && type.path !== 'type') {
        yield {
          rule: 'source/type-mistaken',
          message: `Source ${quote(source.name)} looks for the type of an event at ${quote(type.path)}, and Stripe has it at \`type\`.`,
          at: valueAt(source, 'type', 'path'),
          help: 'Write `path: type` (https://docs.stripe.com/api/events/object).',
        } satisfies Finding
        continue
      }
      const several = pathOfMany(model, source)
      if (several !== null) {
        yield {
          rule: 'source/type-mistaken',
          message: `Source ${quote(source.name)} looks for the type of an event at ${quote(source.value.type.path ?? '')}, which is ${several}.`,
          at: valueAt(source, 'type', 'path'),
          help: 'Name the field that holds it.',
        } satisfies Finding
        continue
      }
      const near = nearlyDeclared(model, source)
      if (near !== null) {
        yield {
          rule: 'source/type-mistaken',
          message: `Source ${quote(source.name)} looks for the type of an event at ${quote(type.path ?? '')}, and its events declare ${quote(near)}.`,
          at: valueAt(source, 'type', 'path'),
          help: `Did you mean ${quote(near)}?`,
        } satisfies Finding
        continue
      }
      const elsewhere = typesElsewhere(model, source)
      if (elsewhere !== null)
        yield {
          rule: 'source/type-mistaken',
          message: `Source ${quote(source.name)} looks for the type of an event at ${quote(source.value.type.path ?? '')}, and its events hold it at ${quote(elsewhere)}.`,
          at: valueAt(source, 'type', 'path'),
          help: `Write ${quote(`path: ${elsewhere}`)}, or declare the field in the event types.`,
        } satisfies Finding
    }
  },
})

/** Meta's bodies are `object` and `entry`, with `field` and `value` in the changes of each entry. */
function metaUnsplit({ http, type, split }: Source): 'absent' | 'elsewhere' | null {
  if (http.verify?.scheme !== 'meta' || type.path !== 'field' || split?.at === 'entry.*.changes.*') return null
  return split === undefined ? 'absent' : 'elsewhere'
}

/** The field near a path that no event of a source declares, where all of them have one such field. */
function nearlyDeclared(model: Model, source: Resource<Source>): string | null {
  const { path } = source.value.type
  const given = givenBy(source).flatMap((name) => model.events.get(name) ?? [])
  if (path === undefined || source.value.split !== undefined || given.length === 0) return null
  if (given.some((event) => event.resource.poisoned || shapeAt(event.shape, parseFieldPath(path)) !== null)) return null
  const near = given.map((event) =>
    closest(
      path,
      event.fields.map(({ text }) => text),
    ),
  )
  return near.every((one) => one === near[0]) ? (near[0] ?? null) : null
}

/** Why no type can stand at a path: what the events declare there holds more than one value. */
function pathOfMany(model: Model, source: Resource<Source>): string | null {
  const { path } = source.value.type
  if (path === undefined) return null
  const shapes = givenBy(source).map((name) => {
    const event = model.events.get(name)
    return event && !event.resource.poisoned ? shapeAt(event.shape, parseFieldPath(path)) : null
  })
  const [first] = shapes
  return first && shapes.every((shape) => shape !== null && shape.kind !== 'leaf')
    ? first.kind === 'list'
      ? 'a list'
      : 'an object'
    : null
}
