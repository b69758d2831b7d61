import type { Model } from '../../compiler/model/model.ts'
import { isKnownLaw } from '../../law/known-law.ts'
import { checkedRegimes } from '../../law/regimes.ts'
import type { Regime } from '../../law/regions.ts'

/** The bodies of law that are checked; a declaration may name others, which are not. */
const checked: readonly Regime[] = checkedRegimes.map(({ regime }) => regime)

/** The checked bodies of law that the declaration says apply; none where it does not say. */
export function statedRegimesOf({ organisation }: Model): readonly Regime[] {
  const stated: readonly string[] = organisation && !organisation.poisoned ? (organisation.value.regimes ?? []) : []
  return checked.filter((regime) => stated.includes(regime))
}

/**
 * The bodies of law to check by. Where nobody has said which apply, all of them do, which is the strictest reading;
 * none while the organisation's section is broken.
 */
export const regimesOf = (model: Model): readonly Regime[] => (isLawUnknown(model) ? checked : statedRegimesOf(model))

/** Whether nobody has said which law applies, so that all of it is checked. */
export const isLawUnknown = ({ organisation }: Model): boolean =>
  organisation === null || (!organisation.poisoned && organisation.value.regimes === undefined)

/** Whether `regimes` names a law that nobody has heard of: one that is checked may be meant by it. */
export const namesUnknownLaw = ({ organisation }: Model): boolean =>
  organisation !== null &&
  !organisation.poisoned &&
  (organisation.value.regimes ?? []).some((name) => !isKnownLaw(name))

/** How a sentence names a regime: ``under `eu-gdpr` ``, or that it is only the strictest reading. */
export const under = (model: Model, regime: Regime): string =>
  isLawUnknown(model) ? `under \`${regime}\`, because the law that applies is not stated` : `under \`${regime}\``

/** The tenants' plans; none while the project's section is broken. */
export const plansOf = ({ project }: Model): readonly string[] =>
  project && !project.poisoned ? (project.value.plans ?? []) : []
