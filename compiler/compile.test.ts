import { describe, expect, it } from 'vitest'
import { compileText, edit, findings, small } from '../test/small.ts'
import { compile } from './compile.ts'

const check = (text: string) => findings(compileText(text))

describe('compile', () => {
  it('finds nothing in a sound project', () => {
    expect(check(small)).toEqual([])
  })

  it('gives one finding for one mistake, with the other half beside it', () => {
    const text = edit(
      small,
      '    lawfulBasis: service\n    dataSubjects: [users]\n    retention: payload\n',
      '    dataSubjects: [users]\n    retention: payload\n',
    )
    expect(check(text)).toEqual(['error basis/missing: notify <- notify'])
  })

  it('does not follow one broken resource with a train of findings', () => {
    expect(check(edit(small, 'for: P8D', 'for: a while'))).toEqual(['error schema/invalid: a while'])
    expect(check(edit(small, 'type: {is: user.joined}', 'type: {is: user.joind}'))).toEqual([
      'error ref/unresolved: user.joind',
    ])
  })

  it('does not blame every reference on a misspelt section', () => {
    expect(check(edit(small, '\nretention:\n', '\nretentions:\n'))).toEqual(['error schema/unknown-key: retentions'])
  })

  it.each([...small.matchAll(/^(?!apiVersion)[A-Za-z]{5,}(?=:)/gm)].map(([section]) => section))(
    'says of `%s`, misspelt, nothing else',
    (section) => {
      const misspelt = section.slice(0, -2) + section.slice(-1)
      expect(check(edit(small, `\n${section}:`, `\n${misspelt}:`))).toEqual([`error schema/unknown-key: ${misspelt}`])
    },
  )

  it('says of a category of the project that is misspelt where it is declared one thing there', () => {
    const declared = edit(
      small,
      '\nretention:\n',
      '\ncategories:\n  booking.slt: {title: Slot, sensitivity: personal}\nretention:\n',
    )
    const field = 'email: {type: string, x-category: contact.email}'
    const used = edit(
      edit(declared, field, `${field}\n            slot: {type: string, x-category: booking.slot}`),
      '      contact.email: {source: person}\n',
      '      contact.email: {source: person}\n      booking.slot: {source: person}\n',
    )
    expect(check(used)).toEqual(['error ref/unresolved: booking.slt <- booking.slot <- booking.slot'])
  })

  it('reports a category that the activity does not hold at the field, and shows what sends it', () => {
    const text = edit(
      edit(
        small,
        'email: {type: string, x-category: contact.email}',
        'email: {type: string, x-category: contact.email}\n            phone: {type: string, x-category: contact.phone}',
      ),
      'user.email: pseudonymise',
      'user.email: pseudonymise, user.phone: keep',
    )
    expect(check(text)).toEqual(['error flow/category-outside-activity: contact.phone <- data <- notify <- user.phone'])
  })

  it('merges files, and shows both places of a name that two of them declare', () => {
    const second = 'apiVersion: bylaw.dev/v1\nretention:\n  keys: {for: P9D}\n'
    const files = [
      { path: 'a.yaml', text: small },
      { path: 'b.yaml', text: second },
    ]
    expect(findings(compile(files, { asOf: '2026-11-21' }))).toEqual(['error ref/duplicate-name: keys <- keys'])
  })

  it('says nothing of names when a file cannot be read', () => {
    const { diagnostics, model } = compile(
      [
        { path: 'a.yaml', text: small },
        { path: 'b.yaml', text: 'apiVersion: bylaw.dev/v1\nretention: {' },
      ],
      { asOf: '2026-11-21' },
    )
    expect(diagnostics.map(({ rule, file }) => [rule, file])).toEqual([['yaml/syntax', 'b.yaml']])
    expect(model).toBeNull()
  })

  it('digests what is declared, not how it is written', () => {
    const digest = (text: string) => compileText(text).model?.digest
    const reordered = edit(
      edit(small, '  keys: {for: P8D, why: Redeliveries, onExpiry: erase, by: router}\n', ''),
      'retention:\n  payload:',
      'retention:\n  keys: {by: router, for: "P8D", onExpiry: erase, why: Redeliveries} # moved\n  payload:',
    )
    expect(digest(reordered)).toBe(digest(small))
    expect(digest(edit(small, 'P8D', 'P9D'))).not.toBe(digest(small))
  })

  it('covers a finding with an exception, and says when one is of no use', () => {
    const broken = edit(small, '    contract: {type: dpa, signed: 2025-01-10}\n    hosts', '    hosts')
    expect(check(broken)).toEqual(['error recipient/contract-missing: archive <- user.name <- user.email'])
    const excepted = `${broken}exceptions:
  archive: {rule: recipient/contract-missing, target: recipients.archive, reason: Being signed, acceptedBy: dpo, until: 2026-12-31}
`
    expect(check(excepted)).toEqual([])
    expect(check(excepted.replace('2026-12-31', '2026-01-31'))).toEqual(['warning exception/expired: 2026-01-31'])
    expect(check(`${small}${excepted.slice(broken.length)}`)).toEqual(['warning exception/unused: archive'])
    expect(check(edit(excepted, 'hosts: [archive.example]', 'host: [archive.example]'))).toEqual([
      'error schema/unknown-key: host',
    ])
  })
})
