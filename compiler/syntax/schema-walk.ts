import type { Step } from '../diagnostics/place.ts'
import type { SectionName } from '../language/section.ts'
import { isMap, newMap } from './plain-value.ts'
import { fileShape, fixedLayersOf, layersOf, leadingTo, type Shape } from './shape.ts'

/** What a visitor is told of one value. The path is reused between calls: copy it to keep it. */
export type Visit = (value: unknown, path: readonly Step[], layers: readonly Shape[]) => void

/**
 * Visits every value that the schemas know, parents first, with the schemas that apply to it: its own, what they refer
 * to, and the branch of `if` that its type or constant takes. Linear in the value.
 *
 * @param wanted leaves out what none of these shapes apply to, with all below it (`leadingTo`)
 */
export function walkSchema(value: unknown, visit: Visit, wanted?: ReadonlySet<Shape>): void {
  const path: Step[] = []
  const walk = (current: unknown, layers: readonly Shape[]): void => {
    if (wanted && !hasOne(wanted, layers)) return
    visit(current, path, layers)
    if (Array.isArray(current)) {
      if (layers.every((layer) => layer.items === null)) return
      for (let i = 0; i < current.length; i++) down(i, current[i], layers)
    } else if (isMap(current)) {
      for (const key of Object.keys(current)) down(key, current[key], layers)
    }
  }
  const down = (step: Step, child: unknown, layers: readonly Shape[]): void => {
    path.push(step)
    walk(child, childLayers(layers, step, child))
    path.pop()
  }
  walk(value, rootLayers(fileShape, value))
}

function rootLayers(shape: Shape, value: unknown): readonly Shape[] {
  const fixed = fixedLayersOf(shape)
  return fixed ? kept(fixed) : layersOf(shape, value)
}

function hasOne(wanted: ReadonlySet<Shape>, layers: readonly Shape[]): boolean {
  for (let i = 0; i < layers.length; i++) if (wanted.has(layers[i] as Shape)) return true
  return false
}

const none: readonly Shape[] = []

/** Of an item, whichever; of a key that no layer lists. Schemas list neither. */
const [anyItem, anyOther] = [0, '']

/**
 * What lies one step below layers that hang on no value, by the step: put together once, as that takes longer than to
 * look at a value. `null` where what lies there hangs on its value.
 */
const below = new WeakMap<readonly Shape[], Map<Step, readonly Shape[] | null>>()

/** Layers that are the same list each time: what is found below them is kept. */
function kept(layers: readonly Shape[]): readonly Shape[] {
  if (!below.has(layers)) below.set(layers, new Map())
  return layers
}

const childOf = (layer: Shape, step: Step): Shape | false | null =>
  typeof step === 'number' ? layer.items : (layer.properties.get(step) ?? layer.additional)

/** The schemas that apply to a value one step below another. */
function childLayers(layers: readonly Shape[], step: Step, value: unknown): readonly Shape[] {
  const known = below.get(layers)
  let fixed = known?.get(typeof step === 'number' ? anyItem : step)
  if (known && fixed === undefined) {
    const at = typeof step === 'number' ? anyItem : layers.some((layer) => layer.properties.has(step)) ? step : anyOther
    fixed = known.get(at)
    if (fixed === undefined) {
      fixed = fixedBelow(layers, at)
      known.set(at, fixed)
    }
  }
  return fixed ?? layers.flatMap((layer) => layersBelow(layer, step, value))
}

function layersBelow(layer: Shape, step: Step, value: unknown): readonly Shape[] {
  const child = childOf(layer, step)
  return child ? layersOf(child, value) : none
}

function fixedBelow(layers: readonly Shape[], step: Step): readonly Shape[] | null {
  let found = none
  for (const layer of layers) {
    const child = childOf(layer, step)
    if (!child) continue
    const fixed = fixedLayersOf(child)
    if (fixed === null) return null
    found = found.length === 0 ? fixed : [...found, ...fixed]
  }
  return kept(found)
}

/** The schemas that apply to the value at a path; empty where the schemas know nothing of it. */
export function layersAt(value: unknown, path: readonly Step[], root: Shape = fileShape): readonly Shape[] {
  let current = value
  let layers = rootLayers(root, current)
  for (const step of path) {
    current = stepInto(current, step)
    layers = childLayers(layers, step, current)
  }
  return layers
}

function stepInto(value: unknown, step: Step): unknown {
  if (Array.isArray(value)) return typeof step === 'number' ? value[step] : undefined
  return isMap(value) ? value[step] : undefined
}

/** The value at a path, or `undefined`. */
export function valueAt(value: unknown, path: readonly Step[]): unknown {
  return path.reduce(stepInto, value)
}

/**
 * A copy of a file's value with what `instead` says in the place of each value, parents first; what is `undefined` is
 * left out.
 */
export function rewritten(
  value: unknown,
  instead: (value: unknown, layers: readonly Shape[]) => unknown,
  layers: readonly Shape[] = rootLayers(fileShape, value),
): unknown {
  const now = instead(value, layers)
  const child = (step: Step, item: unknown): unknown => rewritten(item, instead, childLayers(layers, step, item))
  if (Array.isArray(now)) return now.map((item, i) => child(i, item)).filter((item) => item !== undefined)
  if (!isMap(now)) return now
  const map = newMap()
  for (const [key, item] of Object.entries(now)) {
    const kept = child(key, item)
    if (kept !== undefined) map[key] = kept
  }
  return map
}

/** A place where a file names a resource of some section. */
export interface Reference {
  /** The section that the name is looked up in. */
  readonly section: SectionName
  readonly name: string
  /** Steps from the file's root; reused between calls: copy it to keep it. */
  readonly path: readonly Step[]
  /** Whether the name is the last step's key or the value there. */
  readonly part: 'key' | 'value'
}

const naming = leadingTo(['x-ref', 'x-ref-keys'])

/** Visits every place of a file's value that names a resource (`x-ref`, `x-ref-keys` in the schemas), in document order. */
export function walkReferences(value: unknown, visit: (reference: Reference) => void): void {
  walkSchema(
    value,
    (current, path, layers) => {
      for (const { schema } of layers) {
        const section = schema['x-ref'] as SectionName | undefined
        if (section !== undefined && typeof current === 'string') visit({ section, name: current, path, part: 'value' })
        const keys = schema['x-ref-keys'] as SectionName | undefined
        if (keys !== undefined && isMap(current)) {
          for (const name of Object.keys(current)) visit({ section: keys, name, path: [...path, name], part: 'key' })
        }
      }
    },
    naming,
  )
}
