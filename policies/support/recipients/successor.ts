import type { Recipient } from '../../../compiler/language/types.ts'
import type { Resource } from '../../../compiler/model/model.ts'
import { isIn } from '../../words/match.ts'

const takers =
  /\b(?:acquir(?:ers?|es|ing)|buyers?|buys|purchasers?|purchases|successors?|takes? over|erwerber\w*|käufer\w*|kaeufer\w*)\b/i
const undertakings =
  /\b(?:business|compan(?:y|ies)|undertaking|firm|shares|assets|unternehmens?|betriebs?|geschäfts?)\b/i

/** Whether somebody takes over the whole undertaking, with all that it holds; an acquirer of card payments does not. */
export function isSuccessor({ name, value: { title = '', does = '' } }: Resource<Recipient>): boolean {
  const work = `${name.replaceAll(/[._-]+/g, ' ')} ${title} ${does}`
  return isIn(takers, work) && isIn(undertakings, work)
}
