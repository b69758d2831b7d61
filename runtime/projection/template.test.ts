import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseExact } from '../core/exact-json.ts'
import { type Escape, escapeNone, escapeSlack } from './escape.ts'
import { compileTemplate } from './template.ts'

const render = (template: string, event: object, escapeValue: Escape = escapeNone): string => {
  const rendered = compileTemplate(template, escapeValue)(event)
  expect(rendered).toMatchObject({ ok: true })
  return rendered.ok ? rendered.text : rendered.reason
}

describe('text', () => {
  test('fields are printed, missing ones print as nothing', () => {
    expect(render('{{ event.a }}-{{ event.b.c }}-{{ event.n }}-{{ event.no }}', { a: 'x', n: 0, no: null })).toBe(
      'x--0-',
    )
  })

  test('lists of values print one after another, opaque trees as JSON', () => {
    expect(render('{{ event.list }} {{ event.tree }}', { list: ['a', 1], tree: { x: [1] } })).toBe('a1 {"x":[1]}')
  })

  test('dates read the same everywhere', () => {
    expect(render('{{ event.t | date: "%Y-%m-%d %H:%M" }}', { t: '2026-03-01T00:30:00+02:00' })).toBe(
      '2026-02-28 22:30',
    )
  })

  test('an object has the fields that it has: names of prototypes and `size` print as nothing', () => {
    const event = JSON.parse('{"o":{"a":1},"__proto__":{"b":2}}')
    expect(
      render('{{ event.o.size }}{{ event.o.constructor }}{{ event.toString }}{{ event.o.__proto__ }}', event),
    ).toBe('')
    expect(render('{{ event["__proto__"].b }}', event)).toBe('2')
  })

  test('a long text is whole', () => {
    expect(render('{{ event.a }}', { a: '🙂'.repeat(20_000) })).toBe('🙂'.repeat(20_000))
  })

  test('`nil` prints as nothing, wherever it comes from', () => {
    expect(
      render('[{{ nil }}{{ null }}{% assign x = nil %}{{ x }}{{ empty }}{{ event.list }}]', { list: [null] }),
    ).toBe('[]')
  })
})

describe('escaping', () => {
  test('values are escaped for Slack, the template is not', () => {
    const template = '<https://example.org|{{ event.a }}> & {{ event.list | join: ">" }}'
    expect(render(template, { a: '<!channel> & co', list: ['<', '@U1'] }, escapeSlack)).toBe(
      '<https://example.org|&lt;!channel&gt; &amp; co> & &lt;&gt;@U1',
    )
  })

  test('what `capture` holds is escaped once, and its literal text is not', () => {
    const template = '{% capture link %}<https://example.org|{{ event.a }}>{% endcapture %}{{ link }} {{ link.size }}'
    expect(render(template, { a: 'a<b' }, escapeSlack)).toBe('<https://example.org|a&lt;b> 28')
  })

  test('filters cannot undo it: what they make is escaped again', () => {
    const template = '{% capture x %}{{ event.a }}{% endcapture %}{{ x | replace: "&lt;", "<" }}'
    expect(render(template, { a: '<!here>' }, escapeSlack)).toBe('&lt;!here&amp;gt;')
  })

  test('no value brings what Slack would read as a link or mention', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const text = render(
          '{{ event.a }}{% capture x %}{{ event.b | strip }}{% endcapture %}{{ x }}',
          { a, b },
          escapeSlack,
        )
        expect(text).not.toMatch(/[<>]/)
      }),
    )
  })
})

describe('numbers', () => {
  const read = (text: string) => parseExact(Buffer.from(text)) as object
  const written = ['115310627314723954', '1.10', '-0', '1E5', '1e400', '0.1000000000000000055', '1.0', '12.5', '7']

  test.each(written)('%s prints as it was written, through whatever makes a text of it', (n) => {
    const event = read(`{"n":${n},"list":[${n},{"n":${n}}],"tree":{"x":[${n}]}}`)
    const template =
      '{{ event.n }} {{ event.n | append: "!" }} {% assign x = event.n %}{{ x }} {{ event.list[1].n }} {{ event.list | first }} {{ event.n | upcase | default: 3 }} {{ event.tree }}{% capture c %}{{ event.n }}{% endcapture %} {{ c }} {{ event.n | split: "," | join: "," }}'
    expect(render(template, event)).toBe(`${n} ${n}! ${n} ${n} ${n} ${n.toUpperCase()} {"x":[${n}]} ${n} ${n}`)
  })

  test('compare by what they are worth', () => {
    const event = read('{"id":115310627314723954,"other":115310627314723953,"price":1.10,"huge":1e400,"zero":-0}')
    const holds = (condition: string) => render(`{% if ${condition} %}yes{% else %}no{% endif %}`, event)
    for (const condition of [
      'event.price == 1.1',
      'event.price < 1.2',
      'event.id > event.other',
      'event.id != event.other',
      'event.id == "115310627314723954"',
      'event.huge > 5',
      'event.zero == 0',
      '2 > event.price',
    ]) {
      expect(holds(condition), condition).toBe('yes')
    }
    expect(holds('event.id == event.other')).toBe('no')
  })

  test.each([
    ['1.10', 'times: 2', '2.2'],
    ['0.1', 'plus: 0.2', '0.3'],
    ['115310627314723954', 'plus: 0', '115310627314723954'],
    ['"115310627314723954"', 'plus: 1', '115310627314723955'],
    ['9007199254740991', 'plus: 2', '9007199254740993'],
    ['-9007199254740993', 'minus: 1 | abs', '9007199254740994'],
    ['9223372036854775807', 'times: 10 | plus: 3', '92233720368547758073'],
    ['0.1000000000000000055', 'times: 1', '0.1000000000000000055'],
    ['1e400', 'minus: 1', '9'.repeat(400)],
    ['1e-7', 'plus: 1', '1.0000001'],
    ['1e-7', 'times: 1 | append: ""', '0.0000001'],
    ['9007199254740993', 'at_least: 9007199254740992', '9007199254740993'],
    ['1e400', 'at_most: 5', '5'],
    ['5', 'minus: 5', '0'],
    ['-0', 'plus: 0', '0'],
    ['"x"', 'plus: 1', '1'],
    ['null', 'plus: 1', '1'],
    ['100', 'times: 0.07', '7'],
  ])('%s | %s is %s', (n, filter, expected) => {
    expect(render(`{{ event.n | ${filter} }}`, read(`{"n":${n}}`))).toBe(expected)
  })

  test.each([
    ['115310627314723954', 'divided_by: 2'],
    ['115310627314723954', 'modulo: 7'],
    ['0.1000000000000000055', 'round: 3'],
    ['1e400', 'ceil'],
    ['1e2000', 'plus: 1'],
    ['1e1000000000', 'times: 1'],
    ['1e-1000000000', 'plus: 1'],
  ])('%s | %s is refused: it cannot be shown exactly', (n, filter) => {
    expect(compileTemplate(`{{ event.n | ${filter} }}`)(read(`{"n":${n}}`))).toMatchObject({ ok: false })
  })

  test('are compared as they were counted', () => {
    const event = read('{"n":9007199254740993}')
    const template =
      '{% assign m = event.n | plus: 1 %}{% if m > event.n %}more{% endif %} {% if m == 9007199254740994 %}same{% endif %}'
    expect(render(template, event)).toMatch(/^more/)
  })
})

describe('dates', () => {
  const on = (t: unknown, format: string) => render(`{{ event.t | date: ${format} }}`, { t })

  test.each([
    ['2026-03-08T02:30:00Z', '"%Y-%m-%d %H:%M"', '2026-03-08 02:30'],
    ['2026-03-08T02:30:00Z', '"%H:%M %Z %z", "America/New_York"', '21:30 America/New_York -0500'],
    ['2026-03-08T02:30:00.123456+05:30', '"%F %T.%L %s %N"', '2026-03-07 21:00:00.123 1772917200 123000000'],
    ['Tue, 10 Mar 2026 09:30:00 +0100', '"%a %d %b, %-I:%M %p"', 'Tue 10 Mar, 8:30 AM'],
    ['2026-01-01', '"%G-W%V-%u %j %U %W"', '2026-W01-4 001 00 00'],
    ['2027-01-01', '"%G-W%V, %g"', '2026-W53, 26'],
    ['2024-12-30', '"%G-W%V"', '2025-W01'],
    [1_772_323_200, '"%c|%x|%X"', 'Sun Mar  1 00:00:00 2026|03/01/26|00:00:00'],
    ['1772323200', '"%-d%q %B %y"', '1st March 26'],
    ['', '"%Y"', ''],
    [null, '"%Y"', ''],
  ])('%j as %s', (t, format, expected) => {
    expect(on(t, format)).toBe(expected)
  })

  test.each([
    '2026-02-30',
    '2026-02-30T00:00:00Z',
    '2026-03-08T02:30:00',
    '2026-03-08T25:30:00Z',
    'now',
    'today',
    '03/04/2026',
    1e15,
  ])('%j is refused', (t) => {
    expect(compileTemplate('{{ event.t | date: "%Y" }}')({ t })).toMatchObject({ ok: false })
  })

  test('read the same in whatever zone the process runs', () => {
    const before = process.env.TZ
    try {
      for (const zone of ['UTC', 'America/New_York', 'Pacific/Kiritimati']) {
        process.env.TZ = zone
        expect(on('2026-03-08T02:30:00Z', '"%c %z %s"')).toBe('Sun Mar  8 02:30:00 2026 +0000 1772937000')
        expect(on('2026-03-08', '"%F %H"')).toBe('2026-03-08 00')
        expect(on('2026-03-08T07:30:00Z', '"%H:%M", "America/New_York"')).toBe('03:30')
      }
    } finally {
      if (before === undefined) delete process.env.TZ
      else process.env.TZ = before
    }
  })
})

describe('what cannot run', () => {
  test.each([
    '{% include "x" %}',
    '{% render "x" %}',
    '{% layout "x" %}',
    '{% increment x %}',
    '{{ 1 | raw }}',
    '{{ 1 | json }}',
    '{{ 1 | sha256 }}',
  ])('%s does not compile', (template) => {
    expect(() => compileTemplate(template)).toThrow()
  })

  test('what grows without bound is an answer, not an exception', () => {
    const double = '{% assign x = x | append: x %}'.repeat(40)
    const rendered = compileTemplate(`{% assign x = event.a %}${double}{{ x }}`)({ a: 'xxxxxxxx' })
    expect(rendered).toMatchObject({ ok: false, reason: expect.stringContaining('memory alloc limit exceeded') })
  })

  test.each(['divided_by: event.n', 'modulo: event.n', 'divided_by: 0.0'])(
    'nobody reads what is divided by zero: %s',
    (filter) => {
      const rendered = compileTemplate(`Each pays {{ event.total | ${filter} }}`)({ total: 4200, n: 0 })
      expect(rendered).toMatchObject({ ok: false, reason: expect.stringContaining('division by zero') })
    },
  )

  test('no event makes it throw', () => {
    const template = compileTemplate(
      '{{ event.a | url_encode }}{{ event.a | date: "%c" }}{{ event.a | divided_by: 0 }}{% for x in event.a %}{{ x | size }}{% endfor %}{{ event.a | sort: "b" | map: "c" | join }}',
    )
    fc.assert(fc.property(fc.jsonValue(), (a) => void template({ a })))
  })
})
