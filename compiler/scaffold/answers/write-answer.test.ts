import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readings } from './readings.ts'
import { writeAnswer } from './write-answer.ts'

const by = { by: 'A. Counsel', on: '2026-11-20' }
const text = `# licence
recipients:
  mailer: # ours
    established: {missing: not stated, ask: legal} # see the contract
    contract: {type: dpa, signed: {missing: no date}}  # kept
    stored:
      missing: not in the list
      ask: procurement # who left
    # the end
activities:
  list:
    - data: {contact.email: {source: {missing: nobody knows}}}
`

const written = (pointer: string, value: unknown): string[] => {
  const after = writeAnswer(text, { pointer, value, ...by }) ?? ''
  const before = text.split('\n')
  return after.split('\n').filter((line) => !before.includes(line))
}

describe('an answer takes the place of its mark', () => {
  it('on a line of its own, whose comment stays', () => {
    expect(written('/recipients/mailer/established', 'IE')).toEqual([
      '    # mailer.established: stated by A. Counsel on 2026-11-20',
      '    established: IE # see the contract',
    ])
  })

  it('within brackets', () => {
    expect(written('/recipients/mailer/contract/signed', '2025-01-10')).toEqual([
      '    # mailer.contract.signed: stated by A. Counsel on 2026-11-20',
      '    contract: {type: dpa, signed: 2025-01-10}  # kept',
    ])
    expect(written('/activities/list/0/data/contact.email/source', 'a, b: {c}')).toEqual([
      '    # list.0.data.contact.email.source: stated by A. Counsel on 2026-11-20',
      '    - data: {contact.email: {source: "a, b: {c}"}}',
    ])
  })

  it('in a block', () => {
    expect(written('/recipients/mailer/stored', ['IE', 'DE'])).toEqual([
      '    # mailer.stored: stated by A. Counsel on 2026-11-20',
      '    stored: [ IE, DE ] # who left',
    ])
  })

  it('and keeps the line ends of the file', () => {
    const crlf = text.replaceAll('\n', '\r\n')
    const after = writeAnswer(crlf, { pointer: '/recipients/mailer/established', value: 'IE', ...by })
    expect(after?.replaceAll('\r\n', '')).not.toContain('\n')
  })

  it('but not where no mark of its own stands', () => {
    const anchored = 'a:\n  x: &m {missing: why}\n  y: *m\n'
    for (const pointer of ['/a/x', '/a/y', '/a/z', '/a', '/a/x/missing'])
      expect(writeAnswer(anchored, { pointer, value: 1, ...by })).toBeNull()
  })

  it('whatever it is, and every other line stays', () => {
    const places = ['/recipients/mailer/established', '/recipients/mailer/contract/signed', '/recipients/mailer/stored']
    const values = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.constantFrom('a: b', '# c', '- d', 'yes', '1', "'", '"'),
    )
    fc.assert(
      fc.property(fc.constantFrom(...places), values, fc.string({ unit: 'binary' }), (pointer, value, who) => {
        fc.pre(value.isWellFormed() && who.isWellFormed())
        const after = writeAnswer(text, { pointer, value, by: who, on: '2026-11-20' }) as string
        const at = pointer.split('/').slice(1)
        expect(at.reduce((map, key) => map[key], parse(after))).toEqual(value)
        const expected = parse(text)
        const last = at.pop() as string
        at.reduce((map, key) => map[key], expected)[last] = value
        expect(parse(after)).toEqual(expected)
        for (const comment of ['# licence', '# ours', '# see the contract', '# kept', '# the end'])
          expect(after).toContain(comment)
      }),
    )
  })
})

it('an answer may be a value, a text or a list', () => {
  expect(readings('P30D')).toEqual(['P30D', ['P30D'], 'p30d'])
  expect(readings('On our behalf.')).toEqual(['On our behalf.', ['On our behalf.'], 'on-our-behalf'])
  expect(readings('processor')).toEqual(['processor', ['processor'], 'on-our-behalf'])
  expect(readings('IE, DE')).toEqual(['IE, DE', ['IE', 'DE'], ['IE, DE'], ['DE', 'IE']])
  expect(readings('Ireland')).toEqual(['Ireland', ['Ireland'], 'IE', ['IE'], 'ireland'])
  expect(readings('Georgia, USA')).toEqual(['Georgia, USA', ['Georgia', 'USA'], ['Georgia, USA']])
  expect(readings('[IE, DE]')).toEqual([['IE', 'DE'], '[IE, DE]', ['[IE', 'DE]'], ['[IE, DE]'], ['DE', 'IE']])
  expect(readings('2025')).toEqual([2025, '2025', ['2025']])
  expect(readings('{type: dpa')).toEqual(['{type: dpa', ['{type: dpa']])
})
