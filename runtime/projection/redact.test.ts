import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { protect } from './protect.ts'
import { redact } from './redact.ts'

describe('an identifier is taken out of a text', () => {
  test.each([
    ["write to ann.o'neil+x@example.co.uk, please", 'write to [email], please'],
    ['ünï@exämple.de.', '[email].'],
    ['<ann@example.org>', '<[email]>'],
    ['call +44 20 7946 0958 or (212) 555-0123', 'call [phone] or [phone]'],
    ['16505551234 wrote', '[phone] wrote'],
    ['from 203.0.113.7:443', 'from [ip]:443'],
    ['2001:db8::1, ::1 and [::ffff:192.0.2.1]', '[ip], [ip] and [[ip]]'],
    ['at fe80::1%eth0.', 'at [ip]%eth0.'],
    ['DE89 3704 0044 0532 0130 00 is mine', '[iban] is mine'],
    ['GB82WEST12345698765432.', '[iban].'],
    ['BE68 5390 0754 7034 paid', '[iban] paid'],
    ['box AB12 DE89 3704 0044 0532 0130 00', 'box AB12 [iban]'],
    ['RSSMRA85T10A562S and rssmra85t10a562s', '[official-id] and [official-id]'],
    ['131052-308T, my-131052Y308T-', '[official-id], my-[official-id]-'],
    [
      'NI: QQ 12 34 56 C is none, AB 12 34 56 C and ab123456d are',
      'NI: QQ 12 34 56 C is none, [official-id] and [official-id] are',
    ],
    ['4111 1111 1111 1111, 378282246310005', '[card], [card]'],
    ['4111 1111 1111 1112', '[number]'],
    ['ghp_abcdefghijklmnopqrstuvwxyz0123456789', '[token]'],
    ['3f2504e0-4f89-11d3-9a0c-0305e82c3301', '[token]'],
    ['eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.x', '[token].[token].x'],
  ])('%s', (text, redacted) => {
    expect(redact(text)).toBe(redacted)
  })

  test('whatever stands before and after it', () => {
    const around = fc.constantFrom('', ' ', ', ', '(', ') ', '\n', '"', '/')
    const identifier = fc.constantFrom('ann@example.org', '+44 20 7946 0958', '203.0.113.7', '2001:db8::1')
    fc.assert(
      fc.property(around, identifier, around, (before, given, after) => {
        expect(redact(before + given + after)).not.toContain(given)
      }),
    )
  })
})

describe('other text stays', () => {
  test.each([
    '',
    'Ann wrote 3 lines on 2026-11-21 at 10:30:45, see #1042',
    '21.11.2026 and 20261121',
    'std::map, a ratio of 16:9, v1.2.3 and 1.2.3.4.5',
    'how-to-make-a-thing-in-2026-please',
    'RSSMRA85T10A562X, at 10 20 30 a and 131052Y308A',
    'antidisestablishmentarianism',
    '12,345.67 EUR',
    '😀 at @here',
  ])('%s', (text) => {
    expect(redact(text)).toBe(text)
  })

  test('and redacting again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => redact(redact(text)) === redact(text)),
    )
  })
})

test('what is no text gives nothing', () => {
  const keys = { tenant: 't', key: new Uint8Array(32) }
  for (const value of [1, true, {}, ['ann@example.org'], null]) expect(protect(value, 'redact', keys)).toBeNull()
  expect(protect('ann@example.org', 'redact', keys)).toBe('[email]')
})

test('no text makes it throw', () => {
  const nasty = fc.string({ unit: fc.constantFrom(...'1a@.:- +(/_=DE\u0000\ud800é'), maxLength: 300 })
  fc.assert(fc.property(fc.oneof(nasty, fc.string({ unit: 'binary' })), (text) => void redact(text)))
})

describe('characters read grow with the text and no faster', () => {
  const charCodeAt = String.prototype.charCodeAt
  afterEach(() => {
    String.prototype.charCodeAt = charCodeAt
  })

  /** How often the engine looks at a character. */
  function steps(text: string): number {
    let count = 0
    String.prototype.charCodeAt = function (at) {
      count++
      return charCodeAt.call(this, at)
    }
    redact(text)
    String.prototype.charCodeAt = charCodeAt
    return count
  }

  test.each(['1', '1 ', 'a', 'a@', 'a@b-', 'a:', '1.', 'AB12 ', '2026-11-21 ', '+(', 'x1-', 'a@b.', 'A1', '::'])(
    'on %j again and again',
    (part) => {
      const text = (times: number): string => `@1:${part.repeat(times)}`
      const small = steps(text(1000))
      expect(small).toBeGreaterThan(1000)
      // Eight times as much. The engine has a faster way for short texts; what is quadratic takes 64 times as long.
      expect(steps(text(8000))).toBeLessThan(small * 16)
    },
  )
})
