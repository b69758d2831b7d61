import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { runBylaw } from './run-bylaw.ts'

const docs = new URL('../docs/', import.meta.url)
const page = readFileSync(new URL('several-services.md', docs), 'utf8')

/** The blocks of the page that follow a marker, with what the marker names. */
const blocks = (marker: string): readonly (readonly [name: string, text: string])[] =>
  [...page.matchAll(new RegExp(`<!-- ${marker}: (\\S+) -->\\n\`\`\`\\w*\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, name = '', text = '']) => [name, text],
  )

it.each(blocks('excerpt'))('%s says what the page quotes of it', (path, text) => {
  expect(readFileSync(new URL(`shared/${path}`, docs), 'utf8')).toContain(text)
})

it.each(blocks('run'))('the check of %s says what the page shows', async (project, text) => {
  const { out } = await runBylaw(fileURLToPath(docs), ['check', `shared/${project}`, '--format', 'concise'])
  const shown = out.replaceAll('docs/shared/', '').replace(/; digest .*/, '')
  expect(shown).toBe(text)
})

it('shows each project of the company', () => {
  expect(blocks('run').map(([project]) => project)).toEqual(['accounts', 'news', 'privacy'])
})
