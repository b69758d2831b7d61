import type { Change } from '../../../compiler/diff/change.ts'
import { countriesOf as allCountries } from '../../../compiler/flows/facts.ts'
import { readable } from '../../../compiler/model/in-shape.ts'
import type { Model } from '../../../compiler/model/model.ts'
import { adequacyFor } from '../../../law/adequacy.ts'
import { isInside, type Regime } from '../../../law/regions.ts'
import { markAt } from '../missing.ts'

const regimes: readonly Regime[] = ['eu-gdpr', 'uk-gdpr']

/**
 * Changes as a diff tells them, without the duty to look at a transfer where none of the countries concerned is one of
 * Chapter V: each is inside the area of every law that applies, or covered as a whole by a decision on that day. Where
 * it is not known whole which countries those are, the duty stays.
 */
export function withTransferDuties(changes: readonly Change[], declared: Model, asOf: string): readonly Change[] {
  const head = readable(declared)
  return changes.map((change) => {
    if (!change.duties.includes('transfer-assessment')) return change
    const countries = countriesOf(change, head)
    return countries?.every((country) => isFree(head, country, asOf))
      ? { ...change, duties: change.duties.filter((duty) => duty !== 'transfer-assessment') }
      : change
  })
}

/** To which countries something goes by a change that it did not go to; `null` where that is not known whole. */
function countriesOf({ type, before, after, facts, at }: Change, head: Model): readonly string[] | null {
  if (facts?.sink) return isKnownWhole(head, facts.sink) ? facts.countries : null
  const reached = reachedAt(head, at, after)
  if (reached !== null) return reached === '' ? [] : countriesKnown(head, reached)
  if (type !== 'country-added') return null
  // What is no code, such as the customer's choice, is as it stands.
  const old = new Set(before?.split(', ') ?? [])
  return (after ?? '').split(', ').filter((country) => !old.has(country))
}

/** Whom data newly reaches without a movement of its own; empty where a tracker is set by nobody else. */
function reachedAt(head: Model, at: Change['at'], after: string | null): string | null {
  const { section, name, path: [key] = [] } = at?.place ?? {}
  if (section === 'recipients' && key === 'onward') return after
  return section === 'trackers' && name !== undefined ? (head.trackers.get(name)?.value.setBy ?? '') : null
}

const countriesKnown = (model: Model, name: string): readonly string[] | null =>
  isKnownWhole(model, name) ? allCountries(model.recipients.get(name)?.value ?? {}) : null

/** Whether it is stated where a recipient is, stores data and reaches it from. */
function isKnownWhole(model: Model, name: string): boolean {
  const recipient = model.recipients.get(name)
  if (recipient === undefined || recipient.poisoned) return false
  const { established, stored } = recipient.value
  return established !== undefined && stored !== undefined && markAt(model, recipient, 'accessedFrom') === undefined
}

function isFree({ organisation }: Model, country: string, asOf: string): boolean {
  const stated = organisation?.value.regimes
  return regimes
    .filter((regime) => stated === undefined || stated.includes(regime))
    .every((regime) => isInside(regime, country) || adequacyFor(regime, country, asOf)?.scope === 'full')
}
