import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeEmail, escapeWhatsApp } from './escape.ts'

describe('WhatsApp', () => {
  test.each([
    ['*bold* _italic_ ~gone~ `code`', '∗bold∗ ˍitalicˍ ∼gone∼ ˋcodeˋ'],
    ['```block```', 'ˋˋˋblockˋˋˋ'],
    ['ada_lovelace@example.org', 'ada_lovelace@example.org'],
    ['https://example.org/a_b-c', 'https://example.org/a_b-c'],
    ['> quoted', '› quoted'],
    ['- item\n  - item', '– item\n  – item'],
    ['1 > 0 - 1', '1 > 0 - 1'],
  ])('%s', (text, escaped) => {
    expect(escapeWhatsApp(text)).toBe(escaped)
  })

  test('has nothing to begin or end a format with, and says the same twice', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('*', '_', '~', '`', '>', '-', ' ', '\n', 'a', 'é', '1') }),
        (text) => {
          const escaped = escapeWhatsApp(text)
          expect(escaped).not.toMatch(/[*~`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|^[ \t]*>/mu)
          expect(escapeWhatsApp(escaped)).toBe(escaped)
          expect(escaped).toHaveLength(text.length)
        },
      ),
    )
  })
})

describe('mail', () => {
  test('lines end in one way, and control characters go', () => {
    expect(escapeEmail('a\r\nb\rc\u2028d\u2029e\u0085f\tg')).toBe('a\nb\nc\nd\ne\nf\tg')
    expect(escapeEmail('a\0b\u001b[31mc\u007f')).toBe('ab[31mc')
  })

  test('anything else stays', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[\p{Cc}\u2028\u2029]/u.test(text))
        expect(escapeEmail(text)).toBe(text)
      }),
    )
  })
})
