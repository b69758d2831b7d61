import type { Place } from '../../diagnostics/place.ts'
import { type Change, changeTypes } from '../../diff/change.ts'
import { concerned } from '../../diff/concerned.ts'
import { movementsOf } from '../../diff/movement.ts'
import type { Side } from '../../diff/side.ts'
import { countriesOf } from '../../flows/facts.ts'
import { readable } from '../../model/in-shape.ts'
import type { Model } from '../../model/model.ts'
import { aboutText } from './about.ts'
import { listed } from './listed.ts'
import type { Named } from './pull-request-report.ts'
import { type BareRow, movedBy, type Sides } from './rows.ts'
import { valueInWords } from './value-in-words.ts'
import { called, keptText, protectionText, wordsOf } from './words.ts'

/** A label and what stands beside it. */
export type ToldRow = readonly [label: string, value: string]

/** What rows are made from, worked out once for all changes of a comparison. */
export const sidesOf = (before: Side, head: Side, asOf: string): Sides => ({
  before: { ...before, model: readable(before.model) },
  base: movementsOf(before.flows),
  head: { ...head, model: readable(head.model) },
  moved: movementsOf(head.flows),
  asOf,
})

/** A change as label and value, in the words of the comment of a pull request; what is empty is left out. */
export function inWords(change: Change, sides: Sides): readonly ToldRow[] {
  const row = movedBy(change, sides)
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    ...(row ? movementRows(row) : []),
    ['about', row ? null : about(change, sides)],
    ...(row ? [] : reached(change, sides)),
    ['together', change.parts && `${change.parts.length} changes of one cause; JSON lists them`],
    ['accepted by', change.accepted?.join(', ')],
    // How it was protected stands with the protection.
    ...(row && change.type.startsWith('protection-') ? [] : values(change, sides)),
  ]
  return rows.flatMap(([label, value]) =>
    value === null || value === undefined || value === '' ? [] : [[label, value] as const],
  )
}

function movementRows(row: BareRow): readonly (readonly [string, string | null])[] {
  const { to } = row
  return [
    ['data', listed(row.categories, 8)],
    ['of whom', listed(row.whose, 8)],
    ['activity', calledPlainly(row.activity)],
    ['basis', row.onBehalf ? "the controller's" : listed(row.bases.map(calledPlainly), 8) || 'not stated'],
    ['kept', keptText(row, { missing: 'not stated', new: (text) => text, plain: (text) => text })],
    ['recipient', to && calledPlainly(to)],
    // Where an activity's records lie need not be stated.
    ['countries', to && (listed(row.countries, 12) || (to.name === 'records (store)' ? null : 'not stated'))],
    ['transfer tool', listed(row.transfers, 4)],
    ['protection', protectionText(row, { new: (text) => text, plain: (text) => text })],
  ]
}

const calledPlainly = (named: Named): string =>
  called(named, { title: (text) => text, name: (text) => `(${text})`, alone: (text) => text })

/** Which data of whom moves by what widens. */
function about({ type, at }: Change, { head }: Sides): string | null {
  if (changeTypes[type] !== 'widens' || at?.side !== 'head') return null
  return aboutText(wordsOf(head.model), concerned(at.place, head))
}

/** Who gets data by a change that is no movement itself: whom an activity lets have it, passes it on to, or lets track. */
function reached(change: Change, { before, head }: Sides): readonly (readonly [string, string | null])[] {
  const { at } = change
  const { model } = at?.side === 'base' ? before : head
  const words = wordsOf(model)
  const name = at ? recipientAt(model, at.place, change) : null
  const value = name === null ? undefined : model.recipients.get(name)?.value
  if (name === null || value === undefined) return []
  const activity = at?.place.section === 'activities' ? model.activities.get(at.place.name) : undefined
  return [
    ['of whom', listed((activity?.value.dataSubjects ?? []).map(words.people), 8)],
    ['activity', activity ? calledPlainly(words.activity(activity.name)) : null],
    ['recipient', calledPlainly(words.recipient(name))],
    ['countries', listed(countriesOf(value).map(words.country), 12) || 'not stated'],
  ]
}

function recipientAt(model: Model, { section, name, path: [key, below] }: Place, change: Change): string | null {
  const { before, after } = change
  if (section === 'activities' && key === 'recipients') return String(below)
  if (section === 'recipients' && key === 'onward') return after ?? before
  const setsIt = key === 'setBy' || change.type === 'tracker-added' || change.type === 'tracker-removed'
  return section === 'trackers' && setsIt ? (model.trackers.get(name)?.value.setBy ?? null) : null
}

const values = (change: Change, { before, head }: Sides): readonly (readonly [string, string | null])[] => [
  ['was', valueInWords(before.model, change, change.before)],
  ['is', valueInWords(head.model, change, change.after)],
]
