import type { Step } from '../diagnostics/place.ts'
import { didYouMean, suggest } from '../diagnostics/suggest.ts'
import { closest } from './closest.ts'
import { listed, printable } from './printable.ts'
import type { SyntaxFinding } from './problem.ts'
import { layersAt } from './schema-walk.ts'
import type { Shape } from './shape.ts'
import { nearest, spanAt } from './span-at.ts'
import type { MapNode, Node } from './tree.ts'
import { label } from './words.ts'

/** How many allowed keys a message still lists. */
const few = 20

export interface UnknownKey {
  readonly finding: SyntaxFinding
  /** The key that was probably meant. */
  readonly meant: string | null
}

/** Reports a key that a closed map does not know; `path` ends in the key. */
export function unknownKey(file: string, root: MapNode, value: unknown, path: readonly Step[]): UnknownKey {
  const key = String(path.at(-1))
  const holder = path.slice(0, -1)
  const map = nearest(root, holder).node
  const known = layersAt(value, holder).flatMap(({ properties }) => [...properties])
  const allowed = known.map(([name]) => name)
  const at = spanAt(file, root, path, 'key')
  const called = calledHere(key, known)
  const near = closest(key, allowed)
  const only = called ?? near
  const fix = {
    title: `Replace it with \`${only}\``,
    at,
    replacement: only ?? '',
    // Another word may have been meant in another sense.
    ...(only !== near && ({ guess: true } as const)),
  }
  const free = only !== null && !(map.kind === 'map' && map.byKey.has(only))
  return {
    meant: called ?? suggest(key, allowed)[0] ?? null,
    finding: {
      rule: 'schema/unknown-key',
      message:
        holder.length === 0
          ? `There is no section ${printable(key)}.`
          : `${printable(label(holder))} has no key ${printable(key)}.`,
      at,
      help:
        (called && `It is called \`${called}\` here.`) ??
        didYouMean(key, allowed) ??
        (isRestOfText(map, key) ? comma : allowedKeys(allowed)),
      ...(free && { fix }),
    },
  }
}

/** The key that people also call so (`x-also` in the schemas), in whatever style they write it. */
function calledHere(key: string, known: readonly (readonly [name: string, shape: Shape])[]): string | null {
  const plain = plainly(key)
  const [found] = known.filter(
    ([name, { schema }]) => plainly(name) === plain || schema['x-also']?.some((word) => plainly(word) === plain),
  )
  return found?.[0] ?? null
}

/** `data_subjects`, `Data-Subjects` and `dataSubjects` alike. */
const plainly = (key: string): string => key.replaceAll(/[-_ ]/g, '').toLowerCase()

const comma = 'A comma ends a text inside braces: put the whole text in quotes.'

/** `{why: To answer (Art. 15, 19)}`: what follows the comma is a key without a value. */
function isRestOfText(map: Node, key: string): boolean {
  if (map.kind !== 'map') return false
  const at = map.entries.findIndex((entry) => entry.key === key)
  const entry = map.entries[at]
  const before = map.entries[at - 1]?.value
  return entry?.value.start === entry?.value.end && before?.kind === 'scalar' && before.style === 'plain'
}

function allowedKeys(allowed: readonly string[]): string {
  if (allowed.length === 0) return 'Remove it.'
  const names = [...allowed].sort()
  return `It takes ${listed(names.slice(0, few))}${names.length > few ? ', among others' : ''}.`
}
