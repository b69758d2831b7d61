import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Escape, escapeDiscord, escapeNone, escapeSlack } from './escape.ts'
import { compileTemplate } from './template.ts'
import { templateLimits } from './template-language.ts'

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

  test('a long text is cut, not in the middle of a character', () => {
    expect(render('{{ event.a }}', { a: 'x'.repeat(20_000) })).toHaveLength(templateLimits.output)
    expect(render('x{{ event.a }}', { a: '🙂'.repeat(20_000) })).toHaveLength(templateLimits.output - 1)
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

  test('Discord mentions become text, also when two values meet', () => {
    expect(render('{{ event.a }}{{ event.b }}', { a: '@every', b: 'one <@1> @here' }, escapeDiscord)).toBe(
      '@\u200bevery' + 'one <@\u200b1> @\u200bhere',
    )
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

  test('no event makes it throw', () => {
    const template = compileTemplate(
      '{{ event.a | url_encode }}{{ event.a | date: "%c" }}{{ event.a | divided_by: 0 }}{% for x in event.a %}{{ x | size }}{% endfor %}{{ event.a | sort: "b" | map: "c" | join }}',
    )
    fc.assert(fc.property(fc.jsonValue(), (a) => void template({ a })))
  })
})
