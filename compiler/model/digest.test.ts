import { createHash } from 'node:crypto'
import { join } from 'node:path'
import canonicalize from 'canonicalize'
import { expect, test } from 'vitest'
import { small } from '../../test/small.ts'
import { type Bound, bind } from '../bind/bind.ts'
import { catalogueVersion } from '../language/catalogue.ts'
import { sectionNames, singletons } from '../language/section.ts'
import { loadProject } from '../source/load.ts'
import type { SourceFile } from '../source/source-file.ts'
import { parseFile } from '../syntax/parse-file.ts'
import { digest } from './digest.ts'

/** The digest as it is defined: of one canonical text of everything. */
function defined({ index, files }: Bound): string {
  const sections = Object.fromEntries(
    sectionNames.flatMap((section) => {
      const values = [...(index.get(section) ?? [])].map(([name, { value }]) => [name, value] as const)
      if (values.length === 0) return []
      return [[section, singletons.has(section) ? values[0]?.[1] : Object.fromEntries(values)]]
    }),
  )
  const missing = files
    .flatMap((file) => file.missing.map(({ path, why, ask }) => JSON.stringify([path, why, ask])))
    .sort()
  const text = canonicalize({ apiVersion: 'bylaw.dev/v1', catalogue: catalogueVersion, sections, missing })
  return createHash('sha256')
    .update(text ?? '')
    .digest('hex')
}

const examples = join(import.meta.dirname, '../../examples/routes')

async function filesOf(example: string): Promise<readonly SourceFile[]> {
  const loaded = await loadProject(join(examples, example))
  if (loaded.problem !== null) throw new Error(loaded.message)
  return loaded.files
}

const one = (text: string): readonly SourceFile[] => [{ path: 'bylaw.yaml', text }]

test.each([
  ['an example, with open facts', () => filesOf('dispatchkit')],
  [
    'names and keys that are numbers, which JavaScript puts first',
    () =>
      one(
        small.replace(
          '  account-for:\n',
          '  10: {role: controller, data: {9: {source: person}, 100: {}}}\n  9: {}\n  account-for:\n',
        ),
      ),
  ],
  [
    'a resource that is no map, and letters beyond ASCII',
    () => one('apiVersion: bylaw.dev/v1\nretention: {ö: null, z: [1, é], a: "\\u2028"}\n'),
  ],
  ['nothing', () => one('apiVersion: bylaw.dev/v1\n')],
])('%s: sha256 of the canonical JSON of everything', async (_, files) => {
  const bound = bind((await files()).map(parseFile))
  expect(digest(bound)).toBe(defined(bound))
})
