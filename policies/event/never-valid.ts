import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { type Owner, type Step, valueAt } from '../../compiler/diagnostics/place.ts'
import type { FieldSchema } from '../../compiler/language/types.ts'
import { defineRule } from '../rule.ts'
import { clip, quote, quoteAll } from '../support/text.ts'

export const eventNeverValid = defineRule({
  name: 'event/never-valid',
  summary: 'A field of an event type that no value fits.',
  class: 'violation',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'error',
  *found({ model }) {
    for (const { resource } of model.events.values()) {
      if (resource.poisoned) continue
      for (const key of ['properties', '$defs'] as const)
        for (const [name, field] of Object.entries(resource.value.schema[key] ?? {}))
          if (isLimited(field)) yield* inField(resource, ['schema', key, name], name, field)
    }
  },
})

/** Whether a field, or one within it, says more than its type: most do not, and need no closer look. */
function isLimited(field: FieldSchema): boolean {
  for (const key in field) if (limits.has(key)) return true
  if (field.items && isLimited(field.items)) return true
  for (const name in field.properties) if (isLimited(field.properties[name] ?? {})) return true
  return false
}

function* inField(of: Owner, path: readonly Step[], name: string, field: FieldSchema): Iterable<Finding> {
  const finding = (message: string, help: string, ...steps: readonly Step[]): Finding => ({
    rule: 'event/never-valid',
    message,
    at: valueAt(of, ...path, ...steps),
    help,
  })
  for (const [low, high, what] of bounds) {
    const [from, to] = [field[low], field[high]]
    if (from !== undefined && to !== undefined && from > to)
      yield finding(
        `Nothing fits ${quote(name)}: ${quote(high)} is ${to}, and ${quote(low)} is ${from}.`,
        `Let the most ${what} be no less than the least.`,
        high,
      )
  }
  yield* withoutUse(field, name, finding)
  yield* odd(field, name, finding)
  const listed: readonly (readonly [unknown, readonly Step[]])[] = [
    ...(field.enum ?? []).map((value, i) => [value, ['enum', i]] as const),
    ...(field.const === undefined ? [] : [[field.const, ['const']] as const]),
  ]
  for (const [value, steps] of listed) {
    const why = refusal(field, value)
    if (why !== null) {
      yield finding(
        `${quote(name)} is never \`${clip(JSON.stringify(value), 60)}\`: ${why}.`,
        'Write what the sender really sends, or declare the type that it has.',
        ...steps,
      )
      // What is wrong with all of a list is said of the first.
      if (listed.every(([one]) => refusal(field, one) !== null)) break
    }
  }
  const twice = (field.enum ?? []).findIndex((value, i, all) => all.indexOf(value) < i)
  if (twice >= 0)
    yield {
      ...finding(
        `${quote(name)} lists \`${clip(JSON.stringify(field.enum?.[twice]), 60)}\` twice.`,
        'Take one away, or write the value that was meant.',
        'enum',
        twice,
      ),
      severity: 'warning',
    }
  if (field.items) yield* inField(of, [...path, 'items'], name, field.items)
  for (const [inner, child] of Object.entries(field.properties ?? {}))
    yield* inField(of, [...path, 'properties', inner], inner, child)
}

/** Which types each keyword says something of (JSON Schema 2020-12, validation, section 6). */
const appliesTo: readonly (readonly [keyof FieldSchema, readonly string[]])[] = [
  ['minimum', ['number', 'integer']],
  ['maximum', ['number', 'integer']],
  ['minLength', ['string']],
  ['maxLength', ['string']],
  ['minItems', ['array']],
  ['maxItems', ['array']],
]

/** A limit on what the value never is, and one that leaves nothing. */
function* withoutUse(
  field: FieldSchema,
  name: string,
  finding: (message: string, help: string, ...steps: readonly Step[]) => Finding,
): Iterable<Finding> {
  const types: readonly string[] = field.type === undefined ? [] : [field.type].flat()
  const misfits =
    types.length === 0
      ? []
      : appliesTo.filter(([key, of]) => field[key] !== undefined && !types.some((type) => of.includes(type)))
  const [first] = misfits
  if (first) {
    const keys = misfits.map(([key]) => key)
    yield {
      ...finding(
        `${quoteAll(keys)} ${keys.length > 1 ? 'limit' : 'limits'} nothing of ${quote(name)}, which is of type ${types.join(' or ')}.`,
        `Take ${keys.length > 1 ? 'them' : 'it'} away, or write the limit of that type: ${quote(first[0])} is for ${first[1].join(' and ')}.`,
        first[0],
      ),
      severity: 'warning',
    }
  }
  // With a least of its own nothing fits, which is told.
  for (const [low, key] of [
    ['minLength', 'maxLength'],
    ['minItems', 'maxItems'],
  ] as const)
    if (field[key] === 0 && (field[low] ?? 0) === 0 && !misfits.some(([misfit]) => misfit === key))
      yield {
        ...finding(
          `${quote(name)} is always empty: ${quote(key)} is 0.`,
          'Write the most that the sender sends, or take the field away.',
          key,
        ),
        severity: 'warning',
      }
}

/** A bound between two whole numbers, and a field that says nothing. */
function* odd(
  field: FieldSchema,
  name: string,
  finding: (message: string, help: string, ...steps: readonly Step[]) => Finding,
): Iterable<Finding> {
  if (
    field.const !== undefined &&
    field.enum !== undefined &&
    field.enum.length > 1 &&
    field.enum.includes(field.const)
  )
    yield {
      ...finding(
        `${quote(name)} is always \`${clip(JSON.stringify(field.const), 60)}\`, so that \`enum\` says nothing.`,
        'Keep `const` or `enum`.',
        'const',
      ),
      severity: 'warning',
    }
  for (const key of ['minimum', 'maximum'] as const) {
    const bound = field[key]
    if (field.type !== 'integer' || bound === undefined || Number.isInteger(bound)) continue
    yield {
      ...finding(
        `${quote(name)} is a whole number, and ${quote(key)} is ${bound}.`,
        'Write the whole number that is meant, or `type: number`.',
        key,
      ),
      severity: 'warning',
    }
  }
}

const bounds = [
  ['minimum', 'maximum', 'value'],
  ['minLength', 'maxLength', 'length'],
  ['minItems', 'maxItems', 'count'],
] as const

const limits: ReadonlySet<string> = new Set(['enum', 'const', ...bounds.flatMap(([low, high, _]) => [low, high])])

/** Why the other keywords refuse a value; `null` where they do not. */
function refusal(field: FieldSchema, value: unknown): string | null {
  const types = field.type === undefined ? [] : typeof field.type === 'string' ? [field.type] : field.type
  if (types.length > 0 && !types.some((type) => isOf(type, value))) return `it is not of type ${types.join(' or ')}`
  if (typeof value === 'string') {
    const { length } = [...value]
    if (field.minLength !== undefined && length < field.minLength) return 'it is too short'
    if (field.maxLength !== undefined && length > field.maxLength) return 'it is too long'
  }
  if (typeof value === 'number') {
    if (field.minimum !== undefined && value < field.minimum) return 'it is too small'
    if (field.maximum !== undefined && value > field.maximum) return 'it is too large'
  }
  return field.const !== undefined && field.enum !== undefined && !field.enum.includes(field.const)
    ? '`const` and `enum` exclude each other'
    : null
}

function isOf(type: string, value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value)
  return type === 'null' ? value === null : typeof value === type
}
