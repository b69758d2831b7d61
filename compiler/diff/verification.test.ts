import { expect, test } from 'vitest'
import { compileText, small } from '../../test/small.ts'
import { diff } from './diff.ts'
import type { Side } from './side.ts'

/** The small declaration with its one source verified so. */
function side(verify: string): Side {
  const line = `    http: {path: /in/app, verify: {secret: app-key, ${verify}}}\n`
  const { model, graph, faults } = compileText(small.replace(/ {4}http: \{path: \/in\/app.*\n/, line))
  if (!model || !graph) throw new Error('the text cannot be read')
  return { model, flows: graph.flows, faults }
}

/** What is told of the source itself. */
const told = (from: string, to: string): readonly string[] =>
  diff(side(from), side(to))
    .filter(({ at }) => at?.place.section === 'sources')
    .map(({ type }) => type)

const hmac = 'scheme: hmac, header: x-signature'
const timed = `${hmac}, timestamp: x-time`
const [weaker, stronger, technical] = ['verification-weakened', 'verification-strengthened', 'technical']

test.each([
  ['a time that is no longer signed', timed, `${timed}, signs: "{body}"`, weaker, stronger],
  ['a time and the order of it', hmac, `${timed}, signs: "{timestamp}{body}"`, stronger, weaker],
  ['a time among parts', hmac, `${hmac}, parts: {signature: v1, timestamp: t}`, stronger, weaker],
  ['SHA-1', `${hmac}, algorithm: sha1`, hmac, stronger, weaker],
  [
    'another order',
    `${timed}, signs: "{timestamp}{body}"`,
    `${timed}, signs: "{body}{timestamp}"`,
    technical,
    technical,
  ],
  [
    'the address that is no longer signed',
    `${timed}, signs: "{timestamp}:{url}:{body}", publicUrl: "https://a.example/in/app"`,
    `${timed}, signs: "{timestamp}:{body}"`,
    weaker,
    stronger,
  ],
  ['another unit', timed, `${timed}, unit: ms`, technical, technical],
  ['another scheme with all of its own', `${timed}, signs: "{timestamp}{body}"`, 'scheme: github', weaker, stronger],
])('%s', (_, from, to, there, back) => {
  const only = (types: readonly string[]): readonly string[] => {
    const judged = types.filter((type) => type !== technical)
    return judged.length > 0 ? judged : [...new Set(types)]
  }
  expect(only(told(from, to))).toEqual([there])
  expect(only(told(to, from))).toEqual([back])
})

test('what a time and an address are signed with goes with them', () => {
  const all = `${hmac}, timestamp: x-time, unit: ms, tolerance: PT2M, signs: "{timestamp}:{url}:{body}", publicUrl: "https://a.example/in/app"`
  expect(told(all, hmac)).toEqual([weaker])
  expect(told(hmac, all)).toEqual([stronger])
})
