import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchLimit } from '../contract/condition-language.ts'
import { parseExact } from '../core/exact-json.ts'
import { compileCondition } from './condition.ts'

const decide = (condition: string, event: object, integers: readonly string[] = []): boolean | 'error' =>
  compileCondition(
    condition,
    integers.map((name) => [name]),
  )(event)
const read = (text: string) => parseExact(Buffer.from(text)) as object

describe('the declared type of a number decides', () => {
  test('a number is a double, also when it looks whole', () => {
    const answers = ['6', '6.8', '7', '7.0', '7.2', '8'].map((n) => decide('event.n / 2 > 3', read(`{"n":${n}}`)))
    expect(answers).toEqual([false, true, true, true, true, true])
  })

  test('an integer is an int, however it is written', () => {
    for (const n of ['7', '7.0', '70e-1', '0.7E1']) {
      expect(decide('event.n / 2 == 3 && event.n == 7', read(`{"n":${n}}`), ['n'])).toBe(true)
    }
  })

  test('large integers compare exactly', () => {
    const id = (n: string, condition: string) => decide(condition, read(`{"n":${n}}`), ['n'])
    expect(id('115310627314723954', 'event.n == 115310627314723954')).toBe(true)
    expect(id('115310627314723950', 'event.n == 115310627314723952')).toBe(false)
    expect(id('9007199254740993', 'event.n > 9007199254740992')).toBe(true)
    expect(id('9223372036854775807', 'event.n == 9223372036854775807')).toBe(true)
    expect(id('9223372036854775808', 'event.n > 0')).toBe('error')
  })

  test('what no double holds is beyond all that one does', () => {
    expect(decide('event.n > 1e300', read('{"n":1e400}'))).toBe(true)
    expect(decide('event.n < -1e300', read('{"n":-1e400}'))).toBe(true)
  })

  test('a condition that is true of a number is true of every larger one', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true })
    for (const condition of ['event.n / 2 > 3', 'event.n > 3', 'event.n * 3 - 1 >= 2', 'event.n / 7 + 1 > 2.5']) {
      const holds = compileCondition(condition)
      fc.assert(
        fc.property(number, number, (a, b) => {
          const [low, high] = [Math.min(a, b), Math.max(a, b)].map((n) => holds(read(`{"n":${JSON.stringify(n)}}`)))
          expect([low, high]).not.toEqual([true, false])
        }),
      )
    }
  })
})

describe('days and times', () => {
  test.each([
    ['a day that there is not', '2026-02-30T00:00:00Z'],
    ['an hour that there is not', '2026-02-20T24:00:00Z'],
    ['a month that there is not', '2026-13-20T00:00:00Z'],
    ['no zone', '2026-02-20T00:00:00.000'],
    ['another notation', 'Fri, 20 Feb 2026 00:00:00'],
    ['a day alone', '2026-02-20'],
  ])('%s is an error', (_, t) => {
    expect(decide('timestamp(event.t) > timestamp("2000-01-01T00:00:00Z")', { t })).toBe('error')
  })

  test('read the same in whatever zone the process runs', () => {
    const before = process.env.TZ
    const condition =
      'timestamp(event.t).getHours("Europe/Dublin") == 2 && timestamp(event.t).getMinutes("+05:30") == 0 && timestamp(event.t).getDayOfYear() == 66 && timestamp(event.t).getFullYear("Asia/Tokyo") == 2026'
    try {
      for (const zone of ['UTC', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Kolkata']) {
        process.env.TZ = zone
        // There is no 02:30 in New York on this day.
        expect(decide(condition, { t: '2026-03-08T02:30:00Z' })).toBe(true)
        expect(decide('timestamp(event.t).getHours("Mars/Olympus") == 2', { t: '2026-03-08T02:30:00Z' })).toBe('error')
      }
    } finally {
      if (before === undefined) delete process.env.TZ
      else process.env.TZ = before
    }
  })
})

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

test('a text is what the definition of CEL makes of its literal, where other libraries keep escapes or lose line breaks', () => {
  const event = { name: "O'Brien", accent: 'é', lines: 'one\ntwo' }
  for (const condition of [
    String.raw`event.name == 'O\'Brien'`,
    String.raw`event.accent == '\u00e9'`,
    "event.lines == '''one\ntwo'''",
    String.raw`size('a\nb') == 3`,
  ])
    expect(decide(condition, event)).toBe(true)
})
