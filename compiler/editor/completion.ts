import { ruleByName } from '../../policies/registry.ts'
import { fieldNamed, fieldNames } from '../../policies/support/assertions/flow-view.ts'
import { namesFor } from '../../policies/support/assertions/literals.ts'
import { allowedMethods } from '../../runtime/contract/condition-language.ts'
import type { Step } from '../diagnostics/place.ts'
import { catalogue } from '../language/catalogue.ts'
import { countries } from '../language/countries.ts'
import { type SectionName, sectionNames, singletons } from '../language/section.ts'
import type { EventField } from '../model/event-field.ts'
import type { Model } from '../model/model.ts'
import type { SourceFile } from '../source/source-file.ts'
import { isMap } from '../syntax/plain-value.ts'
import { layersAt, valueAt } from '../syntax/schema-walk.ts'
import { layersOf, type Shape } from '../syntax/shape.ts'
import type { Judgement } from './judge.ts'
import { namesOf } from './look-up.ts'
import { type Cursor, cursorIn } from './loose-tree.ts'

export interface Completion {
  readonly label: string
  readonly kind: 'name' | 'key' | 'value' | 'field' | 'function' | 'rule'
  readonly detail: string
  /** What replaces the word at the cursor. */
  readonly text: string
}

export interface Completions {
  readonly start: number
  readonly end: number
  readonly items: readonly Completion[]
}

/** What may be written at an offset of a file, half typed or not. */
export function completionsAt(judgement: Judgement, file: SourceFile, offset: number): Completions | null {
  const cursor = cursorIn(file.text, offset)
  if (cursor === null) return null
  const items = [...new Map([...itemsAt(judgement, cursor)].map((item) => [item.label, item])).values()]
  return { start: cursor.start, end: cursor.end, items }
}

function* itemsAt(judgement: Judgement, cursor: Cursor): Iterable<Completion> {
  const { model } = judgement.compilation
  if (cursor.part === 'value') {
    const expression = model === null ? null : [...inText(model, cursor)]
    if (expression !== null && expression.length > 0) return yield* expression
  }
  // Without the prefix the value is the marker, which is a text: what else may stand there is told by an empty place.
  const holder = cursor.part === 'key' ? cursor.path : cursor.path.slice(0, -1)
  if (cursor.part === 'key') return yield* keysIn(judgement, cursor, holder)
  const layers = [undefined, {}].flatMap((other) => layersFor(cursor, other))
  yield* valuesOf(judgement, layers)
}

/** The schemas of the place of a value, were it something else. */
function layersFor({ value, path }: Cursor, other: unknown): readonly Shape[] {
  const last = path.at(-1)
  const above = layersAt(value, path.slice(0, -1))
  return above.flatMap((layer) => {
    const child = typeof last === 'number' ? layer.items : (layer.properties.get(String(last)) ?? layer.additional)
    return child ? [...layersOf(child, other === undefined ? 'text' : other)] : []
  })
}

function* valuesOf(judgement: Judgement, layers: readonly Shape[]): Iterable<Completion> {
  for (const { schema } of layers) {
    const section = schema['x-ref'] as SectionName | undefined
    if (section !== undefined) yield* resources(judgement, section)
    for (const value of schema.enum ?? [])
      yield { ...valueItem(String(value)), detail: countries.get(String(value)) ?? '' }
    if ('const' in schema && typeof schema.const !== 'object') yield valueItem(String(schema.const))
    if (schema.if && 'const' in schema.if) yield valueItem(String(schema.if.const))
    if (schema.type === 'boolean') for (const value of ['true', 'false']) yield valueItem(value)
    if (schema['x-fact']) {
      const text = '{missing: why it is not known, ask: who knows}'
      yield { label: '{missing: ...}', kind: 'value', detail: 'a fact that is not stated yet', text }
    }
  }
}

const valueItem = (value: string): Completion => ({ label: value, kind: 'value', detail: '', text: value })

/** The resources of a section, those of a file that cannot be read just now among them. */
function* resources({ parsed, compilation }: Judgement, section: SectionName): Iterable<Completion> {
  const before = compilation.index.get(section)?.keys() ?? []
  for (const name of new Set([...namesOf(parsed, section), ...before]))
    yield { label: name, kind: 'name', detail: section, text: name }
  if (section !== 'categories') return
  for (const { name, title } of catalogue) yield { label: name, kind: 'name', detail: title, text: name }
}

function* keysIn(judgement: Judgement, { value, path }: Cursor, holder: readonly Step[]): Iterable<Completion> {
  const there = valueAt(value, holder)
  const taken = new Set(isMap(there) ? Object.keys(there) : [])
  const key = (label: string, kind: Completion['kind'], detail: string): readonly Completion[] =>
    taken.has(label) ? [] : [{ label, kind, detail, text: `${label}: ` }]
  for (const layer of layersAt(value, holder)) {
    for (const [name, shape] of layer.properties) yield* key(name, 'key', descriptionOf(shape))
    const section = layer.schema['x-ref-keys'] as SectionName | undefined
    if (section !== undefined)
      for (const { label, detail } of resources(judgement, section)) yield* key(label, 'name', detail)
  }
  const [section, route, to, , protections] = path
  const { model } = judgement.compilation
  if (section === 'routes' && to === 'to' && (protections === 'fields' || protections === 'protect') && model) {
    for (const { text, categories } of fieldsOfRoute(model, value, String(route)))
      yield* key(text, 'field', categories.join(', '))
  }
}

const descriptionOf = (shape: Shape): string =>
  layersOf(shape, undefined).flatMap(({ schema }) => schema.description ?? [])[0] ?? ''

/** The fields of a route's event types, as the route stands in the file being typed. */
function fieldsOfRoute(model: Model, value: unknown, route: string): readonly EventField[] {
  const names = valueAt(value, ['routes', route, 'events'])
  const known = Array.isArray(names) ? names : []
  return known.flatMap((name) => model.events.get(String(name))?.fields ?? [])
}

/** Members and names inside a condition, a template or a target; nothing where the text is none. */
function* inText(model: Model, { path, prefix, before, value }: Cursor): Iterable<Completion> {
  const [section, name, third] = path
  if (section === 'exceptions' && third === 'target') return yield* targets(model)
  if (section === 'exceptions' && third === 'rule') {
    for (const { name, summary } of ruleByName.values())
      yield { label: name, kind: 'rule', detail: summary, text: name }
    return
  }
  if ((section === 'commitments' || section === 'rules') && ['where', 'must', 'never'].includes(String(path.at(-1))))
    return yield* inAssertion(model, prefix, before)
  const isTemplate = section === 'routes' && path.at(-1) === 'message'
  const isCondition = section === 'routes' && third === 'when'
  const isPath = section === 'routes' && (third === 'orderBy' || path.at(-1) === 'addressee')
  if (!isTemplate && !isCondition && !isPath) return
  const root = isPath ? '' : 'event.'
  for (const { text, categories } of fieldsOfRoute(model, value, String(name))) {
    const label = `${root}${text}`
    // Elements of a list are reached by a loop or a macro, not by a dot.
    if (!isPath && text.includes('*')) continue
    yield { label, kind: 'field', detail: categories.join(', '), text: label }
    if (isCondition && prefix.startsWith(`${label}.`)) {
      for (const method of allowedMethods) {
        yield { label: `${label}.${method}`, kind: 'function', detail: 'function', text: `${label}.${method}()` }
      }
    }
  }
}

function* inAssertion(model: Model, prefix: string, before: string): Iterable<Completion> {
  const quoted = /flow\.([\w.]+)\s*(?:==|!=|in)\s*\[?[^\]&|]*["']$/.exec(before)
  if (quoted) {
    const names = namesFor(quoted[1] ?? '', model) ?? []
    for (const name of names) yield { label: name, kind: 'name', detail: quoted[1] ?? '', text: name }
    return
  }
  if (/["']$/.test(before) && !prefix.startsWith('flow')) return
  for (const field of fieldNames) {
    const { type = '', doc = '' } = fieldNamed(field) ?? {}
    yield { label: `flow.${field}`, kind: 'field', detail: `${type}: ${doc}`, text: `flow.${field}` }
  }
}

function* targets(model: Model): Iterable<Completion> {
  for (const section of sectionNames) {
    if (singletons.has(section)) yield { label: section, kind: 'name', detail: '', text: section }
    else {
      const held = section === 'categories' ? model.declaredCategories : model[section as 'routes']
      for (const name of held.keys())
        yield { label: `${section}.${name}`, kind: 'name', detail: section, text: `${section}.${name}` }
    }
  }
}
