import { createSecretKey } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Project, SourcePlan } from '../../../runtime/contract/plan.ts'
import { parseExact } from '../../../runtime/core/exact-json.ts'
import { fitted } from '../../../runtime/delivery/cut.ts'
import { createDedupe } from '../../../runtime/ingress/dedupe.ts'
import { createIdentity } from '../../../runtime/keys/identity.ts'
import { compileCondition } from '../../../runtime/projection/condition.ts'
import { applyFields } from '../../../runtime/projection/project.ts'
import { compileTemplate } from '../../../runtime/projection/template.ts'
import { joinSegments } from '../../../runtime/segments/join.ts'
import { compileSplit } from '../../../runtime/segments/split.ts'
import { runs } from '../../../test/runs.ts'
import { evaluate } from '../testing/evaluate.ts'
import { event } from '../testing/events.ts'
import { generatedModule } from './generated-module.ts'

// `RUNS=100000 npx vitest run compiler/emit/router/exact.property.test.ts --test-timeout 1200000` looks longer.
const numRuns = runs(300)

const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 24 })
const exponent = fc.oneof(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -2000, max: 2000 })).map(String)

/** A number as JSON can write it, however it does. */
const written: fc.Arbitrary<string> = fc.oneof(
  fc
    .record({
      sign: fc.constantFrom('', '-'),
      whole: fc.oneof(
        fc.constant('0'),
        digits.map((text) => text.replace(/^0+(?=.)/, '')),
      ),
      fraction: fc.oneof(
        fc.constant(''),
        digits.map((text) => `.${text}`),
      ),
      power: fc.oneof(
        { weight: 3, arbitrary: fc.constant('') },
        {
          weight: 1,
          arbitrary: fc
            .tuple(fc.constantFrom('e', 'E', 'e+', 'E+'), exponent)
            .map(([letter, power]) => `${power.startsWith('-') ? letter.charAt(0) : letter}${power}`),
        },
      ),
    })
    .map(({ sign, whole, fraction, power }) => `${sign}${whole}${fraction}${power}`),
  fc.bigInt({ min: -(2n ** 65n), max: 2n ** 65n }).map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => JSON.stringify(value)),
)

/** A text as JSON writes it, half characters and control characters among them. */
const text = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('@', '*', '~', '\ud800', '\r', '`', '{', '%', ' ') }),
  )
  .map((value) => JSON.stringify(value))

const none = { 'x-category': 'none' } as const
const type = event('test', {
  type: 'object',
  properties: {
    number: { type: 'number', ...none },
    integer: { type: 'integer', ...none },
    text: { type: 'string', ...none },
    either: { type: ['number', 'string'], ...none },
    list: { type: 'array', items: { type: ['number', 'string'], ...none } },
    tree: { 'x-category': 'content.opaque' },
  },
})
const project = evaluate(
  generatedModule({ version: 1, events: [{ name: 'test' }] } as never, new Map([['test', type]])),
).project.test as Project

const identity = createIdentity(createSecretKey(Buffer.alloc(32, 1)))
const subjects = [
  { name: 'one', at: [], keys: [{ path: ['either'], type: 'account.id' }], about: [], class: null },
] as const
const split = compileSplit(subjects, identity)
const keys = { tenant: 'acme', key: Buffer.from('key') }
const names = ['number', 'integer', 'text', 'either', 'list', 'tree']
const fields = names.map((name) => ({ path: [name], protection: 'keep' as const }))
const read = (json: string) => parseExact(Buffer.from(json)) as Record<string, unknown>

/** From the body to what an archive is sent, by way of the stored event; `null` when it is refused. */
function through(body: string): { readonly event: Record<string, unknown>; readonly sent: string } | null {
  const projected = project(read(body))
  if (!projected.ok) return null
  const stored = joinSegments(split(projected.value, 'acme'))
  const shown = applyFields(stored, fields, keys)
  return { event: shown, sent: JSON.stringify(shown) }
}

const value = fc.oneof(written, text)

describe('any number and any text comes out as it went in, or is refused', () => {
  test('through projection, the parts of a stored event, and a delivery', () => {
    fc.assert(
      fc.property(
        written,
        written,
        text,
        value,
        fc.array(value, { maxLength: 4 }),
        (number, integer, words, either, list) => {
          const tree = `{"a":[${list.join(',')}],"b":{"c":${either}}}`
          const parts = [
            `"either":${either}`,
            `"list":[${list.join(',')}]`,
            `"number":${number}`,
            `"text":${words}`,
            `"tree":${tree}`,
          ]
          expect(through(`{${parts.join(',')}}`)?.sent).toBe(`{${sortedByPlan(parts)}}`)
          const whole = through(`{"integer":${integer}}`)
          expect(whole?.sent ?? null).toBe(isInt64(integer) ? `{"integer":${integer}}` : null)
        },
      ),
      { numRuns },
    )
  })

  test('in a message', () => {
    const show = compileTemplate(
      '{{ event.either }}\u0000{{ event.list | join: "\u0000" }}\u0000{% for x in event.list %}{{ x | append: "" }}\u0000{% endfor %}{% assign y = event.either %}{% capture z %}{{ y }}{% endcapture %}{{ z }}',
    )
    fc.assert(
      fc.property(value, fc.array(value, { minLength: 1, maxLength: 3 }), (either, list) => {
        const found = through(`{"either":${either},"list":[${list.join(',')}]}`)
        const printed = (json: string): string => (json.startsWith('"') ? String(JSON.parse(json)) : json)
        const items = list.map(printed)
        const rendered = show(found?.event ?? {})
        const first = printed(either)
        expect(rendered).toEqual({ ok: true, text: [first, ...items, ...items, first].join('\u0000') })
      }),
      { numRuns },
    )
  })

  test('counted in a message: sums, differences and products of decimals are exact', () => {
    const show = compileTemplate(
      '{{ event.a | plus: event.b }} {{ event.a | minus: event.b }} {{ event.a | times: event.b }}',
    )
    const decimal = fc.record({
      whole: fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }),
      places: fc.nat({ max: 12 }),
    })
    const json = ({ whole, places }: { whole: bigint; places: number }): string => {
      const digits = String(whole < 0n ? -whole : whole).padStart(places + 1, '0')
      const point = digits.length - places
      return `${whole < 0n ? '-' : ''}${digits.slice(0, point)}${places === 0 ? '' : `.${digits.slice(point)}`}`
    }
    const plain = (whole: bigint, places: number): string =>
      whole === 0n ? '0' : places === 0 ? String(whole) : json({ whole, places }).replace(/\.?0+$/, '')
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const places = Math.max(a.places, b.places)
        const [x, y] = [a, b].map((each) => each.whole * 10n ** BigInt(places - each.places)) as [bigint, bigint]
        const event = read(`{"a":${json(a)},"b":${json(b)}}`)
        const expected = [plain(x + y, places), plain(x - y, places), plain(a.whole * b.whole, a.places + b.places)]
        expect(show(event)).toEqual({ ok: true, text: expected.join(' ') })
      }),
      { numRuns },
    )
  })

  test('as an identifier of people and of deliveries: those that are written alike are the same, and no others', () => {
    const dedupe = createDedupe({
      dedupe: { path: ['either'] },
      verify: { scheme: 'hmac' },
    } as unknown as SourcePlan)
    const idsOf = (json: string) => {
      const event = read(`{"either":${json}}`)
      const [id] =
        dedupe?.({
          request: { headers: {}, body: Buffer.from(''), query: '' },
          type: 'test',
          value: event,
          index: null,
          signedId: null,
        }) ?? []
      const person = split(event, 'acme').find(({ people }) => people.length > 0)?.people[0]?.[0]
      return {
        delivery: id === undefined ? null : Buffer.from(identity.dedupeKey('shop', 'acme', id)).toString('hex'),
        person: person === undefined ? null : Buffer.from(person).toString('hex'),
      }
    }
    const asWritten = (json: string): string => (json.startsWith('"') ? String(JSON.parse(json)) : json)
    const normal = (json: string): string => asWritten(json).normalize('NFC').trim()
    fc.assert(
      fc.property(value, value, (one, other) => {
        const [a, b] = [idsOf(one), idsOf(other)]
        if (asWritten(one) === '') expect(a.delivery).toBeNull()
        else expect(a.delivery === b.delivery).toBe(asWritten(one) === asWritten(other))
        if (normal(one) === '') expect(a.person).toBeNull()
        else {
          expect(a.person === b.person).toBe(normal(one) === normal(other))
          // Whoever asks by what stands in the event is found.
          const asked = identity.subjectId('acme', 'account.id', asWritten(one))
          expect(a.person).toBe(Buffer.from(asked).toString('hex'))
        }
      }),
      { numRuns },
    )
  })

  test('in a condition: an integer is compared exactly, and a number as the nearest double', () => {
    const integers = compileCondition('event.integer < event.list[0]', [['integer'], ['list', null]])
    const equal = compileCondition('event.integer == event.list[0]', [['integer'], ['list', null]])
    const numbers = compileCondition('event.number < event.list[0]')
    const whole = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
    fc.assert(
      fc.property(whole, whole, written, written, (a, b, one, other) => {
        const ints = read(`{"integer":${a},"list":[${b}]}`)
        expect([integers(ints), equal(ints)]).toEqual([a < b, a === b])
        const near = read(`{"integer":${a},"list":[${a < 2n ** 63n - 1n ? a + 1n : a}]}`)
        expect(equal(near)).toBe(a === 2n ** 63n - 1n)
        expect(numbers(read(`{"number":${one},"list":[${other}]}`))).toBe(Number(one) < Number(other))
      }),
      { numRuns },
    )
  })
})

test('what is cut ends in `…`, is as long as may be, and begins as the whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 50 }), (whole, length) => {
      const { text: shown, cut } = fitted(whole, length)
      expect(cut).toBe(whole.length > length)
      if (!cut) expect(shown).toBe(whole)
      else {
        expect(shown.endsWith('…') && whole.startsWith(shown.slice(0, -1))).toBe(true)
        expect(shown.length).toBeGreaterThanOrEqual(length - 1)
        expect(shown.length).toBeLessThanOrEqual(length)
      }
    }),
    { numRuns },
  )
})

/** Values come out in the order of the plan's fields. */
const sortedByPlan = (parts: readonly string[]): string =>
  names.flatMap((name) => parts.filter((part) => part.startsWith(`"${name}"`))).join(',')

/** Whether a number as written is whole and of at most 64 bits, by arithmetic of its own. */
function isInt64(json: string): boolean {
  const [mantissa = '', power = '0'] = json.toLowerCase().split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  const all = BigInt(`${whole}${fraction}`)
  const shift = Number(power) - fraction.length
  if (all === 0n) return true
  const exact =
    shift >= 0 ? all * 10n ** BigInt(shift) : all % 10n ** BigInt(-shift) === 0n ? all / 10n ** BigInt(-shift) : null
  return exact !== null && BigInt.asIntN(64, exact) === exact
}
