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
