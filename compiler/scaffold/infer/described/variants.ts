import { isSchema, resolve, type Schema, schemasOf } from './schema.ts'

/** One way in which a value may be what a schema describes. */
export interface Variant {
  /** Schemas without references and alternatives: what each says holds. */
  readonly parts: readonly Schema[]
  /** Schemas of which not even the required fields need be there (`then`, `else`). */
  readonly perhaps: readonly Schema[]
  /** The references that led here, so that a schema which holds itself is told. */
  readonly through: ReadonlySet<string>
  /** Why a part of it is not known. */
  readonly unread: string | null
}

/** More ways than this are not told apart: all that they hold may be absent. */
const mostVariants = 64

/**
 * The ways in which a value may be what a schema describes: its alternatives (`oneOf`, `anyOf`), each with what holds
 * besides (`allOf`, what a reference names).
 *
 * @param through the references that led to the schema
 */
export function variantsOf(schema: Schema, document: Schema, through: ReadonlySet<string>): readonly Variant[] {
  const { $ref, allOf, oneOf, anyOf } = schema
  const perhaps = ['then', 'else'].map((name) => schema[name]).filter(isSchema)
  let ways: readonly Variant[] = [{ parts: [schema], perhaps, through, unread: null }]
  if (typeof $ref === 'string') ways = both(ways, referred($ref, document, through))
  for (const part of schemasOf(allOf)) ways = both(ways, variantsOf(part, document, through))
  for (const list of [oneOf, anyOf]) {
    const alternatives = schemasOf(list).flatMap((one) => variantsOf(one, document, through))
    if (alternatives.length > 0) ways = both(ways, alternatives)
  }
  return ways
}

function referred(reference: string, document: Schema, through: ReadonlySet<string>): readonly Variant[] {
  const unread = (why: string): readonly Variant[] => [{ parts: [], perhaps: [], through, unread: why }]
  if (through.has(reference)) return unread('an object that holds itself again')
  const target = resolve(document, reference)
  if (target === null) return unread(`described elsewhere (\`${reference}\`)`)
  return variantsOf(target, document, new Set([...through, reference]))
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
  through: new Set([...a.through, ...b.through]),
  unread: a.unread ?? b.unread,
})
