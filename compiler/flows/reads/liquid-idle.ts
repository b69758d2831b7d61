import { type Filter, type IfTag, type Template, TokenKind, type UnlessTag } from 'liquidjs'
import { allowedBy } from './cel-literals.ts'
import type { Scope } from './liquid-scope.ts'
import type { FilterCall } from './liquid-transfer.ts'
import type { Notes } from './notes.ts'
import type { Evaluated, Place, Span } from './value.ts'

/** Of what is written; `undefined` for anything else. */
const written = (side: Evaluated | undefined): unknown => {
  const [part] = side?.value.parts ?? []
  return side?.value.parts.length === 1 && part?.kind === 'literal' ? part.value : undefined
}

/** Filters that give back what they got, whatever that is, by what is written behind them. */
const idle: Readonly<Record<string, (first: unknown, second: unknown) => boolean>> = {
  append: (text) => text === '',
  default: (text) => text === '',
  prepend: (text) => text === '',
  remove: (text) => text === '',
  replace: (from, to) => typeof from === 'string' && from === to,
}

/** Filters that give back the number that they got, and make one of a text (`| plus: 0`). */
const idleOfNumbers: Readonly<Record<string, (by: unknown) => boolean>> = {
  divided_by: (by) => by === 1,
  minus: (by) => by === 0,
  plus: (by) => by === 0,
  times: (by) => by === 1,
}

/** Filters that leave nothing of it. */
const emptying: Readonly<Record<string, (first: unknown, second: unknown) => boolean>> = {
  slice: (_, length) => length === 0,
  times: (by) => by === 0,
  truncate: (length) => length === 0,
}

/** Notes a filter that changes nothing, or after which nothing of the event is left. */
export function noteIdle(call: FilterCall): void {
  const { name, input, args, scope, at } = call
  const [first, second] = [written(args[0]), written(args[1])]
  const end = args.at(-1)?.said.end ?? at.end
  const span = { start: at.start, end: Math.max(at.end, end) }
  const text = `\`${scope.template.slice(span.start, span.end)}\``
  if (idle[name]?.(first, second) || (idleOfNumbers[name]?.(first) && isNumber(input)))
    scope.notes.problem('idle', span, `${text} changes nothing.`, 'Take it away, or write what was meant.')
  else if (emptying[name]?.(first, second))
    scope.notes.problem('idle', span, `${text} leaves nothing of \`${input.said.text}\`.`, 'Write what was meant.')
  else if (name === 'default' && typeof written(input) === 'string' && written(input) !== '')
    scope.notes.problem(
      'idle',
      span,
      `${text} changes nothing: ${input.said.text} is always there.`,
      'Write the field first, and behind `default` what stands for it.',
    )
  else if (isCasedAlready(name, input))
    scope.notes.problem('idle', span, `${text} changes nothing: all values of \`${input.said.text}\` are written so.`)
  else if (name === 'default' && isAlwaysThere(input, scope))
    scope.notes.problem(
      'idle',
      span,
      `${text} changes nothing: \`${input.said.text}\` is there in every event.`,
      'Take it away, or name the field that may be missing.',
    )
}

/** Notes a filter whose work the next one undoes. */
export function noteUndone(filters: readonly Filter[], { notes }: Scope, at: (filter: Filter) => Span): void {
  for (const [i, filter] of filters.entries()) {
    const next = filters[i + 1]
    if (next === undefined) continue
    if (cases.has(filter.name) && (next.name === 'upcase' || next.name === 'downcase'))
      notes.problem(
        'idle',
        at(filter),
        `\`${filter.name}\` has no effect before \`${next.name}\`.`,
        'Keep one of them.',
      )
    if (filter.name === 'date' && next.name === 'date')
      notes.problem(
        'refused',
        at(next),
        '`date` cannot read what `date` has made of a time.',
        'Write one format that shows all that is meant.',
      )
  }
}

const cases: ReadonlySet<string> = new Set(['upcase', 'downcase', 'capitalize'])

function onlyPlace({ value: { parts } }: Evaluated): Place | null {
  const [part] = parts
  return parts.length === 1 && part?.kind === 'place' ? part : null
}

/** A field that holds numbers alone. */
function isNumber(input: Evaluated): boolean {
  const shape = onlyPlace(input)?.shape
  return shape?.kind === 'leaf' && shape.types.length > 0 && shape.types.every(isNumeric)
}

const isNumeric = (type: string): boolean => type === 'integer' || type === 'number'

function isCasedAlready(name: string, input: Evaluated): boolean {
  if (name !== 'upcase' && name !== 'downcase') return false
  const shape = onlyPlace(input)?.shape
  const allowed = shape?.kind === 'leaf' ? allowedBy(shape.limits) : null
  return (
    allowed?.every(
      (one) => typeof one === 'string' && one === (name === 'upcase' ? one.toUpperCase() : one.toLowerCase()),
    ) ?? false
  )
}

/** A number that each object above it has to have, and that is never null: `default` fills in nothing there. */
function isAlwaysThere(input: Evaluated, { lookup }: Scope): boolean {
  const place = onlyPlace(input)
  if (place === null || !isNumber(input)) return false
  const root = lookup('event', place.said)?.parts[0]
  let shape = root?.kind === 'place' ? root.shape : null
  for (const step of place.path) {
    if (shape?.kind === 'list' && typeof step === 'symbol') shape = shape.items
    else if (shape?.kind === 'object' && typeof step === 'string' && shape.required.has(step) && !shape.nullable)
      shape = shape.properties.get(step) ?? null
    else return false
  }
  return !place.path.some((step) => typeof step === 'symbol')
}

/** Notes branches that are shown always, never, or like each other. */
export function noteBranches(
  tag: IfTag | UnlessTag,
  tests: readonly Evaluated[],
  template: string,
  notes: Notes,
): void {
  for (const [i, { value, said }] of tests.entries()) {
    const [part] = value.parts
    if (value.parts.length === 1 && part?.kind === 'literal')
      notes.problem('idle', said, `\`${said.text}\` is the same for every event.`, 'Ask for a field of the event.')
    const filtered = tag.branches[i]?.value.filters.length !== 0
    if (!filtered && tests.slice(0, i).some((other) => other.said.text === said.text))
      notes.problem('idle', said, `\`${said.text}\` has been asked before, so that this is never shown.`)
  }
  const named = { start: tag.token.begin, end: tag.token.end }
  const rest = tag.elseTemplates
  const branches = [...tag.branches.map(({ templates }) => templates), ...(rest ? [rest] : [])]
  const [first, ...others] = branches.map((branch) => sourceOf(branch, template))
  if (branches.every(isBlank)) notes.problem('idle', named, `\`${tag.name}\` shows nothing, whatever holds.`)
  else if (rest && typeof first === 'string' && others.every((other) => other === first))
    notes.problem('idle', named, `\`${tag.name}\` shows the same, whatever holds.`)
}

/** Whether nothing of it reaches a reader, and nothing is set by it. */
export const isBlank = (templates: readonly Template[]): boolean =>
  templates.every(
    (one) =>
      (one.token.kind === TokenKind.HTML && one.token.getText().trim() === '') ||
      ('name' in one && one.name === 'comment'),
  )

/** How a branch is written; `null` where a tag in it holds others, whose own token ends before them. */
function sourceOf(templates: readonly Template[], template: string): string | null {
  const [first, last] = [templates[0], templates.at(-1)]
  if (!first || !last) return ''
  return templates.some((one) => one.children !== undefined) ? null : template.slice(first.token.begin, last.token.end)
}
