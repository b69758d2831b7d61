import type { LeafShape } from '../../model/shape.ts'
import { allowedBy } from './cel-literals.ts'
import type { FilterCall } from './liquid-transfer.ts'
import type { Evaluated, Part } from './value.ts'

/** What a filter takes: texts take numbers too, which are printed. */
export type Taken = 'text' | 'number' | 'date'

/** Filters that reckon: liquidjs takes 0 for whatever is no number, and prints what it reckons with that. */
const reckoning: ReadonlySet<string> = new Set(
  'abs at_least at_most ceil divided_by floor minus modulo plus round times'.split(' '),
)

export const takenBy = (filter: string): Taken => (reckoning.has(filter) ? 'number' : 'text')

/** How many arguments a filter cannot do without: liquidjs prints `NaN`, commas or the input as it is for want of one. */
const needed: ReadonlyMap<string, number> = new Map(
  Object.entries({ replace: 2, replace_first: 2, replace_last: 2, slice: 1, split: 1 }).concat(
    'append at_least at_most concat default divided_by minus modulo plus prepend remove remove_first remove_last times'
      .split(' ')
      .map((name) => [name, 1]),
  ),
)

/** Notes a filter that lacks an argument. Whether it has all that it needs. */
export function isGiven({ name, args, scope, at }: FilterCall): boolean {
  const least = needed.get(name) ?? 0
  if (args.length >= least) return true
  const what = least === 1 ? 'an argument' : `${least} arguments`
  scope.notes.problem(
    'refused',
    at,
    args.length === 0 ? `\`${name}\` needs ${what}.` : `\`${name}\` needs ${what}, and has ${args.length}.`,
    `Write ${least === 1 ? 'it' : 'them'} behind a colon: \`${name}: ${examples[name] ?? (reckoning.has(name) ? '2' : '"..."')}\`.`,
  )
  return false
}

const examples: Readonly<Record<string, string>> = {
  replace: '"...", "..."',
  replace_first: '"...", "..."',
  replace_last: '"...", "..."',
  slice: '0, 3',
  concat: 'event.more',
}

/** Notes an input that a filter can make nothing sensible of. Whether there is none, so that the filter may be read on. */
export function fits({ name, input, args, scope }: FilterCall, taken: Taken): boolean {
  const why = reasonAgainst(input, taken)
  if (why !== null) {
    scope.notes.problem(
      'refused',
      input.said,
      `\`${name}\` takes a ${taken}, and \`${input.said.text}\` ${why.is}.`,
      why.help,
    )
    return false
  }
  const [by] = args
  const part = by?.value.parts[0]
  if (by && reckoning.has(name) && part?.kind === 'literal' && Number.isNaN(Number(part.value))) {
    scope.notes.problem('refused', by.said, `\`${name}\` reckons with a number, and ${by.said.text} is none.`)
    return false
  }
  if (by && (name === 'divided_by' || name === 'modulo') && part?.kind === 'literal' && part.value === 0) {
    scope.notes.problem('refused', by.said, 'Nothing is divided by 0.')
    return false
  }
  return true
}

/** A time in seconds since 1970 is larger than this from 1973 on. */
const FIRST_SECOND = 100_000_000

interface Reason {
  readonly is: string
  readonly help: string | null
}

/** Only what holds whatever the value comes from is a reason. */
function reasonAgainst({ value: { parts } }: Evaluated, taken: Taken): Reason | null {
  const [part] = parts
  return part === undefined || parts.length > 1 ? null : againstPart(part, taken)
}

function againstPart(part: Part, taken: Taken): Reason | null {
  if (part.kind !== 'place') return null
  // Objects are refused where they are read.
  if (part.shape.kind === 'list' && part.shape.items.kind === 'leaf')
    return { is: 'is a list', help: 'Take an element, loop over it, or put `join: ", "` before.' }
  return part.shape.kind === 'leaf' ? againstLeaf(part.shape, taken) : null
}

function againstLeaf({ types, field, limits }: LeafShape, taken: Taken): Reason | null {
  const held = types.filter((type) => type !== 'null')
  if (
    taken === 'date' &&
    !held.includes('string') &&
    typeof limits.maximum === 'number' &&
    limits.maximum < FIRST_SECOND
  )
    return {
      is: `is at most ${limits.maximum}`,
      help: 'Name the field that holds the time: seconds since 1970, or a text.',
    }
  if (taken === 'text' || held.length === 0 || field.opaque) return null
  if (held.every((type) => type === 'boolean')) return { is: 'is true or false', help: null }
  if (!held.every((type) => type === 'string')) return null
  const allowed = allowedBy(limits)
  if (allowed?.every((one) => !/\d/.test(String(one)))) return { is: 'is a word', help: null }
  const said = field.categories.length > 0 && field.categories.every((category) => words.has(category))
  return said ? { is: `holds \`${field.categories.join('` and `')}\``, help: null } : null
}

/** Categories whose values are words, or an address: neither a number nor a date. */
const words: ReadonlySet<string> = new Set(
  'contact.address contact.email content.message content.text person.name person.username person.photo technical.ip technical.user-agent'.split(
    ' ',
  ),
)
