import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { deliveryReasons, reasonPrefixes } from './delivery-reasons.ts'
import { faults, logEvents, printed } from './log-events.ts'
import { problemTypes } from './problem-types.ts'

const page = readFileSync(new URL('../../docs/codes.md', import.meta.url), 'utf8')
const section = (title: string): string => page.split('\n## ').find((each) => each.startsWith(title)) ?? ''
/** The cells of each row of a section's tables, without headings. */
const rowsOf = (title: string): readonly (readonly string[])[] =>
  [...section(title).matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)].map(([, code = '', rest = '']) => [
    code,
    ...rest.split(/(?<!\\)\|/).map((cell) => cell.trim()),
  ])

const runtime = new URL('..', import.meta.url).pathname
const catalogues = ['delivery-reasons.ts', 'log-events.ts', 'problem-types.ts']
/** All that the product is made of, but for the lists themselves. */
const source = readdirSync(runtime, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|testing\//.test(name))
  .filter((name) => !catalogues.some((each) => name === join('core', each)))
  .map((name) => readFileSync(join(runtime, name), 'utf8'))
  .join('\n')
/** Made of the kind of an outcome. */
const composed = /^delivery-(dead|expired|suppressed)$/
const unused = (codes: readonly string[]): readonly string[] =>
  codes.filter((code) => !composed.test(code) && !source.includes(`'${code}'`))

describe('the page of codes', () => {
  test('has every log event with its level', () => {
    expect(rowsOf('Log events').map(([event, level]) => `${event} ${level}`)).toEqual(
      Object.entries(logEvents).map(([event, level]) => `${event} ${level}`),
    )
    for (const name of [...faults, ...printed]) expect(section('Log events')).toContain(`\`${name}\``)
  })

  test('has every type of problem with its status and title', () => {
    expect(rowsOf('Problem types').map((cells) => cells.slice(0, 3))).toEqual(
      Object.entries(problemTypes).map(([type, [status, title]]) => [type, String(status), title]),
    )
  })

  test('has every reason of a delivery, and what others begin with', () => {
    const prefixes = reasonPrefixes.map((each) => `${each}-`)
    expect(rowsOf('Delivery reasons').map(([reason]) => reason)).toEqual([...deliveryReasons, ...prefixes])
  })

  test('says something of each', () => {
    for (const title of ['Log events', 'Problem types', 'Delivery reasons'])
      for (const cells of rowsOf(title)) expect(cells.at(-1) || cells.at(-2), cells[0]).toMatch(/\.$/)
  })
})

test('nothing is listed that no code says', () => {
  expect(unused(Object.keys(logEvents))).toEqual([])
  expect(unused(Object.keys(problemTypes))).toEqual([])
  expect(unused(deliveryReasons)).toEqual([])
})
