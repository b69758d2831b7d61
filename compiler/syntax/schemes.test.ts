import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Setting, schemeFacts, schemeNames } from '../../runtime/contract/scheme-facts.ts'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

interface Described {
  readonly description: string
  readonly enum?: readonly string[]
}
const {
  scheme,
  secret: _,
  // For every scheme, as `secret` is.
  connection: __,
  shared: ___,
  ...settings
} = JSON.parse(read('schema/v1/sources.schema.json')).$defs.verify.properties as Readonly<
  Record<Setting | 'scheme' | 'secret' | 'connection' | 'shared', Described>
>

test('the schemes that can be declared are those that the router has, in the order of the alphabet', () => {
  expect(scheme.enum).toEqual(schemeNames)
  expect(schemeNames).toEqual([...schemeNames].sort())
})

test.each(Object.entries(settings))(
  'what is said of `%s` names the schemes that read it',
  (setting, { description }) => {
    const named = schemeNames.filter((name) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(description))
    expect(named).toEqual(schemeNames.filter((name) => schemeFacts[name].reads.includes(setting as Setting)))
  },
)

test('every setting that a scheme reads can be declared', () => {
  expect(Object.keys(settings).sort()).toEqual(
    [...new Set(schemeNames.flatMap((name) => schemeFacts[name].reads))].sort(),
  )
})

test('the pages of the commands and of the language name every scheme', () => {
  const letters = (text: string): string => text.toLowerCase().replaceAll(/[^a-z,(]/g, '')
  const sentence = letters(
    /It verifies signatures over the raw bytes \(([^)]*)\)/.exec(read('docs/commands.md'))?.[1] ?? '',
  )
  const called = sentence.split(',')
  const labels: Readonly<Record<string, string>> = { bearer: 'apikeys', sns: 'amazonsns' }
  const proving = schemeNames.filter((name) => name !== 'none').map((name) => labels[name] ?? letters(name))
  expect([...called].sort()).toEqual([...proving].sort())
  const row =
    read('docs/language.md')
      .split('\n')
      .find((line) => line.startsWith('| `scheme` |')) ?? ''
  expect(schemeNames.filter((name) => !row.includes(`\`${name}\``))).toEqual([])
})
