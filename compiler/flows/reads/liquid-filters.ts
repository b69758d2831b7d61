import type { Filter, Token } from 'liquidjs'
import { unknownDirective } from '../../../runtime/contract/strftime.ts'
import { isZone } from '../../../runtime/contract/template-date.ts'
import { allowedFilters, textFilters } from '../../../runtime/contract/template-language.ts'
import { didYouMean } from '../../diagnostics/suggest.ts'
import { fits, isGiven, takenBy } from './liquid-filter-types.ts'
import { noteIdle } from './liquid-idle.ts'
import { listFilters } from './liquid-list-filters.ts'
import type { Scope } from './liquid-scope.ts'
import type { Argument, FilterCall, Transfer } from './liquid-transfer.ts'
import type { Evaluated } from './value.ts'
import { computed, either, nothing, uniqueReads, type Value } from './value.ts'
import { tested, whole } from './walk.ts'

export function applyFilter(input: Evaluated, filter: Filter, args: readonly Argument[], scope: Scope): Evaluated {
  const call: FilterCall = { name: filter.name, input, args, scope, at: positionOf(filter) }
  const transfer = transfers.get(filter.name)
  if (transfer) {
    if (!isGiven(call)) return { value: nothing, said: input.said }
    noteIdle(call)
    return { value: transfer(call), said: input.said }
  }
  const help =
    hints[filter.name] ??
    didYouMean(filter.name, allowedFilters) ??
    'Among those that are: `date`, `default`, `join`, `map`, `truncate`.'
  scope.notes.problem('refused', call.at, `The filter \`${filter.name}\` is not available in messages.`, help)
  return { value: nothing, said: input.said }
}

const wholeObjects = 'Print the fields that are meant one by one.'

const hints: Readonly<Record<string, string>> = {
  json: wholeObjects,
  jsonify: wholeObjects,
  inspect: wholeObjects,
  raw: 'Values are always escaped as the channel needs it.',
}

/** A text or number that is made of the input and all arguments. */
const text: Transfer = ({ input, args, scope }) =>
  computed(uniqueReads([input, ...args].flatMap(({ value }) => whole(value, scope.notes))))

/** The same of an input that the filter can make something of. */
const fitting: Transfer = (call) => (fits(call, takenBy(call.name)) ? text(call) : nothing)

/** The input, or the argument when there is no input: which of them tells whether there is one. */
const orDefault: Transfer = ({ input, args, scope }) => {
  const asked: Value = { parts: [], reads: tested(input.value, scope.notes) }
  return either(asked, input.value, ...args.map(({ value }) => value))
}

/** A date in a form that is written in the template. `now` is not an event's. */
const date: Transfer = (call) => {
  const { input, args, scope, at } = call
  const [format, zone] = args
  const fixed = format?.value.parts.every(({ kind }) => kind === 'literal') === true && format.value.reads.length === 0
  if (!fixed) {
    scope.notes.problem(
      'refused',
      format?.said ?? at,
      '`date` needs a format that is written in the message.',
      'Write one: `date: "%Y-%m-%d"`.',
    )
    return nothing
  }
  if (input.value.parts.some(({ kind }) => kind === 'literal' || kind === 'word')) {
    scope.notes.problem(
      'refused',
      input.said,
      '`date` formats dates of the event; the time of sending is not available.',
    )
    return nothing
  }
  noteDirectives(format, scope)
  noteZone(zone, scope)
  return fits(call, 'date') ? text(call) : nothing
}

/** Of what is written; `null` for anything else. */
const written = ({ value: { parts } }: Evaluated): unknown =>
  parts.length === 1 && parts[0]?.kind === 'literal' ? parts[0].value : null

function noteDirectives(format: Argument, { notes }: Scope): void {
  const text = String(written(format))
  const unknown = unknownDirective(text)
  if (unknown !== null) {
    notes.problem('refused', format.said, `\`${unknown}\` is not a part of a date.`, 'A percent sign is written `%%`.')
    return
  }
  const shown = new Set(text.replaceAll('%%', '').match(/(?<=%[-0_^#:]*\d*)[a-zA-Z]/g))
  const has = (letters: string): boolean => [...letters].some((letter) => shown.has(letter))
  if (shown.size === 0)
    notes.problem('refused', format.said, `${format.said.text} shows no part of a date.`, 'Write one: `"%Y-%m-%d"`.')
  else if (has('M') && !has('HIkl'))
    notes.problem(
      'refused',
      format.said,
      `${format.said.text} shows minutes without an hour.`,
      'Minutes are `%M`, and the month is `%m`.',
    )
  else if (/%[-0_]*[HIkl][:.h]%[-0_]*m/.test(text))
    notes.problem(
      'refused',
      format.said,
      `${format.said.text} shows the month behind the hour.`,
      'Minutes are `%M`, and the month is `%m`.',
    )
  else if (has('Il') && !has('pPHkRTXrc'))
    notes.problem(
      'refused',
      format.said,
      `${format.said.text} leaves open whether it is before or after noon.`,
      'Write `%H` for the hour of the day, or `%p` behind it.',
    )
}

function noteZone(zone: Argument | undefined, { notes }: Scope): void {
  if (zone === undefined) return
  const name = written(zone)
  if (typeof name === 'string' && isZone(name)) return
  notes.problem(
    'refused',
    zone.said,
    `\`${zone.said.text}\` is not a time zone.`,
    'Name one as in `"Europe/Dublin"`, or an offset as in `"+01:00"`.',
  )
}

const transfers: ReadonlyMap<string, Transfer> = new Map<string, Transfer>([
  ...textFilters.map((name) => [name, fitting] as const),
  ['date', date],
  ['default', orDefault],
  ...listFilters(text),
])

/** liquidjs keeps a filter's token to itself, but it is the only place that says where the filter stands. */
export function positionOf(filter: Filter): FilterCall['at'] {
  const token = Reflect.get(filter, 'token') as Token
  return { start: token.begin, end: token.begin + filter.name.length }
}
