import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compile } from '../compile.ts'
import { parseFile } from './parse-file.ts'
import { findingsOf, parse } from './testing/findings-of.ts'

const source = `sources:
  shop:
    title: The shop
    http: { path: /in/shop, verify: { scheme: none } }
    type: { is: order }
`
const retention = `retention:
  week:
    for: P7D
    from: received
    onExpiry: erase
    by: router
  month:
    for: P30D
    from: received
    onExpiry: erase
    by: router
`
const indented = 'yaml/syntax | This line is not indented like its neighbours.'

test.each<readonly [string, string, string]>([
  ['a name indented like its keys', retention.replace('  month:', '    month:'), `month: | ${indented}`],
  ['a name in the first column', retention.replace('  week:', 'week:'), `week: | ${indented}`],
  [
    'a key like the name above it',
    source.replace('    http', '  http'),
    `http: { path: /in/shop, verify: { scheme: none } } | ${indented}`,
  ],
  [
    'a name that is gone',
    retention.replace('  month:\n', ''),
    'for: P30D | yaml/syntax | The line with the name that these keys belong to seems to be missing above this one.',
  ],
  [
    'the first name that is gone',
    retention.replace('  week:\n', ''),
    'for: P7D | yaml/syntax | The line with the name that these keys belong to seems to be missing above this one.',
  ],
  [
    'a section that is gone',
    `${retention}router:\n  country: IE\n  limits: { rate: 20/s }\n`.replace('router:\n', ''),
    'country: IE | yaml/syntax | The line `router:` seems to be missing above this one.',
  ],
  [
    'a name that stands twice',
    retention.replace('  month:\n', '  month:\n  month:\n'),
    'month: | yaml/syntax | This line stands twice.',
  ],
  [
    'two lines that changed places',
    'organisation:\n  legalName: Linden Ltd\n  country: IE\n  dpo:\n    email: dpo@linden.example\n    uk-gdpr:\n  representatives:\n      name: Harbour Ltd\n      email: linden@harbour.example\n',
    'uk-gdpr: | yaml/syntax | This line and the next seem to have changed places.',
  ],
])('%s is one finding', (_, text, found) => expect(findingsOf(parse(text))).toEqual([found]))

test('several mistakes that no one line explains are told each', () => {
  const text = retention
    .replace('for: P7D', 'four: P7D')
    .replace(
      'from: received\n    onExpiry: erase\n    by: router\n  month',
      'form: received\n    onExpiry: erase\n    by: router\n  month',
    )
  expect(findingsOf(parse(text)).map((line) => line.split(' | ')[0])).toEqual(['four', 'form'])
})

const shop = readFileSync(new URL('../../policies/testing/shop.yaml', import.meta.url), 'utf8')

test('a line of the shop that opens a map, indented wrongly or gone, is at most one error', () => {
  const lines = shop.split('\n')
  const several: string[] = []
  let tried = 0
  for (const [at, line] of lines.entries()) {
    if (!/^ +[\w.-]+:$/.test(line)) continue
    for (const spoilt of [[`  ${line}`], line.startsWith('  ') ? [line.slice(2)] : [], []]) {
      tried++
      const text = lines.toSpliced(at, 1, ...spoilt).join('\n')
      // Where the file as a whole is not read, its own findings are all there are.
      const parsed = parseFile({ path: 'bylaw.yaml', text })
      if (!parsed.readable && parsed.findings.length === 1) continue
      const { diagnostics } = compile([{ path: 'bylaw.yaml', text }], { asOf: '2026-11-28' })
      const errors = diagnostics.filter(({ severity }) => severity === 'error')
      if (errors.length > 1)
        several.push(
          `${at + 1} ${line} -> ${spoilt[0] ?? 'gone'}: ${errors.map(({ start, message }) => `${start.line} ${message}`).join(' / ')}`,
        )
    }
  }
  expect(tried).toBeGreaterThan(40)
  expect(several).toEqual([])
})
