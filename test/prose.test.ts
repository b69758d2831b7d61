import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rules } from '../policies/registry.ts'

/** Turns of phrase at which readers stumbled, with what to write in their place. */
const stumbling: readonly (readonly [RegExp, string])[] = [
  [/(?<!\b[Tt]here )\b(?:is|are|be) no (?!longer\b|more than\b|such\b|other\b|less than\b)/, 'is not a'],
  [/\bbut for\b/, 'except'],
  [/\b[Ww]hoever\b/, 'a person who, who'],
  [/\bnobody says\b/, 'it is not stated'],
  [/\bof whom nobody\b|\bwhich is nobody\b/, 'which nothing declares'],
  [/\bstands (?:here|there|beside)\b/, 'is declared here'],
]

const root = join(import.meta.dirname, '..')

/** Every message that a fixture shows, with those of the places it points at. */
function messages(): readonly string[] {
  return globSync('policies/*/*/**/*.expected.json', { cwd: root }).flatMap((path) => {
    const findings: readonly { readonly message: string; readonly related: readonly string[] }[] = JSON.parse(
      readFileSync(join(root, path), 'utf8'),
    )
    return findings.flatMap(({ message, related }) => [message, ...related.map((each) => each.replace(/^\S+ /, ''))])
  })
}

const texts = [...new Set([...messages(), ...rules.map(({ summary }) => summary)])]

test.each(stumbling)('no message says %s', (phrase) => {
  // What is quoted is the user's own.
  expect(texts.filter((text) => phrase.test(text.replaceAll(/`[^`]*`/g, '``')))).toEqual([])
})

test('the messages of every rule are read', () => {
  expect(texts.length).toBeGreaterThan(rules.length)
})
