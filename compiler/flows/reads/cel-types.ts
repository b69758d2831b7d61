import type { TypeError as CelTypeError, Environment, ParseError } from '@marcbachmann/cel-js'
import { conditionEnvironment } from '../../../runtime/contract/condition-language.ts'
import type { LeafShape, ObjectShape, Shape } from '../../model/shape.ts'
import type { Notes } from './notes.ts'

/** By the structure of event types, the least recently made first: an environment takes 30 kB, its making 60 us. */
const environments = new Map<string, Environment>()
const mostEnvironments = 100

/** What the environments of all event types have in common: copying it is far cheaper than making it. */
let common: Environment | undefined

/** Reports the first type error, and a condition that does not give a truth value. */
export function checkTypes(condition: string, event: ObjectShape, notes: Notes): void {
  const { valid, type, error } = typedEnvironment(event).check(condition)
  if (!valid) {
    const { start, end } = rangeOf(error, condition)
    const summary = (error?.summary ?? 'it does not fit the event type').replaceAll("'", '`')
    const help = /null/.test(summary) ? 'What may be missing is asked for with `has(...)`.' : null
    notes.problem('syntax', { start, end }, `The types do not fit: ${summary}.`, help)
  } else if (type !== 'bool' && type !== 'dyn') {
    const span = { start: 0, end: condition.length }
    notes.problem(
      'syntax',
      span,
      `The condition gives a value of type \`${type}\`, not true or false.`,
      'Compare it with something.',
    )
  }
}

/** The whole expression that does not fit, where the library knows it. */
function rangeOf(error: CelTypeError | ParseError | undefined, condition: string): { start: number; end: number } {
  const start = error?.node?.start ?? error?.range?.start ?? 0
  return { start, end: Math.max(start, error?.node?.end ?? error?.range?.end ?? condition.length) }
}

function typedEnvironment(event: ObjectShape): Environment {
  const key = structureOf(event)
  const known = environments.get(key)
  if (known) return known
  common ??= conditionEnvironment()
  const environment = common.clone()
  environment.registerVariable('event', typeOf(event, 'event', environment))
  const [oldest] = environments.keys()
  if (oldest !== undefined && environments.size >= mostEnvironments) environments.delete(oldest)
  environments.set(key, environment)
  return environment
}

/** Equal for shapes that get the same types. */
function structureOf(shape: Shape): string {
  if (shape.kind === 'leaf') return leafType(shape)
  if (shape.nullable) return 'dyn'
  if (shape.kind === 'list') return `[${structureOf(shape.items)}]`
  let fields = ''
  for (const [key, child] of shape.properties) fields += `${JSON.stringify(key)}:${structureOf(child)},`
  return `{${fields}}`
}

/** Objects become types of their own. What may be null, or a number written with or without a fraction, stays open. */
function typeOf(shape: Shape, name: string, environment: Environment): string {
  if (shape.kind === 'leaf') return leafType(shape)
  if (shape.nullable) return 'dyn'
  if (shape.kind === 'list') return `list<${typeOf(shape.items, `${name}.item`, environment)}>`
  const fields = Object.fromEntries(
    [...shape.properties].map(([key, child]) => [key, typeOf(child, `${name}.${plain(key)}`, environment)] as const),
  )
  environment.registerType(name, { fields })
  return name
}

/** Type names are shown in messages and parsed by the library, so they keep to letters; the code points keep them apart. */
const plain = (key: string): string =>
  /^[A-Za-z]\w*$/.test(key) ? key : [...key].map((character) => `_${character.codePointAt(0)}`).join('')

const scalar: Readonly<Record<string, string>> = { string: 'string', integer: 'int', boolean: 'bool' }

function leafType({ types }: LeafShape): string {
  const [only] = types
  return (types.length === 1 && only !== undefined && scalar[only]) || 'dyn'
}
