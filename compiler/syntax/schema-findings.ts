import type { ErrorObject } from 'ajv'
import type { Step } from '../diagnostics/place.ts'
import { explain } from './explain.ts'
import type { PlainMap } from './plain-value.ts'
import { printable } from './printable.ts'
import { mostFindings, type PlacedFinding, type SyntaxFinding } from './problem.ts'
import { repeatedItems } from './repeated-items.ts'
import { layersAt, valueAt } from './schema-walk.ts'
import type { JsonSchema } from './schemas.ts'
import { spanAt } from './span-at.ts'
import type { MapNode } from './tree.ts'
import { unknownKey } from './unknown-key.ts'
import { schemaErrors } from './validator.ts'
import { label } from './words.ts'

interface Mistake {
  readonly path: readonly Step[]
  /** The smaller, the closer to the cause: a value of the wrong type fails its pattern too. */
  readonly rank: number
  readonly error: ErrorObject
}

const ranks: Readonly<Record<string, number>> = {
  additionalProperties: 0,
  propertyNames: 1,
  type: 2,
  const: 3,
  enum: 3,
  required: 4,
  pattern: 5,
}

/**
 * Validates a file's value and says what is wrong in plain words: one finding for one mistake.
 *
 * @param removed paths of facts that were lifted out: what their absence alone breaks is not reported
 */
export function schemaFindings(
  file: string,
  root: MapNode,
  value: PlainMap,
  removed: readonly (readonly Step[])[],
): readonly PlacedFinding[] {
  const gone = new Set(removed.map(key))
  const parents = new Set(removed.map((path) => key(path.slice(0, -1))))
  const isGone = (path: readonly Step[]): boolean =>
    gone.size > 0 && path.some((_, index) => gone.has(key(path.slice(0, index + 1))))
  const found: PlacedFinding[] = []
  const misspelt = new Map<string, Set<string>>()

  for (const { path, error } of mistakes(value)) {
    if (isGone(path)) continue
    if (parents.has(key(path)) && error.keyword === 'minProperties') continue
    if (found.length >= mostFindings) {
      found.push({ path, finding: null })
      continue
    }
    if (error.keyword === 'additionalProperties') {
      const { finding, meant } = unknownKey(file, root, value, path)
      found.push({ path, finding })
      const holder = key(path.slice(0, -1))
      if (meant !== null) misspelt.set(holder, (misspelt.get(holder) ?? new Set()).add(meant))
    } else if (error.keyword === 'required') {
      const lifted = (name: string): boolean => gone.has(key([...path, name]))
      const finding = missingKeys(
        file,
        root,
        value,
        path,
        (name) => lifted(name) || misspelt.get(key(path))?.has(name) === true,
      )
      if (finding) found.push({ path, finding })
    } else found.push({ path, finding: explain(file, root, value, path, error) })
  }
  for (const { path, message, help } of repeatedItems(value, mostFindings)) {
    found.push({ path, finding: { rule: 'schema/invalid', message, help, at: spanAt(file, root, path, 'value') } })
  }
  return found
}

const key = (path: readonly Step[]): string => JSON.stringify(path)

/** ajv's errors without those that only repeat another: wrappers, and all but the first cause at one place. */
function* mistakes(value: PlainMap): Iterable<Mistake> {
  for (const errors of schemaErrors(value)) {
    const first = new Map<string, Mistake>()
    for (const error of errors) {
      // The first only wraps what failed in a branch; the second repeats what `propertyNames` says.
      if (error.keyword === 'if' || error.propertyName !== undefined) continue
      const path = pathOf(error, value)
      const rank = ranks[error.keyword] ?? 6
      const known = first.get(key(path))
      if (!known || rank < known.rank) first.set(key(path), { path, rank, error })
    }
    const all = [...first.values()]
    // A map with a key that it does not know may have too many for that alone.
    const holders = new Set(
      all.filter(({ error }) => error.keyword === 'additionalProperties').map(({ path }) => key(path.slice(0, -1))),
    )
    const own = all.filter(({ error, path }) => error.keyword !== 'maxProperties' || !holders.has(key(path)))
    // Missing keys last: a misspelt key may explain one.
    yield* own.sort((a, b) => Number(a.rank === ranks.required) - Number(b.rank === ranks.required))
  }
}

/** The path of the value that an error is about; for keys, the path of the key. */
function pathOf(error: ErrorObject, value: unknown): readonly Step[] {
  const path: Step[] = []
  let at = value
  for (const raw of error.instancePath.split('/').slice(1)) {
    const text = raw.replaceAll('~1', '/').replaceAll('~0', '~')
    const step = Array.isArray(at) ? Number(text) : text
    path.push(step)
    at = valueAt(at, [step])
  }
  const { additionalProperty, propertyName } = error.params as Record<string, string | undefined>
  if (error.keyword === 'additionalProperties') path.push(additionalProperty ?? '')
  if (error.keyword === 'propertyNames') path.push(propertyName ?? '')
  return path
}

/** Every required key that a map lacks, as one finding at the map's own key; none where something explains its absence. */
function missingKeys(
  file: string,
  root: MapNode,
  value: unknown,
  path: readonly Step[],
  isExplained: (name: string) => boolean,
): SyntaxFinding | null {
  const map = valueAt(value, path) as Readonly<Record<string, unknown>>
  const layers = layersAt(value, path)
  const required = layers.flatMap(({ schema }) => schema.required ?? [])
  const lacking = required.filter((name) => !(name in map) && !isExplained(name))
  if (lacking.length === 0) return null
  const shown = lacking.map(printable)
  const names = shown.length === 1 ? shown[0] : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
  const description =
    lacking.length === 1
      ? descriptionOf(
          layers.map(({ schema }) => schema),
          lacking[0] as string,
        )
      : null
  return {
    rule: 'schema/invalid',
    message: `${printable(label(path))} lacks ${names}.`,
    at: spanAt(file, root, path, 'key'),
    help: description ? `\`${lacking[0]}\`: ${description}` : `Add ${names}.`,
  }
}

function descriptionOf(schemas: readonly JsonSchema[], name: string): string | null {
  for (const schema of schemas) {
    const found = schema.properties?.[name]?.description
    if (found !== undefined) return found
  }
  return null
}
