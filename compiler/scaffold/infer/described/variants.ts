import { childrenOf } from './discriminated.ts'
import { isSchema, resolve, type Schema, schemasOf } from './schema.ts'

/** A schema, and the references that led to it, so that one which holds itself is told. */
export interface Part {
  readonly schema: Schema
  readonly through: ReadonlySet<string>
}

/** One way in which a value may be what a schema describes. */
export interface Variant {
  /** Schemas without references and alternatives: what each says holds. */
  readonly parts: readonly Part[]
  /** Schemas of which not even the required fields need be there (`then`, `else`). */
  readonly perhaps: readonly Part[]
  /** Why a part of it is not known. */
  readonly unread: string | null
}

/** More ways than this are not told apart: all that they hold may be absent. */
const mostVariants = 64

/**
 * The ways in which a value may be what schemas describe together: their alternatives (`oneOf`, `anyOf`, the schemas that a
 * discriminator chooses from), each with what holds besides (`allOf`, what a reference names).
 */
export const variantsOf = (parts: readonly Part[], document: Schema): readonly Variant[] =>
  parts.map((part) => waysOf(part, document)).reduce(both, [{ parts: [], perhaps: [], unread: null }])

function waysOf({ schema, through }: Part, document: Schema): readonly Variant[] {
  const { $ref, allOf, oneOf, anyOf } = schema
  const within = (of: Schema): Part => ({ schema: of, through })
  const perhaps = ['then', 'else']
    .map((name) => schema[name])
    .filter(isSchema)
    .map(within)
  let ways: readonly Variant[] = [{ parts: [within(schema)], perhaps, unread: null }]
  if (typeof $ref === 'string') ways = both(ways, referred($ref, document, through))
  for (const part of schemasOf(allOf)) ways = both(ways, waysOf(within(part), document))
  const chosen = oneOf === undefined && anyOf === undefined ? childrenOf(schema, document, through) : []
  for (const list of [oneOf, anyOf, chosen]) {
    const alternatives = schemasOf(list).flatMap((one) => waysOf(within(one), document))
    if (alternatives.length > 0) ways = both(ways, alternatives)
  }
  return ways
}

function referred(reference: string, document: Schema, through: ReadonlySet<string>): readonly Variant[] {
  const unread = (why: string): readonly Variant[] => [{ parts: [], perhaps: [], unread: why }]
  if (through.has(reference)) return unread('an object that holds itself again')
  const target = resolve(document, reference)
  if (target === null) return unread(`described elsewhere (\`${reference}\`)`)
  return waysOf({ schema: target, through: new Set([...through, reference]) }, document)
}

/** Each way of one with each of the other. */
function both(one: readonly Variant[], other: readonly Variant[]): readonly Variant[] {
  if (one.length * other.length <= mostVariants) return one.flatMap((a) => other.map((b) => joined(a, b)))
  const all = [...one, ...other]
  return [{ ...all.reduce(joined), parts: [], perhaps: all.flatMap(({ parts, perhaps }) => [...parts, ...perhaps]) }]
}

const joined = (a: Variant, b: Variant): Variant => ({
  parts: [...a.parts, ...b.parts],
  perhaps: [...a.perhaps, ...b.perhaps],
  unread: a.unread ?? b.unread,
})
