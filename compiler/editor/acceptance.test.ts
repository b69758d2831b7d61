import { describe, expect, test } from 'vitest'
import { small } from '../../test/small.ts'
import { compile } from '../compile.ts'
import { parseFile } from '../syntax/parse-file.ts'
import { acceptance } from './acceptance.ts'

const asOf = '2026-11-21'
const of = (text: string) => compile([{ path: 'bylaw.yaml', text }], { asOf })
const told = (text: string) =>
  of(text).diagnostics.map(({ rule, excepted, start }) => `${start.line} ${rule}${excepted ? ', excepted' : ''}`)

const unsigned = small.replace(
  '    stored: [FR]\n    contract: {type: dpa, signed: 2025-01-10}\n',
  '    stored: [FR]\n',
)

describe('the editor', () => {
  const offered = (text: string) => {
    const file = parseFile({ path: 'bylaw.yaml', text })
    return of(text).diagnostics.map((one) => acceptance(one, file, asOf))
  }

  test('offers to write one, which covers the finding and asks for a reason', () => {
    const [action] = offered(unsigned)
    const [change] = action?.edits ?? []
    if (!change) throw new Error('nothing is offered')
    const text = unsigned.slice(0, change.range.start) + change.newText + unsigned.slice(change.range.end)
    expect(told(text)).toMatchInlineSnapshot(`
      [
        "22 fact/placeholder",
        "23 recipient/contract-missing, excepted",
      ]
    `)
  })

  test('offers none for what no comment can accept', () => {
    expect(offered(small.replace('country: GB', 'country: GBX'))).toContain(null)
    const broken = `${small}commitments:
  nothing-out: {promise: Nothing leaves., assert: {never: flow.recipient == "archive"}}
`
    expect(offered(broken)).toEqual([null])
  })
})
