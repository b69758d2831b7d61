import type { Step } from '../diagnostics/place.ts'
import { printable } from './printable.ts'
import { commonSchema, dpvSchema, type JsonSchema } from './schemas.ts'
import type { Shape } from './shape.ts'

/** How a message calls a place: `routes.pushes` for a section or resource, else the nearest key. */
export function label(path: readonly Step[]): string {
  if (path.length <= 2) return path.join('.')
  const last = path.at(-1)
  return typeof last === 'number' ? label(path.slice(0, -1)) : String(last)
}

/** The place as a message's subject. */
export function subject(path: readonly Step[]): string {
  const last = path.at(-1)
  return typeof last === 'number' ? `Item ${last + 1} of ${printable(label(path))}` : printable(label(path))
}

/** The type of a value, in JSON Schema's words. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return typeof value
}

/** What a value is, in plain words. */
export function plainKind(value: unknown): string {
  switch (kindOf(value)) {
    case 'null':
      return 'nothing'
    case 'array':
      return 'a list'
    case 'object':
      return 'a map'
    case 'string':
      return 'a text'
    case 'number':
      return 'a number'
    default:
      return `\`${value}\``
  }
}

/** "it takes a list of names, here is a text". */
export function wants(expected: string, value: unknown): string {
  return `it takes ${expected}, here is ${plainKind(value)}`
}

const shared = commonSchema.$defs ?? {}
const terms = dpvSchema.$defs ?? {}

const nouns: ReadonlyMap<JsonSchema | undefined, readonly [one: string, many: string]> = new Map([
  [shared.name, ['a name', 'names']],
  [shared.text, ['a text', 'texts']],
  [shared.date, ['a date', 'dates']],
  [shared.duration, ['a period', 'periods']],
  [shared.country, ['a country', 'countries']],
  [terms.purpose, ['a DPV purpose', 'DPV purposes']],
  [terms.data, ['a DPV term', 'DPV terms']],
  [terms.measure, ['a DPV measure', 'DPV measures']],
  [shared.path, ['a field path', 'field paths']],
  [shared.regime, ['a regime', 'regimes']],
])

/** The definition of the common schema that a shape ends at, if any. */
export function sharedDefinition(shape: Shape | null): JsonSchema | null {
  for (let at = shape; at; at = at.target) if (nouns.has(at.schema)) return at.schema
  return null
}

/** "a name", "a list of names", "`all` or a list of names": what a shape takes, in plain words. */
export function describe(shape: Shape): string {
  return joined(choices(shape, false))
}

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`
}

/** The kinds of value that a shape takes, each in plain words. */
function choices(shape: Shape, many: boolean): readonly string[] {
  const { schema } = shape
  const noun = nouns.get(schema)
  if (noun) return [noun[many ? 1 : 0]]
  if (schema.if) {
    const first =
      'const' in schema.if ? [printable(String(schema.if.const))] : shape.met ? choices(shape.met, many) : []
    return [...first, ...(shape.unmet ? choices(shape.unmet, many) : [])]
  }
  if ('const' in schema) return [printable(String(schema.const))]
  if (schema.enum && schema.enum.length <= 4) return schema.enum.map((value) => printable(String(value)))
  if (schema.enum) return [many ? 'known values' : 'a known value']
  if (typeof schema.type === 'string') return [ofType(schema.type, shape, many)]
  if (schema.type) return many ? ['texts', 'numbers', 'booleans'] : ['a text', 'a number', 'a boolean', '`null`']
  return shape.target ? choices(shape.target, many) : [many ? 'values' : 'a value']
}

function ofType(type: string, shape: Shape, many: boolean): string {
  switch (type) {
    case 'object':
      return many ? 'maps' : 'a map'
    case 'array':
      return `${many ? 'lists' : 'a list'}${shape.items ? ` of ${joined(choices(shape.items, true))}` : ''}`
    case 'boolean':
      return '`true` or `false`'
    case 'integer':
      return many ? 'whole numbers' : 'a whole number'
    case 'number':
      return many ? 'numbers' : 'a number'
    default:
      return many ? 'texts' : 'a text'
  }
}

/** The property's own description comes first, that of what it refers to after it. */
export const descriptionOf = (layers: readonly Shape[]): string | undefined =>
  layers.find(({ schema }) => schema.description !== undefined)?.schema.description

/** The pattern itself, where nothing better describes a text. */
export function hintOf(layers: readonly Shape[]): string | undefined {
  const pattern = layers.find(({ schema }) => schema.pattern !== undefined)?.schema.pattern
  return pattern === undefined ? undefined : `It has to match \`${pattern}\`.`
}
