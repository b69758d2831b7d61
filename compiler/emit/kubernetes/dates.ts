import { begins, dueFacts } from '../../../policies/support/due.ts'
import type { Model } from '../../model/model.ts'

/** A day of the declaration, or of the law that it rests on, that somebody has to act before. */
export interface DueDate {
  /** What falls due, in a clause: "the contract with `host` expires". */
  readonly what: string
  /** `YYYY-MM-DD`: the last day on which all is well. */
  readonly day: string
  /** Whether data goes somewhere that it may not go from then on. */
  readonly stops: boolean
}

/** Everything that falls due, as `check --due` lists it, whatever the day; what only begins is left out. Sorted by day. */
export const dueDates = (model: Model): readonly DueDate[] =>
  dueFacts(model)
    .filter(({ kind }) => !begins.has(kind))
    .map(({ what, day, kind }) => ({
      what,
      day,
      stops: /^(?:contract-expires|tool-expires|adequacy-ends)$/.test(kind),
    }))
