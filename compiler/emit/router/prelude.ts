/**
 * What generated projections call. Texts rather than imports, so that a reviewer of `generated.mjs` has everything
 * in one file. Each uses only those above it.
 */
const helpers: readonly { readonly name: string; readonly code: string }[] = [
  {
    name: 'hasOwn',
    code: `const { hasOwn } = Object`,
  },
  {
    name: 'isExact',
    code: `/** Whether a value is a number that a double does not hold as it was written. JSON holds no functions. */
const isExact = (value) => typeof value === 'object' && value !== null && typeof value.toJSON === 'function'`,
  },
  {
    name: 'isInteger',
    code: `const isInteger = (value) => isExact(value) && value.isInteger()`,
  },
  {
    name: 'plain',
    code: `/** A number as a double of the same value, if there is one. */
const plain = (value) => (isExact(value) ? value.plain() : value)`,
  },
  {
    name: 'less',
    code: `/** Whether a value is a number that is less than another. */
const less = (value, bound) => (isExact(value) ? value.compare(bound) < 0 : typeof value === 'number' && value < bound)`,
  },
  {
    name: 'more',
    code: `const more = (value, bound) => (isExact(value) ? value.compare(bound) > 0 : typeof value === 'number' && value > bound)`,
  },
  {
    name: 'isObject',
    code: `const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && !isExact(value)`,
  },
  {
    name: 'define',
    code: `/** Sets a property whose name also stands on Object.prototype: an assignment could reach that one. */
function define(object, name, value) {
  Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true })
}`,
  },
  {
    name: 'copy',
    code: `/** An opaque value, rebuilt from own properties. */
function copy(value) {
  if (typeof value !== 'object' || value === null || isExact(value)) return value
  if (Array.isArray(value)) {
    const kept = []
    for (const item of value) kept.push(copy(item))
    return kept
  }
  const kept = {}
  for (const name of Object.keys(value)) {
    if (name in kept) define(kept, name, copy(value[name]))
    else kept[name] = copy(value[name])
  }
  return kept
}`,
  },
  {
    name: 'points',
    code: `function points(text) {
  let count = 0
  for (const _ of text) count++
  return count
}`,
  },
  {
    name: 'longer',
    code: `/** Whether a text has more than most characters (code points, as in JSON Schema). */
const longer = (text, most) => text.length > most && (text.length > 2 * most || points(text) > most)`,
  },
  {
    name: 'shorter',
    code: `/** Whether a text has fewer than least characters. */
const shorter = (text, least) => text.length < least || (text.length < 2 * least && points(text) < least)`,
  },
  {
    name: 'wrong',
    code: `/** Notes what is wrong with a field, once, at most 20 in all; never its value. */
function wrong(errors, path, message) {
  if (errors.length < 20 && !errors.some((error) => error.path === path && error.message === message)) {
    errors.push({ path, message })
  }
}`,
  },
  {
    name: 'dropUnusual',
    code: String.raw`/** A name that is long (cut at 80 characters) or reads like a path (escaped). */
function dropUnusual(dropped, prefix, name) {
  const cut = name.length > 80 ? name.slice(0, 79).toWellFormed() + '\u2026' : name
  const path = prefix + (cut === '*' ? '\\*' : cut.replaceAll('\\', '\\\\').replaceAll('.', '\\.'))
  if (!dropped.includes(path)) dropped.push(path)
}`,
  },
  {
    name: 'dropRest',
    code: String.raw`/** Notes the undeclared names of an object, each once, at most 100 in all; seen: those of earlier elements. */
function dropRest(dropped, object, paths, prefix, seen) {
  for (const name of Object.keys(object)) {
    const known = paths.get(name)
    if (known === null) continue
    if (dropped.length >= 100) return
    if (seen !== null) {
      if (seen.has(name)) continue
      seen.add(name)
    }
    if (known !== undefined) dropped.push(known)
    else if (name.length < 80 && name !== '*' && !name.includes('.') && !name.includes('\\')) {
      const path = prefix + name
      // Senders repeat themselves: a path is written once.
      if (paths.size < 500) paths.set(name, path)
      dropped.push(path)
    } else dropUnusual(dropped, prefix, name)
  }
}`,
  },
  {
    name: 'declaring',
    code: `/** Paths of an object's names, for dropRest: null for those that are declared. */
const declaring = (...names) => new Map(names.map((name) => [name, null]))`,
  },
]

/** The helpers that the code calls, and those that these call. */
export function prelude(code: string): string {
  const used: string[] = []
  let text = code
  for (const { name, code: helper } of [...helpers].reverse()) {
    if (!new RegExp(`\\b${name}\\b`).test(text)) continue
    used.unshift(helper)
    text += helper
  }
  return used.join('\n\n')
}
