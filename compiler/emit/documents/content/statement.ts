import { markAt } from '../../../../policies/support/missing.ts'
import { keyAt, type Owner, type Place, type Step } from '../../../diagnostics/place.ts'
import type { Model } from '../../../model/model.ts'
import type { Statement } from '../document.ts'
import { humanise } from './words.ts'

type Details = Partial<Pick<Statement, 'label' | 'keptBy' | 'article' | 'clause' | 'places'>>

/** A statement that is declared, unless the details say what else keeps it. */
export const say = (text: string, details: Details = {}): Statement => ({
  label: null,
  keptBy: 'declared',
  article: null,
  clause: null,
  places: [],
  ...details,
  text,
  missing: null,
})

/** A label, a heading in a cell, a remark of ours. */
export const plain = (text: string): Statement => say(text, { keptBy: null })

/** What the law asks for under a condition that does not hold here. */
export const notApplicable: Statement = plain('not applicable')

/** What need not be there, and of which nobody has said whether it is: no more than that. */
export const notStated: Statement = plain('not stated')

/** What nobody has stated. */
export const missing = (why: string, ask: string | null = null, details: Details = {}): Statement => {
  const reason = why.trim().replace(/\.+$/, '')
  return {
    ...say('', { keptBy: null, ...details }),
    text: `MISSING: ${reason}${ask === null ? '' : ` (ask ${humanise(ask)})`}`,
    missing: { why: reason, ask },
  }
}

/** "Not declared" under a heading says nothing of what it is. */
const saysWhat = /^(?!not )./

/** Why a fact is absent: the mark at its place or above, or that nobody has declared it. */
export function gap(model: Model, of: Owner, path: readonly Step[], why: string, details: Details = {}): Statement {
  for (let length = path.length; length >= 0; length--) {
    const mark = markAt(model, of, ...path.slice(0, length))
    if (mark)
      return {
        ...missing(mark.why, mark.ask, { ...details, places: [mark.place] }),
        ...(saysWhat.test(why) && { absent: why }),
      }
  }
  return missing(why, null, { ...details, places: [keyAt(of, ...path)] })
}

/** A fact, or why it is absent. */
export const fact = (
  model: Model,
  of: Owner,
  path: readonly Step[],
  text: string | undefined,
  why: string,
  details: Details = {},
): Statement =>
  text === undefined
    ? gap(model, of, path, why, { ...details, keptBy: null })
    : say(text, { places: [keyAt(of, ...path)], ...details })

/** Whether somebody has marked the fact, or all that it belongs to, as missing. */
export const isMarked = (model: Model, of: Owner, ...path: Step[]): boolean =>
  path.some((_, i) => markAt(model, of, ...path.slice(0, i + 1)) !== undefined)

/** Places without repetition, in the order of their structure rather than of the file. */
export function distinctPlaces(places: Iterable<Place>): readonly Place[] {
  const found = new Map<string, Place>()
  for (const place of places) found.set(JSON.stringify([place.section, place.name, place.path]), place)
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place)
}
