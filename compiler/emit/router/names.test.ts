import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { namedAtStart, namesGiven, namesOver } from './names.ts'

const source = `
function makeKept() { const inner = () => 1; return inner }
export const before = makeKept().name
export const later = () => makeKept().name
export const kept = makeKept.name
${namesOver}
`

test('what is made until the start keeps its name, and what an event makes costs no naming', async () => {
  const { outputFiles } = await build({
    stdin: { contents: source },
    bundle: true,
    write: false,
    format: 'esm',
    minify: true,
    keepNames: true,
  })
  const code = `${namesGiven}\n${namedAtStart(outputFiles[0]?.text ?? '')}`
  const made = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    readonly before: string
    readonly kept: string
    later(): string
  }
  expect([made.before, made.kept]).toEqual(['inner', 'makeKept'])
  expect(made.later()).not.toBe('inner')
})

test('a bundler that names otherwise is noticed when a router is built', () => {
  expect(() => namedAtStart('export const a = 1')).toThrow('names functions in another way')
})

test('what stands behind the one changed function stays at its column', () => {
  const code = 'var d=Object.defineProperty;var o=(t,e)=>d(t,"name",{value:e,configurable:!0}),x=1;'
  expect(namedAtStart(code).indexOf(',x=1;')).toBe(code.indexOf(',x=1;'))
})
