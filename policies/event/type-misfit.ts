import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { type Owner, type Step, valueAt } from '../../compiler/diagnostics/place.ts'
import type { FieldSchema } from '../../compiler/language/types.ts'
import { formatFieldPath, parseFieldPath } from '../../compiler/model/field-path.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { quote, quoteAll } from '../support/text.ts'

/** Of the catalogue, what is written in letters and never is a number, a yes or a no. Phones and ids are numbers now and then. */
const text: ReadonlySet<string> = new Set([
  'person.name',
  'person.username',
  'contact.email',
  'contact.address',
  'contact.social-handle',
  'content.message',
  'technical.user-agent',
  'employment.job',
  'employment.employer',
])

export const eventTypeMisfit = defineRule({
  name: 'event/type-misfit',
  summary: 'A field of a type that what it holds never has.',
  class: 'violation',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'warning',
  *found({ model }) {
    for (const { resource } of model.events.values()) {
      if (resource.poisoned) continue
      for (const key of ['properties', '$defs'] as const)
        for (const [name, field] of Object.entries(resource.value.schema[key] ?? {}))
          yield* inField(resource, ['schema', key, name], name, field)
    }
    yield* asType(model)
  },
})

const typesOf = ({ type }: FieldSchema): readonly string[] => (type === undefined ? [] : [type].flat())
const isNever = (types: readonly string[]): boolean => types.length > 0 && types.every((type) => type === 'null')

function* inField(of: Owner, path: readonly Step[], name: string, field: FieldSchema): Iterable<Finding> {
  const types = typesOf(field)
  const category = [field['x-category'] ?? []].flat().find((one) => text.has(one))
  if (isNever(types))
    yield {
      rule: 'event/type-misfit',
      message: `${quote(name)} is declared to be null alone, so that an event that has it is refused.`,
      at: valueAt(of, ...path, 'type'),
      help: 'Write the type that it has, beside `"null"` where it may be absent.',
    }
  else if (category !== undefined && types.length > 0 && !types.includes('string') && !isBuilt(types))
    yield {
      rule: 'event/type-misfit',
      message: `${quote(name)} holds ${quote(category)}, which is text, and is declared as ${quoteAll(types, 'or')}.`,
      at: valueAt(of, ...path, 'type'),
      help: 'Write `type: string`: a value of another type is refused.',
    }
  if (field.items) yield* inField(of, [...path, 'items'], name, field.items)
  for (const [below, one] of Object.entries(field.properties ?? {}))
    yield* inField(of, [...path, 'properties', below], below, one)
}

/** What stands in an object or a list has types of its own. */
const isBuilt = (types: readonly string[]): boolean => types.includes('object') || types.includes('array')

/** The field by which a source tells its events apart is no text, and what it is compared with is. */
function* asType(model: Model): Iterable<Finding> {
  for (const source of model.sources.values()) {
    const { path, values = {} } = source.value.type ?? {}
    if (source.poisoned || path === undefined) continue
    const where = formatFieldPath(parseFieldPath(path))
    const seen = new Set<string>()
    for (const [value, name] of Object.entries(values)) {
      const event = model.events.get(name)
      if (!event || event.resource.poisoned || seen.has(name) || /^(-?[\d.]+|true|false)$/.test(value)) continue
      seen.add(name)
      const field = event.fields.find(({ text }) => text === where)
      if (!field || field.types.length === 0 || field.types.includes('string') || isNever(field.types)) continue
      yield {
        rule: 'event/type-misfit',
        message: `Source ${quote(source.name)} knows ${quote(name)} by ${quote(value)} at ${quote(where)}, which is declared as ${quoteAll(field.types, 'or')}.`,
        at: field.at,
        related: [{ at: valueAt(source, 'type', 'values', value), message: 'What it waits for.' }],
        help: 'Write `type: string`: a value of another type is refused.',
      }
    }
  }
}
