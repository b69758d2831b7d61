import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compose } from './compose.ts'
import { addressOf, headerText, mailboxOf } from './mailbox.ts'

describe('one address', () => {
  test.each([
    ['ada@example.org', 'ada@example.org'],
    [' ada@example.org\t', 'ada@example.org'],
    ['Ada+news@Example.ORG', 'Ada+news@example.org'],
    ["o'hara@example.org", "o'hara@example.org"],
    ['jürgen@bücher.example', 'jürgen@xn--bcher-kva.example'],
  ])('%s', (text, address) => {
    expect(addressOf(text)).toBe(address)
  })

  test.each([
    '',
    'ada',
    '@example.org',
    'ada@',
    'ada@localhost',
    'ada@[127.0.0.1]',
    'ada@127.0.0.1',
    'a@b@example.org',
    'ada@example.org, eve@example.org',
    'ada@example.org;eve@example.org',
    '<ada@example.org>',
    'Ada <ada@example.org>',
    '"ada"@example.org',
    'ada(x)@example.org',
    'ada..l@example.org',
    'ada @example.org',
    'ada@exa mple.org',
    'ada@example.org\r\nRCPT TO:<eve@example.org>',
    'ada@exa\nmple.org',
    'ada@example.org\u2028Bcc: eve@example.org',
    'ada\u200b@example.org',
    `${'a'.repeat(65)}@example.org`,
    `ada@${'a'.repeat(64)}.org`,
  ])('and none of `%s`', (text) => {
    expect(addressOf(text)).toBeNull()
  })

  test('with a name where one may stand', () => {
    expect(mailboxOf('"Bylaw, Inc." <router@example.com>')).toEqual({
      name: 'Bylaw, Inc.',
      address: 'router@example.com',
    })
    expect(mailboxOf('router@example.com')).toEqual({ name: '', address: 'router@example.com' })
    expect(mailboxOf('a <b@example.com> <c@example.com>')).toBeNull()
  })
})

/** Text with much in it that ends lines, or ends what it stands in. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('\r', '\n', '\r\n', '\u0085', '\u2028', '\u2029', '\v', '\f', '\0', '\u200b', '\ud800'),
      fc.constantFrom('Bcc: eve@example.net', '<', '>', '"', ',', ';', ':', '@', '.', ' ', '=?utf-8?Q?=0D=0A?='),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''))

describe('whatever the text', () => {
  test('an address has no room for another header, addressee or parameter', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          hostile,
          hostile.map((text) => `ada${text}@example.org`),
          hostile.map((text) => `a@b${text}.org`),
        ),
        (text) => {
          const address = addressOf(text)
          if (address !== null) expect(address).toMatch(/^[^\s\p{C}<>()[\]",:;\\@]+@[a-z0-9.-]+$/u)
        },
      ),
    )
  })

  test('a header is one line', () => {
    fc.assert(fc.property(hostile, (text) => !/[\p{Cc}\u2028\u2029]/u.test(headerText(text))))
  })

  test('a message has the headers that it should have and no others', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (name, subject, given) => {
        const text = given.toWellFormed().replaceAll(/\r(?!\n)/g, '')
        const from = { name: headerText(name), address: 'router@example.com' }
        const bytes = await compose({ from, to: 'ada@example.org', subject, text, id: 'id', date: new Date(0) })
        const content = bytes.toString('latin1')
        const head = content.slice(0, content.indexOf('\r\n\r\n'))
        const names = head.split(/\r\n(?![ \t])/).map((line) => line.slice(0, line.indexOf(':')))
        const optional = new Set(['Subject', 'Content-Transfer-Encoding'])
        expect(names.filter((each) => !optional.has(each)).sort()).toEqual([
          'Auto-Submitted',
          'Content-Type',
          'Date',
          'From',
          'MIME-Version',
          'Message-ID',
          'To',
        ])
        expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      }),
      { numRuns: 60 },
    )
  })
})
