import { distance } from 'fastest-levenshtein'
import type { FieldPath } from '../../model/event-field.ts'
import { formatFieldPath } from '../../model/field-path.ts'
import type { Shape } from '../../model/shape.ts'
import type { Place } from './value.ts'

const shown = 6

/** What could be named instead of a whole object or list: at most six fields below it, written so that they can be copied. */
export function fieldsHelp({ shape, said }: Place): string | null {
  const below = fieldsBelow(shape)
  if (below.length === 0) return null
  if (shape.kind === 'list') return `Loop over it and name a field of each element: ${listed(below.map(relative))}.`
  return `Name a field: ${listed(below.map((path) => `${said.text}${access(path)}`))}.`
}

/** What was probably meant by a name that an object does not declare, or else what it does declare. */
export function undeclaredHelp({ shape, said }: Place, wrong: string): string {
  const names = shape.kind === 'object' ? [...shape.properties.keys()] : []
  const [closest] = names
    .map((name) => ({ name, away: away(wrong, name) }))
    .filter(({ away }) => away <= Math.max(1, Math.floor(wrong.length * 0.4)))
    .sort((a, b) => a.away - b.away || (a.name < b.name ? -1 : 1))
  // A map's path is not written out: `event.commits.*.nmae`.
  if (closest && said.text.includes('*')) return `Did you mean \`${closest.name}\`?`
  if (closest) return `Did you mean \`${said.text}${access([closest.name])}\`?`
  if (names.length === 0) return 'Declare it in the event type, with its category.'
  return `Declare it in the event type, or use one of ${listed(names)}.`
}

/** Edits between two names; letters that have changed places are one. */
function away(wrong: string, name: string): number {
  const [a, b] = [wrong.toLowerCase(), name.toLowerCase()]
  const edits = distance(a, b)
  return edits === 2 && a.length === b.length && [...a].sort().join('') === [...b].sort().join('') ? 1 : edits
}

/** The leaves below a shape as paths relative to it, or to its elements. */
function fieldsBelow(shape: Shape): readonly FieldPath[] {
  if (shape.kind === 'leaf') return []
  if (shape.kind === 'list') return fieldsBelow(shape.items)
  return [...shape.properties].flatMap(([name, child]): readonly FieldPath[] => {
    // Lists have to be looped over: what is in them is not one field.
    if (child.kind === 'leaf') return [[name]]
    return child.kind === 'list' ? [] : fieldsBelow(child).map((path) => [name, ...path])
  })
}

/** `.name` or `["first name"]` for each step. */
const access = (path: FieldPath): string =>
  path
    .map((step) => {
      if (typeof step === 'symbol') return '[0]'
      return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`
    })
    .join('')

const relative = (path: FieldPath): string => formatFieldPath(path)

const listed = (names: readonly string[]): string =>
  names
    .slice(0, shown)
    .map((name) => `\`${name}\``)
    .join(', ') + (names.length > shown ? ' and others' : '')
