import { describe, expect, test } from 'vitest'
import { small } from '../../test/small.ts'
import { compile } from '../compile.ts'
import { changeTypes } from '../diff/change.ts'
import { diff } from '../diff/diff.ts'

const asOf = '2026-11-21'
const of = (text: string) => compile([{ path: 'bylaw.yaml', text }], { asOf })
const told = (text: string) =>
  of(text).diagnostics.map(({ rule, excepted, start }) => `${start.line} ${rule}${excepted ? ', excepted' : ''}`)

/** `small` with a recipient that has no contract, which is said at its key, and something written at or above that key. */
const archive = '  archive:\n    legalName: Archive SARL\n'
const unsigned = small.replace(
  '    stored: [FR]\n    contract: {type: dpa, signed: 2025-01-10}\n',
  '    stored: [FR]\n',
)
const above = (...lines: string[]) =>
  unsigned.replace(archive, `${lines.map((line) => `${line}\n`).join('')}${archive}`)
const ignore = '  # bylaw-ignore recipient/contract-missing: The contract is being signed until=2027-03-31'

test('a finding without a comment stands', () => {
  expect(told(unsigned)).toEqual(['22 recipient/contract-missing'])
})

describe('a comment', () => {
  test('covers what is found on the next line', () => {
    expect(told(above(ignore))).toEqual(['23 recipient/contract-missing, excepted'])
  })

  test('covers what is found on its own line', () => {
    const text = unsigned.replace('  archive:\n    legal', `  archive:${ignore}\n    legal`)
    expect(told(text)).toEqual(['22 recipient/contract-missing, excepted'])
  })

  test('covers it above other comments, too', () => {
    expect(told(above(ignore, '  # Who keeps the archive'))).toEqual(['24 recipient/contract-missing, excepted'])
  })

  test.each([
    [
      'a line further down',
      unsigned.replace('    hosts: [archive.example]', `${ignore}\n    hosts: [archive.example]`),
      27,
    ],
    ['another rule', above(ignore.replace('contract-missing', 'unused')), 22],
    ['an empty line between', above(ignore, ''), 22],
  ])('does not cover it with %s, and is of no use then', (_, text, line) => {
    const found = told(text)
    expect(found).toContain(`${line} exception/unused`)
    expect(found.some((one) => /recipient\/contract-missing$/.test(one))).toBe(true)
  })

  test('is none inside of a text', () => {
    const text = unsigned.replace('purpose: Tell teams what happened', `purpose: "Tell ${ignore.trim()}"`)
    expect(told(text)).toEqual(['22 recipient/contract-missing'])
    const block = unsigned.replace('purpose: Tell teams what happened', `purpose: |\n      Tell teams\n    ${ignore}`)
    expect(told(block)).toEqual(['22 recipient/contract-missing'])
  })

  test('says what it lacks', () => {
    const messages = [
      '  # bylaw-ignore',
      '  # bylaw-ignore recipient/contract-missing until=2027-03-31',
      '  # bylaw-ignore recipient/contract-missing: until=2027-03-31',
      '  # bylaw-ignore recipient/contract-missing: It is being signed',
      '  # bylaw-ignore recipient/contract-missing: It is being signed until=2027-02-30',
      '  # bylaw-ignore recipient/contract-missing: It is being signed until=2027-02-28 until=2027-02-28',
    ].map((line) => of(above(line)).diagnostics.filter(({ rule }) => rule === 'schema/invalid'))
    expect(
      messages.map((found) => found.map(({ message, start }) => `${start.line} ${message}`)),
    ).toMatchInlineSnapshot(`
      [
        [
          "22 \`bylaw-ignore\` does not say which rule it is for.",
        ],
        [
          "22 \`bylaw-ignore\` does not say which rule it is for.",
        ],
        [
          "22 \`bylaw-ignore\` does not say why.",
        ],
        [
          "22 \`bylaw-ignore\` does not say until when.",
        ],
        [
          "22 \`2027-02-30\` is not a day.",
        ],
        [
          "22 \`bylaw-ignore\` says \`until=\` twice.",
        ],
      ]
    `)
  })

  test('that lacks something stands for what it is plainly for', () => {
    expect(told(above('  # bylaw-ignore recipient/contract-missing: It is being signed'))).toEqual([
      '22 schema/invalid',
      '23 recipient/contract-missing, excepted',
    ])
    expect(told(above('  # bylaw-ignore recipient/unused: It is being signed'))).toEqual([
      '22 schema/invalid',
      '23 recipient/contract-missing',
    ])
  })

  test('is given a suggestion where its rule is misspelt, at the rule', () => {
    const text = above(ignore.replace('missing', 'mising'))
    const [finding] = of(text).diagnostics.filter(({ rule }) => rule === 'exception/unknown-target')
    expect(finding?.message).toBe('There is no rule `recipient/contract-mising`.')
    expect(finding?.help).toContain('recipient/contract-missing')
    const { span, replacement } = finding?.fix ?? { span: { start: 0, end: 0 }, replacement: '' }
    expect(told(text.slice(0, span.start) + replacement + text.slice(span.end))).toEqual([
      '23 recipient/contract-missing, excepted',
    ])
  })

  test('runs out as those in the section do, which is said at its day', () => {
    const text = above(ignore.replace('2027-03-31', '2026-11-01'))
    const [expired] = of(text).diagnostics.filter(({ rule }) => rule === 'exception/expired')
    expect(expired).toMatchObject({ start: { line: 22 }, severity: 'warning' })
    expect(text.split('\n')[21]?.slice((expired?.start.column ?? 0) - 1)).toBe('2026-11-01')
    expect(told(above(ignore.replace('2027-03-31', '2036-11-01')))).toContain('22 exception/too-long')
    expect(told(above(ignore.replace('2027-03-31', '2026-12-01')))).toContain('22 exception/due')
  })

  test('covers a missing basis on a route only by an officer and for 90 days', () => {
    const bare = small.replace('    lawfulBasis: service\n', '')
    const at = (rest: string) =>
      told(bare.replace('  notify:\n', `  notify: # bylaw-ignore basis/missing: Counsel looks at it ${rest}\n`)).filter(
        (one) => !one.includes('unused'),
      )
    const short = 'until=2027-01-31'
    expect(at(short)).toContain('30 exception/not-allowed')
    expect(at(`${short} officer="Ada Byron"`)).toContain('30 basis/missing, excepted')
    expect(at(`until=2027-06-30 officer="Ada Byron"`)).toContain('30 exception/not-allowed')
  })

  test('cannot accept what is about all flows', () => {
    const text = `${small}commitments:
  # bylaw-ignore commitment/broken: The archive is being moved until=2027-03-31
  nothing-out: {promise: Nothing leaves., assert: {never: flow.recipient == "archive"}}
`
    expect(told(text)).toEqual(['82 exception/unbound', '83 commitment/broken'])
  })

  test('is an exception of the model, so that a diff and the documents tell it', () => {
    const side = (text: string) => {
      const { model, graph, faults } = of(text)
      if (!model || !graph) throw new Error('not readable')
      return { model, flows: graph.flows, faults }
    }
    const [plain, accepted] = [side(unsigned), side(above(ignore))]
    const types = (base: typeof plain, head: typeof plain) =>
      diff(base, head).map(({ type }) => `${type}: ${changeTypes[type]}`)
    expect(types(plain, accepted)).toMatchInlineSnapshot(`
      [
        "exception-added: widens",
      ]
    `)
    expect(types(accepted, plain)).toMatchInlineSnapshot(`
      [
        "exception-removed: narrows",
      ]
    `)
    expect(
      [...accepted.model.exceptions.values()].map(({ name, value }) => ({ name, ...value })),
    ).toMatchInlineSnapshot(`
      [
        {
          "acceptedBy": "whoever wrote it into the file",
          "name": "inline recipient/contract-missing at recipients.archive",
          "reason": "The contract is being signed",
          "rule": "recipient/contract-missing",
          "target": "recipients.archive",
          "until": "2027-03-31",
        },
      ]
    `)
    expect(accepted.model.digest).not.toBe(plain.model.digest)
  })
})
