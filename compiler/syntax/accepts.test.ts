import { globSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { accepts } from './accepts.ts'
import { parseFile } from './parse-file.ts'
import { isMap, type PlainMap } from './plain-value.ts'
import { repeatedItems } from './repeated-items.ts'
import { fileShape, type Shape, shapeOf } from './shape.ts'
import { validatorOf } from './validator.ts'

const examples = new URL('../../examples/routes/', import.meta.url)

/** Every section of the example projects, with its schema. */
const sections = globSync('*/**/*.yaml', { cwd: examples }).flatMap((path) => {
  const { value } = parseFile({ path, text: readFileSync(new URL(path, examples), 'utf8') })
  return Object.entries(value).flatMap(([name, section]) => {
    const shape = fileShape.properties.get(name)
    return shape?.schema.$ref === undefined ? [] : [{ name, shape, reference: shape.schema.$ref, section }]
  })
})

const replacement = fc.oneof(
  fc.constantFrom(null, true, false, 0, 1, 5, -1, 1.5, 1e9, Number.POSITIVE_INFINITY, Number.NaN),
  fc.constantFrom('', ' ', 'x', 'P30D', '2026-11-21', 'GB', 'all', 'none', 'a b', '\u{1F6D1}', '\u{1F6D1}'.repeat(60)),
  fc.constantFrom(41, 101, 201, 4001).map((length) => 'x'.repeat(length)),
  fc.constantFrom([], ['x'], [5], {}, { x: 1 }, { constructor: 'x' }, { processor: {}, joint: {} }),
  fc.constantFrom(...sections.map(({ section }) => section)),
)

/** Replaces, removes or adds something, at a place that the numbers choose; what is around it is copied. */
function changed(value: unknown, steps: readonly number[], how: 'set' | 'delete' | 'add', by: unknown): unknown {
  const [step, ...rest] = steps
  const copy: unknown = Array.isArray(value) ? [...value] : isMap(value) ? plain(value) : value
  if (step === undefined || !(Array.isArray(copy) || isMap(copy))) return how === 'delete' ? value : by
  const keys = Object.keys(copy)
  const key = keys[step % Math.max(1, keys.length)] ?? 'x'
  const holder = copy as PlainMap
  if (rest.length > 0 && keys.length > 0) holder[key] = changed(holder[key], rest, how, by)
  else if (how === 'delete' && isMap(copy)) delete holder[key]
  else holder[how === 'add' ? (Array.isArray(copy) ? String(keys.length) : 'added') : key] = by
  return copy
}

const plain = (map: PlainMap): PlainMap => Object.assign(Object.create(null), map) as PlainMap

it('accepts what ajv finds no mistake in', () => {
  expect(sections.length).toBeGreaterThan(50)
  for (const { shape, reference, section } of sections) {
    expect([reference, accepts(shape, section)]).toEqual([reference, validatorOf(reference, false)(section)])
  }
})

it('judges as ajv does whatever is changed in it', () => {
  const how = fc.constantFrom('set', 'delete', 'add') as fc.Arbitrary<'set' | 'delete' | 'add'>
  const steps = fc.array(fc.nat(50), { minLength: 1, maxLength: 7 })
  fc.assert(
    fc.property(fc.constantFrom(...sections), steps, how, replacement, ({ name, shape, reference, section }, ...by) => {
      const value = changed(section, ...by)
      const isUnique = repeatedItems({ [name]: value }, 1).length === 0
      expect(accepts(shape, value)).toBe(validatorOf(reference, false)(value) && isUnique)
    }),
    { numRuns: 5000 },
  )
})

it('does not accept an item that stands twice in a list of unique ones, however long that is', () => {
  const shape = fileShape.properties.get('activities') as Shape
  const of = (dataSubjects: readonly string[]): unknown => plain({ a: plain({ dataSubjects }) })
  const names = Array.from({ length: 20 }, (_, i) => `class-${i}`)
  const both = [names.slice(0, 3), names].map((some) => [of(some), of([...some, some[1] ?? ''])])
  expect(both.map((pair) => pair.map((value) => accepts(shape, value)))).toEqual([
    [true, false],
    [true, false],
  ])
})

it('accepts nothing by a keyword that it does not know', () => {
  const shape: Shape = shapeOf({ type: 'object', minContains: 1 } as Shape['schema'], 'common.schema.json')
  expect(accepts(shape, {})).toBe(false)
})
