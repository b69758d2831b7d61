import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('..', import.meta.url)
const page = readFileSync(new URL('docs/architecture.md', root), 'utf8')
/** Files and folders from the root, as the page writes them. */
const namedIn = (text: string): readonly string[] =>
  [...text.matchAll(/`((?:compiler|policies|runtime|schema|docs)\/[\w./-]+)`/g)].map(([, path = '']) => path)

test('what the page names is there', () => {
  const named = namedIn(page)
  expect(named.length).toBeGreaterThan(70)
  expect(named.filter((path) => !existsSync(new URL(path, root)))).toEqual([])
})

test('each walk and each recipe stays within twelve files', () => {
  const ways = page.slice(page.indexOf('## Walks')).split(/^\*\*/m).slice(1)
  expect(ways.length).toBeGreaterThan(7)
  for (const way of ways) expect(new Set(namedIn(way)).size, way.slice(0, 40)).toBeLessThanOrEqual(12)
})
