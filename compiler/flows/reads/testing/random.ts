import { createHash } from 'node:crypto'
import fc, { type GeneratorValue } from 'fast-check'
import type { ObjectShape, Shape } from '../../../model/shape.ts'
import { objectShape, type Sketch } from './shapes.ts'

/** Names that mean something to Liquid, CEL or JavaScript among plain ones. */
const names = ['name', 'email', 'size', 'first', 'last', 'length', 'x y', 'constructor', '__proto__', 'a', 'b', 'items']

const sketch: fc.Arbitrary<Sketch> = fc.letrec<{ any: Sketch; object: Sketch }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom('string', 'string', 'integer', 'opaque'),
    tie('any').map((items): Sketch => [items]),
    tie('object'),
  ),
  object: fc
    .dictionary(fc.constantFrom(...names), tie('any'), { minKeys: 1, maxKeys: 4 })
    .map((fields): Sketch => Object.fromEntries(Object.entries(fields))),
})).object

/** Event types of any form. */
export const randomShape: fc.Arbitrary<ObjectShape> = sketch.map((fields) =>
  objectShape(fields as { readonly [name: string]: Sketch }),
)

/** Texts by number that templates and conditions can meet: they compare with `S1E`. */
export const plainText = (count: number): string => `S${count}E`

/** Texts that cannot be made by taking others apart. */
export const tellingText = (count: number): string => createHash('sha1').update(String(count)).digest('hex')

/** An event of a type, in which each value occurs once, so that it can be recognised wherever it is printed. */
export function randomEvent(shape: ObjectShape, gen: GeneratorValue, text = plainText): Record<string, unknown> {
  let count = 0
  const value = (shape: Shape): unknown => {
    if (shape.kind === 'list') return Array.from({ length: gen(fc.nat, 3) }, () => value(shape.items))
    if (shape.kind === 'object') return object(shape)
    count++
    if (shape.field.opaque) return { inside: text(count) }
    return shape.types.includes('integer') ? 70_000 + count : text(count)
  }
  const object = (shape: ObjectShape): Record<string, unknown> => {
    const fields = [...shape.properties].filter(() => gen(fc.nat, 4) > 0)
    return Object.fromEntries(fields.map(([name, child]) => [name, value(child)]))
  }
  return object(shape)
}

export interface Named {
  readonly text: string
  readonly shape: Shape
}

/** Picks one of several. */
export function oneOf<T>(gen: GeneratorValue, all: readonly T[]): T {
  return all[gen(fc.nat, all.length - 1)] as T
}

/** A path from one of the variables to whatever it leads to; now and then one that is not declared. */
export function randomPath(gen: GeneratorValue, variables: readonly Named[], step: (name: string) => string): Named {
  let { text, shape } = oneOf(gen, variables)
  while (shape.kind !== 'leaf' && gen(fc.nat, 9) > 0) {
    if (shape.kind === 'list') {
      text += oneOf(gen, ['[0]', '[1]'])
      shape = shape.items
      continue
    }
    const next = [...shape.properties]
    if (next.length === 0) break
    const [name, child] = oneOf(gen, next)
    text += step(name)
    shape = child
  }
  return { text, shape }
}
