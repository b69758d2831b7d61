import { away } from '../diagnostics/away.ts'
import type { Step } from '../diagnostics/place.ts'
import { isMap, isMisspeltMark, markMeant, type PlainMap } from './plain-value.ts'
import { listed, printable } from './printable.ts'
import { mostFindings, type PlacedFinding, type SyntaxFinding } from './problem.ts'
import { layersAt, valueAt } from './schema-walk.ts'
import { layersOf, type Shape } from './shape.ts'
import { spanAt } from './span-at.ts'
import type { LiftedMissing, MapNode } from './tree.ts'
import { kindOf, label, wants } from './words.ts'

export interface Lifting {
  readonly missing: readonly LiftedMissing[]
  /** Each with the path that it is about. */
  readonly findings: readonly PlacedFinding[]
  /** Paths of what was taken out of the value. */
  readonly removed: readonly (readonly Step[])[]
}

/**
 * Takes `{missing: "why", ask: dpo}` out of a value, wherever it stands for a legal fact (`x-fact` in the schemas).
 * Elsewhere it is a mistake, unless the map may have a key of that name anyway (a field of an event called `missing`).
 *
 * @param candidates paths of the maps that have a key `missing`, or keys near it and `ask`
 */
export function liftMissing(
  file: string,
  root: MapNode,
  value: PlainMap,
  candidates: readonly (readonly Step[])[],
): Lifting {
  const missing: LiftedMissing[] = []
  const findings: PlacedFinding[] = []
  const removed: (readonly Step[])[] = []

  const refuse = (
    path: readonly Step[],
    part: 'key' | 'value',
    message: string,
    help: string,
    meant?: string,
  ): void => {
    const at = spanAt(file, root, path, part)
    const fix = meant !== undefined && { fix: { title: `Replace it with \`${meant}\``, at, replacement: meant } }
    const finding: SyntaxFinding = { rule: 'schema/invalid', message, help, at, ...fix }
    findings.push({ path, finding: findings.length < mostFindings ? finding : null })
  }

  /** `{mising: why, ask: dpo}`: said at the first key that is none, as if the fact were marked. */
  const misspelt = (path: readonly Step[], map: PlainMap, layers: readonly Shape[]): void => {
    const keys = Object.keys(map)
    const ordinary = keys.some((key) =>
      layers.some(({ properties, additional }) => properties.has(key) || takesIt(additional, key, map)),
    )
    if (ordinary) return
    const wrong = keys.find((key) => key !== 'ask')
    if (wrong === undefined) {
      refuse([...path, 'ask'], 'key', 'Beside `ask` nothing says why the fact is missing.', example)
    } else {
      const meant = markMeant(wrong) as string
      const message = `A fact that is not stated is marked with \`missing\` and \`ask\`, not ${printable(wrong)}.`
      refuse([...path, wrong], 'key', message, `Did you mean \`${meant}\`?`, meant in map ? undefined : meant)
    }
    remove(value, path)
    removed.push(path)
  }

  for (const path of candidates) {
    const map = valueAt(value, path)
    if (!isMap(map) || path.length === 0) continue
    const layers = layersAt(value, path)
    const fact = layers.some(({ schema }) => schema['x-fact'])
    if (isMisspeltMark(map)) {
      if (fact && typeof path.at(-1) !== 'number') misspelt(path, map, layers)
      continue
    }
    const others = Object.keys(map).filter((key) => key !== 'missing' && key !== 'ask')
    if (layers.length === 0 || takesTheKey(layers, map.missing, fact && others.length === 0)) continue
    if (fact && others.length === 0) {
      const wrong = (['missing', 'ask'] as const).find((key) => key in map && !isReason(map[key]))
      if (wrong) {
        const meaning = wrong === 'missing' ? 'says why the fact is not stated' : 'says who knows'
        const blank = typeof map[wrong] === 'string' || map[wrong] === null
        const here = blank ? 'here is nothing' : wants('a text', map[wrong])
        refuse([...path, wrong], 'value', `\`${wrong}\` ${meaning}: ${here}.`, example)
      } else {
        missing.push({ path, why: map.missing as string, ask: (map.ask as string | undefined) ?? null })
      }
    } else if (fact) {
      const [first = ''] = others
      const meant = others.length === 1 && !('ask' in map) && away(first.toLowerCase(), 'ask') <= 2 ? 'ask' : undefined
      const help = meant === undefined ? example : 'Did you mean `ask`?'
      refuse([...path, first], 'key', `Beside \`missing\` only \`ask\` may stand, not ${listed(others)}.`, help, meant)
    } else if (others.length > 0) {
      continue
    } else if (typeof path.at(-1) === 'number') {
      const list = path.slice(0, -1)
      const whole = layersAt(value, list).some(({ schema }) => schema['x-fact'])
      refuse(
        path,
        'value',
        `\`missing\` stands for a whole fact, not for one item of ${printable(label(list))}.`,
        whole ? `Write it for the whole list: \`${String(list.at(-1))}: {missing: ...}\`.` : 'Leave the item out.',
      )
      // The list keeps its length, so that the places of its other items stay right.
    } else {
      refuse(
        path,
        'value',
        `\`missing\` stands for a legal fact, and ${printable(path.join('.'))} is not one.`,
        'Write the value, or leave the key out if it is optional.',
      )
    }
    if (typeof path.at(-1) !== 'number') remove(value, path)
    removed.push(path)
  }
  return { missing, findings, removed }
}

const example = 'Write `{missing: "why it is not known", ask: who knows}`.'

const isReason = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

/** Whether `missing` is an ordinary key of this map: one that the schemas name, or any name with a fitting value. */
function takesTheKey(layers: readonly Shape[], value: unknown, lifted: boolean): boolean {
  return layers.some(({ properties, additional }) => {
    if (properties.has('missing')) return true
    if (!additional || lifted) return false
    return layersOf(additional, value).every(({ schema: { type } }) => type === undefined || type === kindOf(value))
  })
}

/** Whether a map of free names may well have this one: what is only near `missing` has to be as near as a swap. */
function takesIt(additional: Shape | false | null, key: string, map: PlainMap): boolean {
  if (!additional) return false
  const fits = layersOf(additional, map[key]).every(
    ({ schema: { type } }) => type === undefined || type === kindOf(map[key]),
  )
  return fits && away(key.toLowerCase(), 'missing') > 1
}

function remove(value: unknown, path: readonly Step[]): void {
  const parent = valueAt(value, path.slice(0, -1))
  if (isMap(parent)) delete parent[path.at(-1) as string]
}
