import { dayAfter } from '../../compiler/language/calendar.ts'
import type { Process } from '../../compiler/language/types.ts'
import { namesNobody } from './texts/vague.ts'

/** What keeps a process from attesting anything: the key that lacks, and why, as the end of a sentence. */
export interface Unattested {
  readonly key: 'owner' | 'every' | 'last' | 'evidence'
  readonly why: string
}

/**
 * Why people do not attest what a process is to keep on a day (`YYYY-MM-DD`); `null` where they do: somebody owns it, it
 * says how often it is done, when it last was, and what shows it, and it is not due again (Art. 5(2), 24(1)).
 */
export function unattested({ owner, every, last, evidence }: Process, asOf: string): Unattested | null {
  if (owner === undefined || namesNobody(owner)) return { key: 'owner', why: 'nobody is named who answers for it' }
  if (last === undefined) return { key: 'last', why: 'when it was last done is not stated' }
  if (last > asOf) return { key: 'last', why: `it is said to have been done on ${last}, which has not come` }
  if (evidence === undefined || namesNobody(evidence)) return { key: 'evidence', why: 'what shows it is not stated' }
  if (every === undefined) return { key: 'every', why: 'how often it is done is not stated' }
  const due = dayAfter(last, every)
  if (due !== null && due < asOf) return { key: 'last', why: `it was due again on ${due}` }
  return null
}

/** Whether something signed stands on a day: it has a day of signature that has come, and has not run out. */
export const isInForce = (
  { signed, expires }: { readonly signed?: string; readonly expires?: string },
  asOf: string,
): boolean => signed !== undefined && signed <= asOf && (expires === undefined || expires >= asOf)
