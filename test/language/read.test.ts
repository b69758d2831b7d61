import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { laidOver } from '../../policies/testing/overlay.ts'
import { languageKeys, withoutContainers } from './keys.ts'
import { type Declarations, isConstant, placesOf, variantsOf, without } from './mutate.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { unread } from './unread.ts'

/**
 * Every key of the language means something: changed or taken away in a project that uses all of them, it changes a
 * finding, a movement of data, or a file that is written. `unread.ts` lists those of which that is not yet so.
 */
const asOf = '2026-11-28'

const everything: Declarations = laidOver({
  path: 'everything.yaml',
  text: readFileSync(join(import.meta.dirname, 'everything.yaml'), 'utf8'),
}).map(({ path, text }) => ({ path, value: parse(text) as unknown }))

/** The same with holes, where what is left decides what is missing. */
const holes = ['organisation.dpo', 'activities.*.dpia', 'activities.*.consequences', 'lawfulBases.*.interest']
const projects = [
  everything,
  without(
    everything,
    holes.map((path) => path.split('.')),
  ),
].map((declarations) => ({ declarations, before: outcomeOf(declarations, asOf) }))

/** What is no fact: the version of the language itself, and prose for those who read the file. */
const noFacts = (path: readonly string[]): boolean =>
  path.join('.') === 'apiVersion' || (path[0] === 'events' && path.at(-1) === 'description')

const all = languageKeys().filter((path) => !noFacts(path))
const keys = withoutContainers(all)

test('the project uses every key', () => {
  const absent = all.filter((path) => placesOf(everything, path).length === 0)
  expect(absent.map((path) => path.join('.'))).toEqual([])
  expect(projects.every(({ before }) => before.valid)).toBe(true)
})

test('every key is read that is not listed', { timeout: 300_000 }, async () => {
  const found: string[] = []
  for (const path of keys) if (!unread.includes(path.join('.')) && !(await isRead(path))) found.push(path.join('.'))
  expect(found).toEqual([])
})

test('no key is listed that is read', { timeout: 300_000 }, async () => {
  const listed = unread.map((text) => text.split('.'))
  expect(unread.filter((text) => !keys.some((path) => path.join('.') === text))).toEqual([])
  // All changed at once is the same while none of them is read, and spares writing the files for each.
  if (await isUnchanged(listed)) return
  const found: string[] = []
  for (const path of listed) if (await isRead(path)) found.push(path.join('.'))
  expect(found).toEqual([])
})

/**
 * Whether some variant of a key becomes something else. The files are written for the first variants at once, and for
 * the others only where no finding and no movement differs: writing them takes longest.
 */
async function isRead(path: readonly string[]): Promise<boolean> {
  const same: { before: Outcome; after: Outcome }[] = []
  let valid = 0
  for (const { declarations, before } of projects) {
    const places = placesOf(declarations, path)
    if (places.length > 0 && places.every((place) => isConstant(declarations, place))) return true
    for (const place of places)
      for (const variant of variantsOf(declarations, place)) {
        const after = outcomeOf(variant, asOf)
        if (!after.valid) continue
        valid += 1
        if (after.checked !== before.checked) return true
        if (valid > 2) same.push({ before, after })
        else if (await differs(before, after)) return true
      }
  }
  for (const { before, after } of same) if (await differs(before, after)) return true
  // Where every change breaks the declaration, the schemas are what reads it.
  return valid === 0
}

const differs = async (before: Outcome, after: Outcome): Promise<boolean> =>
  (await after.files()) !== (await before.files())

/** All keys changed together, each at its first place. */
async function isUnchanged(paths: readonly (readonly string[])[]): Promise<boolean> {
  const [{ before }] = projects as [(typeof projects)[number]]
  let changed = everything
  for (const path of paths) {
    const [place] = placesOf(changed, path)
    const variants = place ? [...variantsOf(changed, place)] : []
    const valid = variants.find((variant) => outcomeOf(variant, asOf).valid)
    changed = valid ?? changed
  }
  const after = outcomeOf(changed, asOf)
  return after.checked === before.checked && !(await differs(before, after))
}
