import { expect, it } from 'vitest'
import { sectionNames, singletons } from '../../language/section.ts'
import { fileShape, type Shape } from '../../syntax/shape.ts'
import { stepInto, trieOf } from '../trie.ts'
import { tables } from './tables.ts'

/** Every path that the schemas know below a shape: `*` for keys that are names, lists as one value. */
function pathsIn(shape: Shape, path: readonly string[], seen: ReadonlySet<Shape>): readonly (readonly string[])[] {
  if (seen.has(shape)) return [path]
  const more = new Set([...seen, shape])
  const layers = [shape, shape.target, shape.met, shape.unmet].flatMap((layer) =>
    layer ? [layer, layer.target ?? layer] : [],
  )
  const found = [...new Set(layers)].flatMap((layer) => [
    ...[...layer.properties].flatMap(([key, child]) => pathsIn(child, [...path, key], more)),
    ...(layer.additional ? pathsIn(layer.additional, [...path, '*'], more) : []),
  ])
  return found.length > 0 ? found : [path]
}

/** A key that is added to the language belongs into the table of its section: until then it is `other`, and widens. */
it.each(sectionNames)('has an entry for every key of %s', (section) => {
  const whole = fileShape.properties.get(section)
  const shapes = [whole, whole?.target].flatMap((shape) => (shape ? [shape] : []))
  const resources = singletons.has(section)
    ? shapes
    : shapes.flatMap((shape) => (shape.additional ? [shape.additional] : []))
  const paths = resources.flatMap((shape) => pathsIn(shape, [], new Set()))
  expect(paths.length).toBeGreaterThan(1)
  const root = trieOf(tables[section].rows)
  const open = paths.filter((path) => {
    // The fields of an event are compared as they are read.
    if (section === 'events' && path[0] === 'schema') return false
    let trie: ReturnType<typeof stepInto> = root
    for (const step of path) {
      if (trie?.classify && trie.below.size === 0) return false
      trie = stepInto(trie, step)
    }
    return !trie?.classify && path.length > 0
  })
  expect(open.map((path) => path.join('.'))).toEqual([])
})
