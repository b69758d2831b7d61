import { expect, test } from 'vitest'
import { misindented } from './misindented.ts'
import { parseFile } from './parse-file.ts'

const after = '    established: US\n    stored: [US]\n    engagement: on-our-behalf\n'

test.each([
  ['one column more', `recipients:\n  slack:\n    legalName: Slack\n     does: chat\n${after}`, 4],
  ['one column less', `recipients:\n  slack:\n    legalName: Slack\n   does: chat\n${after}`, 4],
  ['the first key not indented', `recipients:\n  slack:\n  legalName: Slack\n    does: chat\n${after}`, 3],
  ['in an entry of a list', 'a:\n  - b: 1\n    c: 2\n     d: 3\n    e: 4\n', 4],
  ['below a text of several lines', `a:\n  b: |\n    x: 1\n      y: 2\n  c: 1\n   d: 2\n  e: 3\n`, 6],
])('%s: one problem, at its line', (_, text, line) => {
  const read = parseFile({ path: 'bylaw.yaml', text: `apiVersion: bylaw.dev/v1\n${text}` })
  const lines = JSON.stringify(read)
  expect(misindented(text).map((one) => one.line + 1)).toEqual([line])
  expect(lines.match(/yaml\/syntax/g)).toHaveLength(1)
  expect(lines).toContain('not indented like its neighbours')
})

test.each([
  'a:\n  b: 1\n  c:\n    d: 2\ne: 3\n',
  'a:\n- b: 1\n  c: 2\n- d: 3\n',
  'a: {b: 1,\n  c: 2, d: {\n e: 3}}\nf: 1\n',
  'a: >\n  x: 1\n    y: 2\nb: 1\n',
  'a:\n  - - b: 1\n      c: 2\n',
  '? a\n: b\n',
])('nothing is wrong with %j', (text) => expect(misindented(text)).toEqual([]))
