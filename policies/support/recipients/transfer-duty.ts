import type { Change } from '../../../compiler/diff/change.ts'
import { readable } from '../../../compiler/model/in-shape.ts'
import type { Model } from '../../../compiler/model/model.ts'
import { adequacyFor } from '../../../law/adequacy.ts'
import { isInside, type Regime } from '../../../law/regions.ts'

const regimes: readonly Regime[] = ['eu-gdpr', 'uk-gdpr']

/**
 * Changes as a diff tells them, without the duty to look at a transfer where a new country is none of Chapter V: inside
 * the area of each law that applies, or covered as a whole by a decision on that day.
 */
export const withTransferDuties = (changes: readonly Change[], head: Model, asOf: string): readonly Change[] =>
  changes.map((change) =>
    change.type === 'country-added' && newIn(change).every((country) => isFree(readable(head), country, asOf))
      ? { ...change, duties: change.duties.filter((duty) => duty !== 'transfer-assessment') }
      : change,
  )

/** The countries that were not there before; what is no code, such as the customer's choice, is as it stands. */
function newIn({ before, after }: Change): readonly string[] {
  const old = new Set(before?.split(', ') ?? [])
  return (after ?? '').split(', ').filter((country) => !old.has(country))
}

function isFree({ organisation }: Model, country: string, asOf: string): boolean {
  const stated = organisation?.value.regimes
  return regimes
    .filter((regime) => stated === undefined || stated.includes(regime))
    .every((regime) => isInside(regime, country) || adequacyFor(regime, country, asOf)?.scope === 'full')
}
