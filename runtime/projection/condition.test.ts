import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileCondition } from './condition.ts'
import { matchLimit } from './condition-language.ts'

const decide = (condition: string, event: object): boolean | 'error' => compileCondition(condition)(event)

describe('JSON numbers are numbers', () => {
  test.each([
    ['event.n == 3', { n: 3 }, true],
    ['event.n == 3.0', { n: 3 }, true],
    ['event.n == 3', { n: 3.5 }, false],
    ['event.n > 3', { n: 3.5 }, true],
    ['event.n * 1.5 > 4.0 && 1.5 * event.n > 4.0', { n: 3 }, true],
    ['event.n in [1, 2, 3.5]', { n: 3.5 }, true],
    ['event.n > 9007199254740993', { n: 1e300 }, true],
  ])('%s of %j is %s', (condition, event, expected) => {
    expect(decide(condition, event)).toBe(expected)
  })
})

describe('conditions', () => {
  const event = {
    ref: 'refs/heads/main',
    labels: ['a', 'b'],
    commits: [{ id: '1' }, { id: '2', by: null }],
    none: null,
  }

  test.each([
    ['event.ref == "refs/heads/main"', true],
    ['event.ref.matches("^refs/tags/")', false],
    ['"a" in event.labels && size(event.labels) == 2', true],
    ['event.commits.exists(c, c.id == "2")', true],
    ['event.commits.all(c, has(c.by))', false],
    ['event.none == null && event.ref != null', true],
    ['event["ref"].size() > 3', true],
    ['size(event) == 4', true],
  ])('%s', (condition, expected) => {
    expect(decide(condition, event)).toBe(expected)
  })

  test.each([
    'event.missing == 1',
    'event.ref > 3',
    'event.ref',
    'event.commits[7].id == "1"',
    'event.ref.size() / 0 > 1',
  ])('%s cannot be decided', (condition) => {
    expect(decide(condition, event)).toBe('error')
  })

  test('an error on one side does not matter when the other side decides', () => {
    expect(decide('event.missing == 1 || event.ref != ""', event)).toBe(true)
  })

  test('a text that is too long for `matches` is an error', () => {
    expect(decide('event.a.matches("a$")', { a: 'a'.repeat(matchLimit) })).toBe(true)
    expect(decide('event.list.exists(x, x.matches("a$"))', { list: ['a'.repeat(matchLimit + 1)] })).toBe('error')
  })

  test('what does not parse is thrown', () => {
    expect(() => compileCondition('event.a ==')).toThrow()
  })
})

describe('names of prototypes', () => {
  test('are fields when an event has them', () => {
    expect(
      decide(
        'event.constructor == "x" && event["__proto__"].a == 1',
        JSON.parse('{"constructor":"x","__proto__":{"a":1}}'),
      ),
    ).toBe(true)
  })

  test('are not there when it has not', () => {
    expect(decide('has(event.constructor) || has(event.o.toString)', { o: {} })).toBe(false)
  })
})

test('no event makes it throw, and the answer is a truth value or an error', () => {
  const condition = compileCondition(
    'event.a.b == 1 || event.a > 2 || event.a.exists(x, x == "y") || string(event.a).startsWith("1") || size(event.a) > 0',
  )
  fc.assert(fc.property(fc.jsonValue(), (a) => [true, false, 'error'].includes(condition({ a }))))
})
