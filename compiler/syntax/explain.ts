import type { ErrorObject } from 'ajv'
import type { Fix } from '../diagnostics/finding.ts'
import type { Step } from '../diagnostics/place.ts'
import type { Span } from '../diagnostics/span.ts'
import { didYouMean, suggest } from '../diagnostics/suggest.ts'
import { outOfBounds, type Words } from './bounds.ts'
import { closest } from './closest.ts'
import { noCountry, noPeriod, noSuchDay } from './forms.ts'
import { listed, printable } from './printable.ts'
import type { SyntaxFinding } from './problem.ts'
import { layersAt, valueAt } from './schema-walk.ts'
import type { JsonSchema } from './schemas.ts'
import type { Shape } from './shape.ts'
import { nearest, spanAt } from './span-at.ts'
import type { MapNode, Node } from './tree.ts'
import { describe, descriptionOf, hintOf, plainKind, sharedDefinition, subject } from './words.ts'

/** The finding for an error of ajv that is about a value, or about a name that a map may not have. */
export function explain(
  file: string,
  root: MapNode,
  value: unknown,
  path: readonly Step[],
  error: ErrorObject,
): SyntaxFinding {
  const { message, help, part = 'value', fix } = wordsFor(root, value, path, error)
  const at = spanAt(file, root, path, part)
  return {
    rule: 'schema/invalid',
    message,
    at,
    ...(help !== undefined && { help }),
    ...(fix && { fix: fixAt(at, fix) }),
  }
}

const fixAt = (at: Span, fix: NonNullable<Words['fix']>): Fix => ({ ...fix, at })

function wordsFor(root: MapNode, value: unknown, path: readonly Step[], error: ErrorObject): Words {
  if (error.keyword === 'propertyNames') return badName(value, path)
  const actual = valueAt(value, path)
  const layers = layersAt(value, path)
  switch (error.keyword) {
    case 'type':
      return wrongType(root, path, actual, layers)
    case 'const':
    case 'enum':
      return wrongChoice(path, actual, layers)
    case 'pattern':
      return wrongPattern(path, actual as string, layers)
    default:
      return outOfBounds(path, error, layers)
  }
}

/** A key that breaks the pattern of the names of its map. */
function badName(value: unknown, path: readonly Step[]): Words {
  const name = String(path.at(-1))
  const shapes = layersAt(value, path.slice(0, -1)).flatMap(({ names }) => names ?? [])
  const definition = shapes.map(sharedDefinition).find((found) => found !== null)
  return {
    message: `${printable(name)} cannot be ${definition ? describe(shapes[0] as Shape) : 'a key here'}.`,
    help: [definition?.description ?? hintOf(shapes), definition && otherName(name, layersAt(value, path))]
      .filter(Boolean)
      .join(' '),
    part: 'key',
  }
}

/** What a name could be instead; the one that people know, such as that of a cookie, goes into the title. */
function otherName(name: string, layers: readonly Shape[]): string | null {
  const other = name
    .replace(/^[^A-Za-z]+/, '')
    .replace(/[^\w.-]+/g, '-')
    .slice(0, 100)
  if (other === '') return null
  const titled = layers.some(({ properties }) => properties.has('title'))
  return `Call it \`${other}\`${titled ? `, and say ${printable(name)} as its \`title\`` : ''}.`
}

function wrongType(root: MapNode, path: readonly Step[], actual: unknown, layers: readonly Shape[]): Words {
  const expected = describe(layers[0] as Shape)
  const what = subject(path)
  const help = descriptionOf(layers)
  if (actual === null) return { message: `${what} is empty; it takes ${expected}.`, help: help ?? 'Leave the key out.' }
  const types = layers.flatMap(({ schema }) => schema.type ?? [])
  const number = types.includes('integer') && typeof actual === 'number'
  const message = `${what} takes ${expected}, here is ${number ? printable(String(actual)) : plainKind(actual)}.`
  const { node } = nearest(root, path)
  const alone = types.includes('string') ? onlyText(node) : null
  if (alone !== null)
    return {
      message,
      help,
      fix: { title: `Write ${printable(alone)} itself`, replacement: JSON.stringify(alone), guess: true },
    }
  const word = node.kind === 'scalar' && node.style === 'plain' && node.end > node.start ? String(actual) : null
  if (word !== null && types.includes('array') && /^[A-Za-z][\w.-]*$/.test(word)) {
    return { message, help, fix: { title: 'Make it a list of one', replacement: `[${word}]` } }
  }
  const truth = truths.get(word?.toLowerCase() ?? '')
  if (truth !== undefined && types.includes('boolean')) {
    return { message, help: `Write \`${truth}\`.`, fix: { title: `Write \`${truth}\``, replacement: truth } }
  }
  // Where a number or a list may stand, the text is held to the list.
  const counts = types.includes('integer') || layers.some(({ schema }) => schema.if?.type === 'integer')
  const whole = node.kind === 'scalar' && node.style !== 'plain' && counts ? String(actual) : ''
  if (/^-?(0|[1-9]\d{0,14})$/.test(whole))
    return {
      message,
      help: `Write \`${whole}\`, without quotes.`,
      fix: { title: 'Take the quotes off', replacement: whole },
    }
  if (word === null || !types.includes('string')) return { message, help }
  const exact = word.length === node.end - node.start && fits(word, layers)
  return {
    message,
    help: `${help ? `${help} ` : ''}Put it in quotes to make it a text.`,
    ...(exact && { fix: { title: 'Put it in quotes', replacement: `"${word}"` } }),
  }
}

/** The one text that a map holds, where a text was wanted. */
function onlyText(node: Node): string | null {
  if (node.kind !== 'map' || node.entries.length !== 1) return null
  const value = node.entries[0]?.value
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : null
}

/** What other versions of YAML take for booleans. */
const truths: ReadonlyMap<string, string> = new Map([
  ['yes', 'true'],
  ['on', 'true'],
  ['no', 'false'],
  ['off', 'false'],
])

/** Whether a text would pass the patterns and choices of a place. */
const fits = (text: string, layers: readonly Shape[]): boolean =>
  layers.every(
    ({ schema }) => (schema.enum?.includes(text) ?? true) && new RegExp(schema.pattern ?? '', 'u').test(text),
  )

/** How many choices a message still lists. */
const most = 40

function wrongChoice(path: readonly Step[], actual: unknown, layers: readonly Shape[]): Words {
  const expected = describe(layers[0] as Shape)
  if (typeof actual === 'string' && expected === 'a country') return noCountry(actual)
  const names = layers.flatMap(({ schema }) => choicesOf(schema)).map(String)
  const text = typeof actual === 'object' ? plainKind(actual) : printable(String(actual))
  const guess = typeof actual === 'string' ? didYouMean(actual, names) : null
  const only = typeof actual === 'string' ? (closest(actual, names) ?? sole(suggest(actual, names))) : null
  const list = names.length > 4 && names.length <= most ? `It takes ${listed(names, 'or')}.` : null
  const help = [guess, list, descriptionOf(layers)].filter((part) => part !== null && part !== undefined)
  const what = subject(path)
  return {
    message:
      names.length > most
        ? `${text} is not ${expected}.`
        : names.length > 4
          ? `${what} does not take ${text}.`
          : `${what} takes ${expected}, not ${text}.`,
    help: help.join(' ') || undefined,
    ...(only !== null && { fix: replaceWith(only) }),
  }
}

/** What is suggested, where nothing else is. */
const sole = (names: readonly string[]): string | null => (names.length === 1 ? (names[0] ?? null) : null)

const replaceWith = (name: string): Words['fix'] => ({
  title: `Replace it with \`${name}\``,
  replacement: name,
  guess: true,
})

const choicesOf = (schema: JsonSchema): readonly unknown[] =>
  schema.enum ?? ('const' in schema ? [schema.const] : schema.if && 'const' in schema.if ? [schema.if.const] : [])

const examples: ReadonlyMap<string, string> = new Map([
  ['a period', 'write ISO 8601 such as `P30D`'],
  ['a date', 'write `YYYY-MM-DD`'],
  ['a country', 'write ISO 3166-1 alpha-2 such as `GB`'],
  ['a name', 'write a letter, then letters, digits, `.`, `_` or `-`'],
])

function wrongPattern(path: readonly Step[], actual: string, layers: readonly Shape[]): Words {
  const day = noSuchDay(actual)
  if (day) return day
  const holder = layers.find(({ schema }) => schema.pattern !== undefined)
  const noun = holder && sharedDefinition(holder) ? describe(holder) : null
  const help = holder?.schema.description ?? descriptionOf(layers)
  const words = layers.flatMap(({ schema }) => choicesOf(schema)).map(String)
  const only = closest(actual, words)
  if (noun === 'a period' && only === null) return noPeriod(actual)
  const example = noun === null ? undefined : examples.get(noun)
  return {
    message:
      noun === null
        ? `${subject(path)} cannot be ${printable(actual)}.`
        : `${printable(actual)} is not ${noun}${example ? `: ${example}` : ''}.`,
    help: only === null ? (help ?? hintOf(layers)) : `Did you mean \`${only}\`?`,
    ...(only !== null && { fix: replaceWith(only) }),
  }
}
