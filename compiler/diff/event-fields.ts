import type { Place } from '../diagnostics/place.ts'
import type { EventField } from '../model/event-field.ts'
import type { CategoryInfo, EventType, Model } from '../model/model.ts'
import type { LeafShape, Shape } from '../model/shape.ts'
import { isMap } from '../syntax/plain-value.ts'
import type { ChangeType } from './change.ts'
import { canonical, isAbsent, same, shown, type Verdict } from './verdict.ts'

/** A verdict on a field of an event type, at the field. */
export interface FieldVerdict extends Verdict {
  /** Where it stands; in the base for a field that is gone. */
  readonly at: Place
  readonly side: 'base' | 'head'
  /** The field's path as users write it; empty for the event as a whole. */
  readonly field: string
}

/**
 * The fields of an event type as they are read, `$ref`s resolved: which are kept, what they count as, and what is
 * accepted there. A schema that says the same in other words gives nothing.
 */
export function* diffFields(base: Model, head: Model, before: EventType, after: EventType): Iterable<FieldVerdict> {
  const [a, b] = [before.resource, after.resource]
  if (same(a.value.schema, b.value.schema) && before.fields.length === after.fields.length) return
  const at = (side: 'base' | 'head', place: Place, field = ''): Pick<FieldVerdict, 'at' | 'side' | 'field'> => ({
    at: place,
    side,
    field,
  })
  const whole: Place = { ...b.at, path: ['schema'], part: 'key' }
  if (a.poisoned || b.poisoned) return yield { type: 'other', ...at('head', whole), before: null, after: null }
  let told = false
  const [was, is] = [byText(before.fields), byText(after.fields)]
  for (const [text, field] of is) {
    if (was.has(text)) continue
    told = true
    yield { type: 'declared', moves: true, ...at('head', field.at, text), before: null, after: text }
  }
  for (const [text, field] of was) {
    const now = is.get(text)
    if (!now) {
      told = true
      yield { type: 'undeclared', moves: true, ...at('base', field.at, text), before: text, after: null }
      continue
    }
    const texts = { before: field.categories.join(', '), after: now.categories.join(', ') }
    if (!same([...field.categories].sort(), [...now.categories].sort())) {
      told = true
      yield { type: recategorised(base, head, field, now), ...at('head', now.at, text), ...texts }
    }
    if (field.opaque !== now.opaque) {
      told = true
      yield {
        type: now.opaque ? 'schema-loosened' : 'schema-tightened',
        ...at('head', now.at, text),
        before: null,
        after: null,
      }
    }
  }
  const inHead = (place: Place): Place => ({ ...place, name: b.name })
  for (const { type, path, before: from, after: to } of diffShape(before.shape, after.shape, '')) {
    told = true
    const field = is.get(path)
    yield { type, ...at('head', field ? inHead(field.at) : whole, path), before: from, after: to }
  }
  if (!told && canonical(describedIn(a.value.schema)) !== canonical(describedIn(b.value.schema)))
    yield { type: 'wording', ...at('head', whole), before: null, after: null }
}

const byText = (fields: readonly EventField[]): ReadonlyMap<string, EventField> =>
  new Map(fields.map((field) => [field.text, field]))

/** How much a category asks for: nothing, personal data, special or criminal data; secrets more than others. */
function weight(model: Model, name: string): number {
  const info: CategoryInfo | undefined = model.categories.get(name)
  const levels = ['none', 'personal', 'special', 'criminal']
  return levels.indexOf(info?.sensitivity ?? 'personal') * 2 + (info?.handling === 'secret' ? 1 : 0)
}

/** A field that loses a category for one that weighs no more has lost it; anything else counts for more. */
function recategorised(base: Model, head: Model, before: EventField, after: EventField): ChangeType {
  const lost = before.categories.filter((one) => one !== 'none' && !after.categories.includes(one))
  const more = after.categories.filter((one) => !before.categories.includes(one))
  const heaviest = Math.max(-1, ...more.map((one) => weight(head, one)))
  return lost.some((one) => weight(base, one) >= heaviest) ? 'category-weakened' : 'category-strengthened'
}

interface ShapeChange {
  readonly type: 'schema-loosened' | 'schema-tightened'
  readonly path: string
  readonly before: string | null
  readonly after: string | null
}

/** What is accepted where something stands on both sides. */
function* diffShape(before: Shape, after: Shape, path: string): Iterable<ShapeChange> {
  const change = (looser: boolean, what: string, from: unknown, to: unknown): ShapeChange => ({
    type: looser ? 'schema-loosened' : 'schema-tightened',
    path,
    before: isAbsent(from) ? null : `${what}${shown(from)}`,
    after: isAbsent(to) ? null : `${what}${shown(to)}`,
  })
  if (before.kind !== after.kind) return yield change(after.kind !== 'leaf', '', before.kind, after.kind)
  if (before.kind !== 'leaf' && after.kind !== 'leaf' && before.nullable !== after.nullable)
    yield change(after.nullable, 'null: ', before.nullable, after.nullable)
  const below = (step: string): string => (path === '' ? step : `${path}.${step}`)
  if (before.kind === 'object' && after.kind === 'object') {
    for (const name of before.required) if (!after.required.has(name)) yield change(true, 'required: ', name, null)
    for (const name of after.required) if (!before.required.has(name)) yield change(false, 'required: ', null, name)
    for (const [name, shape] of after.properties) {
      const old = before.properties.get(name)
      if (old) yield* diffShape(old, shape, below(name))
    }
  } else if (before.kind === 'list' && after.kind === 'list') {
    yield* diffLimits(
      { minItems: before.minItems, maxItems: before.maxItems },
      { minItems: after.minItems, maxItems: after.maxItems },
      change,
    )
    yield* diffShape(before.items, after.items, below('*'))
  } else if (before.kind === 'leaf' && after.kind === 'leaf') yield* diffLeaf(before, after, change)
}

type Make = (looser: boolean, what: string, from: unknown, to: unknown) => ShapeChange

function* diffLeaf(before: LeafShape, after: LeafShape, change: Make): Iterable<ShapeChange> {
  const [was, is] = [before.types, after.types]
  // A whole number is a number.
  const isMore = is.some((type) => !was.includes(type) && !(type === 'integer' && was.includes('number')))
  const isOther = isMore || is.some((type) => !was.includes(type)) || was.some((type) => !is.includes(type))
  // Whether anything at all is accepted there is told of the field.
  if (isOther && before.field.opaque === after.field.opaque) yield change(isMore, '', was.join(', '), is.join(', '))
  yield* diffValues(before.limits, after.limits, change)
  yield* diffLimits(before.limits, after.limits, change)
}

type Limits = Readonly<Record<string, unknown>>

/** The values that are listed: another one in place of one accepts what was refused. */
function* diffValues(before: Limits, after: Limits, change: Make): Iterable<ShapeChange> {
  const [was, is] = [valuesIn(before), valuesIn(after)]
  const [from, to] = [was, is].map((values) => values && [...new Set(values.map(canonical))].sort())
  if (same(from, to)) return
  const isMore = !to || (from !== null && from !== undefined && to.some((one) => !from.includes(one)))
  const isConst = (limits: Limits): boolean => isAbsent(limits.enum) && !isAbsent(limits.const)
  const single = (isConst(before) || !was) && (isConst(after) || !is)
  const of = (values: readonly unknown[] | null): unknown => (single ? values?.[0] : (values ?? undefined))
  yield change(isMore, single ? 'const: ' : 'enum: ', of(was), of(is))
}

/** The only values that are accepted; `null` where all are. */
const valuesIn = ({ const: single, enum: listed }: Limits): readonly unknown[] | null =>
  single !== undefined ? [single] : Array.isArray(listed) ? listed : null

/** A bound that goes or gives way accepts more; one that comes or tightens accepts less. */
function* diffLimits(before: Limits, after: Limits, change: Make): Iterable<ShapeChange> {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [a, b] = [before[key], after[key]]
    if (key === 'const' || key === 'enum' || same(a, b)) continue
    const looser =
      isAbsent(b) || (!isAbsent(a) && (key.startsWith('max') ? Number(b) > Number(a) : Number(b) < Number(a)))
    yield change(looser, `${key}: `, a, b)
  }
}

/** The descriptions of a schema by where they stand. */
function describedIn(schema: unknown): unknown {
  if (!isMap(schema)) return null
  const found: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'description') found[key] = value
    else if (isMap(value)) {
      const below = describedIn(value)
      if (below !== null) found[key] = below
    }
  }
  return Object.keys(found).length > 0 ? found : null
}
