import { createSecretKey, randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { ExactNumber } from '../contract/exact-number.ts'
import type { SubjectPlan } from '../contract/plan.ts'
import type { Person, Segment } from '../core/stored-event.ts'
import { createIdentity } from '../keys/identity.ts'
import { idText } from '../keys/row-cache.ts'
import { joinSegments, missingPaths, parseSegment } from './join.ts'
import { compileSplit } from './split.ts'

const identity = createIdentity(createSecretKey(randomBytes(32)))
const subject = (own: Partial<SubjectPlan>): SubjectPlan => ({
  name: 'person',
  at: [],
  keys: [{ path: ['email'], type: 'contact.email' }],
  about: [],
  class: null,
  ...own,
})
const idOf = (value: string): string => idText(identity.subjectId('acme', 'contact.email', value))
const isPerson =
  (value: string) =>
  (person: Person): boolean =>
    person.some((id) => idText(id) === idOf(value))

/** Segments as who it is, by their names, and what the payload says; of the common part without what was taken out. */
const show = (segments: readonly Segment[], names: readonly string[] = []): unknown =>
  segments.map(({ people, payload }) => [
    people.map((ids) => ids.map((id) => names.find((name) => idOf(name) === idText(id)) ?? '?').join('=')).join('+'),
    saysOf(people.length === 0, JSON.parse(Buffer.from(payload).toString())),
  ])
/** Of the common part without the list of what was taken out. */
const saysOf = (isCommon: boolean, value: unknown): unknown => (isCommon && Array.isArray(value) ? value[0] : value)
const split = (subjects: readonly SubjectPlan[], value: Record<string, unknown>): readonly Segment[] =>
  compileSplit(subjects, identity)(value, 'acme')

describe('an event in parts', () => {
  test('nobody: the event as it is', () => {
    expect(show(split([], { a: 1 }))).toEqual([['', { a: 1 }]])
    expect(show(split([subject({ at: ['author'] })], { a: 1, author: { name: 'Ada', email: ' ' } }))).toEqual([
      ['', { a: 1, author: { name: 'Ada', email: ' ' } }],
    ])
  })

  test('a person, and a list that keeps its positions', () => {
    const event = { repo: 'x', commits: [{ id: 1, author: { email: 'a@x.org' } }, { id: 2 }] }
    expect(show(split([subject({ at: ['commits', null, 'author'] })], event), ['a@x.org'])).toEqual([
      ['', { repo: 'x', commits: [{ id: 1 }, { id: 2 }] }],
      ['a@x.org', [[['commits', 0, 'author'], { email: 'a@x.org' }]]],
    ])
    expect(
      show(split([subject({ at: ['people', null] })], { people: [{ email: 'a@x.org' }, 'x'] }), ['a@x.org']),
    ).toEqual([
      ['', { people: [null, 'x'] }],
      ['a@x.org', [[['people', 0], { email: 'a@x.org' }]]],
    ])
  })

  test('all places of one person are one part, also when only some of their identifiers are there', () => {
    const keys = [
      { path: ['email'], type: 'contact.email' },
      { path: ['second'], type: 'contact.email' },
    ]
    const event = {
      a: { email: 'a@x.org' },
      b: { email: 'A@x.org ', second: 'b@x.org' },
      c: { second: 'b@x.org' },
      d: { email: 'd@x.org' },
    }
    const subjects = ['a', 'b', 'c', 'd'].map((name) => subject({ name, at: [name], keys }))
    const parts = split(subjects, event)
    expect(show(parts, ['a@x.org', 'b@x.org', 'd@x.org'])).toEqual([
      ['', {}],
      [
        'a@x.org=b@x.org',
        [
          [['a'], event.a],
          [['b'], event.b],
          [['c'], event.c],
        ],
      ],
      ['d@x.org', [[['d'], event.d]]],
    ])
    expect(joinSegments(parts, isPerson('b@x.org'))).toEqual({ d: event.d })
  })

  test('the whole event, and within it another person', () => {
    const event = { email: 'a@x.org', note: 'n', agent: { email: 'b@x.org', name: 'B' } }
    const parts = split([subject({}), subject({ name: 'agent', at: ['agent'] })], event)
    expect(show(parts, ['a@x.org', 'b@x.org'])).toEqual([
      ['', {}],
      ['a@x.org', [[[], { email: 'a@x.org', note: 'n' }]]],
      ['b@x.org', [[['agent'], { email: 'b@x.org', name: 'B' }]]],
    ])
    expect(joinSegments(parts)).toEqual(event)
    expect(joinSegments(parts, isPerson('a@x.org'))).toEqual({ agent: event.agent })
    expect(joinSegments(parts, isPerson('b@x.org'))).toEqual({ email: 'a@x.org', note: 'n' })
  })

  test('fields elsewhere: of the one in the same element, or of everybody', () => {
    const event = {
      title: 't',
      lines: [
        { who: { email: 'a@x.org' }, text: 'from a' },
        { who: { email: 'b@x.org' }, text: 'from b' },
      ],
    }
    const parts = split([subject({ at: ['lines', null, 'who'], about: [['lines', null, 'text'], ['title']] })], event)
    expect(show(parts, ['a@x.org', 'b@x.org'])).toEqual([
      ['', { lines: [{}, {}] }],
      [
        'a@x.org',
        [
          [['lines', 0, 'who'], { email: 'a@x.org' }],
          [['lines', 0, 'text'], 'from a'],
        ],
      ],
      [
        'b@x.org',
        [
          [['lines', 1, 'who'], { email: 'b@x.org' }],
          [['lines', 1, 'text'], 'from b'],
        ],
      ],
      ['a@x.org+b@x.org', [[['title'], 't']]],
    ])
    expect(joinSegments(parts)).toEqual(event)
    expect(joinSegments(parts, isPerson('a@x.org'))).toEqual({ lines: [{}, event.lines[1]] })
  })

  test('a field about one person that stands with another belongs to both', () => {
    const event = { author: { email: 'a@x.org', praise: 'of b' }, other: { email: 'b@x.org' } }
    const parts = split(
      [subject({ at: ['author'] }), subject({ name: 'other', at: ['other'], about: [['author', 'praise']] })],
      event,
    )
    expect(joinSegments(parts)).toEqual(event)
    expect(joinSegments(parts, isPerson('a@x.org'))).toEqual({ other: event.other })
    expect(joinSegments(parts, isPerson('b@x.org'))).toEqual({ author: { email: 'a@x.org' } })
  })

  test('it can be said where something was that is not there any more', () => {
    const event = { a: { email: 'a@x.org', b: { email: 'b@x.org' } }, list: [{ email: 'a@x.org' }] }
    const parts = split([subject({ at: ['a'] }), subject({ at: ['a', 'b'] }), subject({ at: ['list', null] })], event)
    expect(missingPaths(parts.map(parseSegment))).toEqual([])
    const without = (name: string) => parts.filter(({ people }) => !people.some(isPerson(name))).map(parseSegment)
    expect(missingPaths(without('a@x.org'))).toEqual([['a'], ['list', 0]])
    expect(missingPaths(without('b@x.org'))).toEqual([['a', 'b']])
  })

  test('`__proto__` is a name like any other', () => {
    const event = JSON.parse('{"__proto__":{"email":"a@x.org"},"b":{"__proto__":1,"c":{"email":"a@x.org"}}}')
    const subjects = [subject({ at: ['__proto__'] }), subject({ name: 'c', at: ['b', 'c'] })]
    const parts = split(subjects, event)
    expect(JSON.stringify(joinSegments(parts))).toBe(
      '{"b":{"__proto__":1,"c":{"email":"a@x.org"}},"__proto__":{"email":"a@x.org"}}',
    )
    expect(JSON.stringify(joinSegments(parts, isPerson('a@x.org')))).toBe('{"b":{"__proto__":1}}')
  })

  test('identifiers that are numbers count as they were written', () => {
    const subjects = [subject({ at: ['a'], keys: [{ path: ['id'], type: 'account.id' }] })]
    expect(split(subjects, { a: { id: 42 } })).toHaveLength(2)
    for (const id of ['115310627314723954', '1.10', '-0', '1e400']) {
      const parts = split(subjects, { a: { id: new ExactNumber(id) } })
      expect(parts[1]?.people).toEqual(split(subjects, { a: { id } })[1]?.people)
      expect(JSON.stringify(joinSegments(parts))).toBe(`{"a":{"id":${id}}}`)
    }
    expect(split(subjects, { a: { id: true } })).toHaveLength(1)
  })
})
