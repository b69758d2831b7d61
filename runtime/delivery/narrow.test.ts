import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { onlyPresence } from '../contract/field-tree.ts'
import type { DeliveryPlan, Protection } from '../contract/plan.ts'
import { applyFields } from '../projection/project.ts'
import { narrower } from './narrow.ts'

type Fields = DeliveryPlan['fields']

const keys = { tenant: 'default', key: Buffer.alloc(32, 1) }
const fields = (...listed: readonly (readonly [string, Protection?])[]): Fields =>
  listed.map(([path, protection = 'keep']) => ({
    path: path.split('.').map((step) => (step === '*' ? null : step === '#' ? onlyPresence : step)),
    protection,
  }))

describe('of two projections', () => {
  test('what both list is shown', () => {
    const both = narrower(fields(['title'], ['author.name']), fields(['title'], ['author.email']))
    expect(both).toEqual(fields(['title']))
  })

  test('the stronger protection holds, whichever has it', () => {
    expect(narrower(fields(['email', 'mask']), fields(['email']))).toEqual(fields(['email', 'mask']))
    expect(narrower(fields(['email']), fields(['email', 'pseudonymise']))).toEqual(fields(['email', 'pseudonymise']))
  })

  test('a whole gives way to its parts', () => {
    const parts = fields(['people.*.email', 'mask'], ['people.*.city'])
    expect(narrower(fields(['people']), parts)).toEqual(parts)
    expect(narrower(parts, fields(['people']))).toEqual(parts)
  })

  test('parts of a protected whole are not shown', () => {
    expect(narrower(fields(['person', 'mask']), fields(['person.email']))).toEqual([])
  })

  test('a value that is listed beside different fields below it is shown only where it ends there', () => {
    const both = narrower(fields(['who'], ['who.name']), fields(['who', 'mask'], ['who.*']))
    const shown = (who: unknown) => applyFields({ who }, both, keys)
    expect(shown('Ada')).toEqual({ who: 'A**' })
    expect([shown({ name: 'Ada' }), shown(['Ada'])]).toEqual([{}, {}])
    expect(narrower(both, fields(['who']))).toEqual(both)
  })

  test('what one of them only counts is only counted', () => {
    const counted = fields(['people.#'])
    expect(narrower(counted, fields(['people.*.email']))).toEqual(counted)
    expect(narrower(fields(['people']), counted)).toEqual(counted)
  })

  test('without fields in one of them nothing is', () => {
    expect(narrower([], fields(['title']))).toEqual([])
    expect(narrower(fields(['title']), [])).toEqual([])
  })
})

const name = fc.constantFrom('a', 'b', 'c')
const path = fc.array(fc.oneof(name, fc.constant(null)), { minLength: 1, maxLength: 4 })
const kept = fc.array(
  path.map((each) => ({ path: each, protection: 'keep' as const })),
  { maxLength: 6 },
)
const protections: readonly Protection[] = ['keep', 'mask', 'pseudonymise']
const protectedFields = fc.array(fc.record({ path, protection: fc.constantFrom(...protections) }), { maxLength: 6 })
const { event } = fc.letrec((tie) => ({
  event: fc.dictionary(name, tie('value'), { maxKeys: 3 }),
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('text', 'ada@example.org', 7),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('event'),
  ),
}))

/** Every value of a tree that is no container, by where it stands. */
function leaves(value: unknown, at = ''): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map(value === null ? [] : [[at, value]])
  return new Map(Object.entries(value).flatMap(([key, child]) => [...leaves(child, `${at}/${key}`)]))
}

describe('always', () => {
  test('it shows what both show and nothing else', () => {
    fc.assert(
      fc.property(event, kept, kept, (given, a, b) => {
        const shown = leaves(applyFields(given as object, narrower(a, b), keys))
        const ofA = leaves(applyFields(given as object, a, keys))
        const ofB = leaves(applyFields(given as object, b, keys))
        expect(shown).toEqual(new Map([...ofA].filter(([at]) => ofB.has(at))))
      }),
    )
  })

  test('no value is there that not both would show, and none is less protected', () => {
    fc.assert(
      fc.property(event, protectedFields, protectedFields, (given, a, b) => {
        const ofA = leaves(applyFields(given as object, a, keys))
        const ofB = leaves(applyFields(given as object, b, keys))
        for (const [at, value] of leaves(applyFields(given as object, narrower(a, b), keys))) {
          expect([ofA.get(at), ofB.get(at)]).toContain(value)
          expect(ofA.has(at) && ofB.has(at)).toBe(true)
        }
      }),
    )
  })

  test('it is the same both ways, and a projection with itself is itself', () => {
    fc.assert(
      fc.property(event, protectedFields, protectedFields, (given, a, b) => {
        const show = (list: Fields) => applyFields(given as object, list, keys)
        expect(show(narrower(a, b))).toEqual(show(narrower(b, a)))
        expect(leaves(show(narrower(a, a)))).toEqual(leaves(show(a)))
      }),
    )
  })
})
