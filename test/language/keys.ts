import { fileShape, type Shape } from '../../compiler/syntax/shape.ts'

/** A step into any entry of a map, and into any element of a list. */
export const anyName = '*'
export const anyElement = '[]'

/** Every key that the schemas know, by its path from the root of a file: `activities`, `*`, `data`, `*`, `source`. */
export function languageKeys(): readonly (readonly string[])[] {
  const found = new Map<string, readonly string[]>()
  const walk = (shape: Shape, path: readonly string[], open: readonly Shape[]): void => {
    if (open.includes(shape)) return
    const chain = [...open, shape]
    for (const [name, child] of shape.properties) {
      // What is stated by regime is the same key for each.
      const below = [...path, name.endsWith('-gdpr') ? anyName : name]
      found.set(below.join('.'), below)
      walk(child, below, chain)
    }
    if (shape.additional) walk(shape.additional, [...path, anyName], chain)
    if (shape.items) walk(shape.items, [...path, anyElement], chain)
    for (const layer of [shape.target, shape.met, shape.unmet]) if (layer) walk(layer, path, chain)
  }
  walk(fileShape, [], [])
  return [...found.values()]
}

/** Keys with others below them are read as soon as one of those is. */
export function withoutContainers(keys: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const containers = new Set(keys.flatMap((path) => path.map((_, i) => path.slice(0, i).join('.'))))
  return keys.filter((path) => path.at(-1) !== anyName && !containers.has(path.join('.')))
}
