import { createSecretKey, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SubjectPlan } from '../contract/plan.ts'
import type { Segment } from '../core/stored-event.ts'
import { createIdentity } from '../keys/identity.ts'
import { idText } from '../keys/row-cache.ts'
import { joinSegments } from './join.ts'
import { compileSplit } from './split.ts'

const identity = createIdentity(createSecretKey(randomBytes(32)))
const idOf = (value: string): string => idText(identity.subjectId('acme', 'contact.email', value))
const split = (subjects: readonly SubjectPlan[], value: Record<string, unknown>): readonly Segment[] =>
  compileSplit(subjects, identity)(value, 'acme')

/** Few names, so that paths meet; people are told apart by few addresses. */
const names = fc.constantFrom('a', 'b', 'email', '__proto__')
const values = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, tie('leaf'), tie('list'), tie('object')),
  leaf: fc.oneof(fc.constantFrom('x@x.org', 'y@x.org', 'z@x.org'), fc.integer(), fc.constant(null), fc.boolean()),
  list: fc.array(tie('value'), { maxLength: 3 }),
  object: fc
    .array(fc.tuple(names, tie('value')), { maxLength: 4 })
    .map((entries) => JSON.parse(`{${entries.map(([name, value]) => `"${name}":${JSON.stringify(value)}`).join()}}`)),
}))
const paths = fc.array(fc.option(names, { nil: null, freq: 2 }), { maxLength: 3 })
const subjectPlans = fc.array(
  fc.record({
    name: fc.constant('s'),
    at: paths,
    keys: fc.array(fc.record({ path: paths, type: fc.constant('contact.email') }), { minLength: 1, maxLength: 2 }),
    about: fc.array(paths, { maxLength: 2 }),
    class: fc.constant(null),
  }),
  { maxLength: 3 },
)
type Json = Record<string, unknown>

describe('of any event and any subjects', () => {
  test('the parts together are the event', () => {
    fc.assert(
      fc.property(values.object, subjectPlans, (given, subjects) => {
        const event = given as Json
        const before = JSON.stringify(event)
        const parts = split(subjects, event)
        expect(sorted(joinSegments(parts))).toBe(sorted(event))
        expect(JSON.stringify(event)).toBe(before)
        expect(parts[0]?.people).toEqual([])
        // One segment for each group of people.
        const groups = parts.map(({ people }) => people.map((ids) => idText(ids[0])).join())
        expect(new Set(groups).size).toBe(groups.length)
      }),
      { numRuns: 1000 },
    )
  })

  test('without a person nothing is left that is theirs, and all else is', () => {
    fc.assert(
      fc.property(values.object, subjectPlans, (given, plans) => {
        const subjects = plans.map((plan) => ({ ...plan, about: [] }))
        const marked = mark(given) as Json
        const parts = split(subjects, marked)
        const people = parts.flatMap((part) => part.people)
        const leaves = owners(marked, subjects)
        for (const person of people) {
          const ids = new Set(person.map(idText))
          const left = JSON.stringify(joinSegments(parts, (other) => ids.has(idText(other[0]))))
          for (const [leaf, owned] of leaves) {
            expect(left.includes(leaf)).toBe(![...owned].some((id) => ids.has(id)))
          }
        }
      }),
      { numRuns: 1000 },
    )
  })
})

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, each) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1))
      : each,
  )

/** Gives each leaf that is no identifier a text that occurs nowhere else. */
function mark(given: unknown): unknown {
  let count = 0
  return JSON.parse(JSON.stringify(given), (_, each) =>
    typeof each === 'object' && each !== null ? each : typeof each === 'string' ? each : `<${count++}>`,
  )
}

/** Each marked leaf with the ids of those whose object is the nearest around it, found the long way. */
function owners(event: unknown, subjects: readonly SubjectPlan[]): readonly (readonly [string, ReadonlySet<string>])[] {
  const found: [string, ReadonlySet<string>][] = []
  const walk = (value: unknown, path: readonly (string | number)[], owned: ReadonlySet<string>): void => {
    const own = subjects
      .filter(
        ({ at }) => at.length === path.length && at.every((step, i) => step === path[i] || isElement(step, path[i])),
      )
      .flatMap(({ keys }) => keys.flatMap((key) => read(value, key.path)))
      .filter((text): text is string => typeof text === 'string')
      .map(idOf)
    const now = own.length > 0 ? new Set(own) : owned
    if (typeof value === 'string' && value.startsWith('<')) found.push([value, now])
    if (Array.isArray(value)) for (const [index, each] of value.entries()) walk(each, [...path, index], now)
    else if (typeof value === 'object' && value !== null) {
      for (const name of Object.keys(value)) walk((value as Json)[name], [...path, name], now)
    }
  }
  walk(event, [], new Set())
  return found
}

const isElement = (step: unknown, at: unknown): boolean => step === null && typeof at === 'number'

function read(value: unknown, path: readonly (string | null)[]): unknown[] {
  const [step, ...rest] = path
  if (step === undefined) return [value]
  if (step === null) return Array.isArray(value) ? value.flatMap((each) => read(each, rest)) : []
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, step)
    ? read((value as Json)[step], rest)
    : []
}
