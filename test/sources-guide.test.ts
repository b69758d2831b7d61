import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { topicsOn } from '../compiler/cli/topics.ts'
import { schemeNames } from '../runtime/contract/scheme-facts.ts'
import { compileText } from './small.ts'

const guide = readFileSync(new URL('../docs/sources.md', import.meta.url), 'utf8')
const examples = new Map(
  [...guide.matchAll(/^## (\S+)\n[^`]*?(?:`[^`\n]+`[^`]*?)*```yaml\n([\s\S]*?)^```$/gm)].map(
    ([, name = '', text = '']) => [name, text],
  ),
)

interface Source {
  readonly http: { readonly verify: { readonly scheme: string } }
  readonly type: { readonly is?: string; readonly values?: Readonly<Record<string, string>> }
}

test('there is an example of every scheme', () => expect([...examples.keys()].sort()).toEqual([...schemeNames].sort()))

test.each([...examples])('the example of %s is a source that can be built', (scheme, text) => {
  const { sources } = parse(text) as { readonly sources: Readonly<Record<string, Source>> }
  const [source] = Object.values(sources)
  expect(source?.http.verify.scheme).toBe(scheme)
  const types = [source?.type.is, ...Object.values(source?.type.values ?? {})].filter((type) => type !== undefined)
  const events = types.map(
    (type) => `  ${type}: {schema: {type: object, properties: {id: {type: string, x-category: none}}}}`,
  )
  const { diagnostics } = compileText(
    `apiVersion: bylaw.dev/v1\nproject: {name: it, level: inventory}\n${text}events:\n${events.join('\n')}\n`,
  )
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
})

test('`bylaw explain` prints it', () => {
  for (const { kind, name, facts } of topicsOn('2026-11-21')) {
    if (kind !== 'scheme') continue
    const [, example = ''] = facts.find(([key]) => key === 'example') ?? []
    expect(example.trimStart().replaceAll('\n  ', '\n'), name).toBe((examples.get(name) ?? '').trimEnd())
  }
})
