import { keyAt, type Owner, type Place, type Step, valueAt } from '../../compiler/diagnostics/place.ts'
import { markOf } from '../../compiler/model/marks.ts'
import type { Missing, Model } from '../../compiler/model/model.ts'
import { clip, quote } from './text.ts'

/** The `{missing: ...}` mark that stands at `path`, if one does. */
export const markAt = (model: Model, of: Owner, ...path: Step[]): Missing | undefined =>
  markOf(model, valueAt(of, ...path))

/** Why nobody has stated it and who would know, as help. */
const askFor = (mark: Missing): string =>
  `Marked as missing: ${clip(mark.why)}.${mark.ask ? ` Ask ${quote(mark.ask)}.` : ''}`

/** Where an absent fact is reported, with its help: at the mark, or at the key that should hold it. */
export function absentAt(model: Model, of: Owner, path: readonly Step[], help: string): { at: Place; help: string } {
  const mark = markAt(model, of, ...path)
  return mark ? { at: mark.place, help: askFor(mark) } : { at: keyAt(of, ...path), help }
}
