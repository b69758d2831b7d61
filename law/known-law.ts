import { otherLaw } from './other-laws.ts'
import { checkedRegime } from './regimes.ts'

/** Whether a name in `regimes` stands for a law: one that is checked, or one that is only declared. */
export const isKnownLaw = (name: string): boolean => checkedRegime(name) !== null || otherLaw(name) !== null

/** Whether one of the names stands for no law, so that it may have been meant for any. */
export const namesUnknownLaw = (names: readonly string[]): boolean => names.some((name) => !isKnownLaw(name))
