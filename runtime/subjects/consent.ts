import { isObject } from '../core/objects.ts'
import type { Change, Records } from '../journal/port.ts'
import { bytesOf, read } from '../register/stored.ts'
import type { Consent, RightsChange } from './right.ts'

/** Records by id of a person and activity. */
export const CONSENT = 'consent'

export const consentId = (subject: string, activity: string): string => `${subject}.${activity}`

export const parseConsent = (value: unknown): Consent | null =>
  isObject(value) && typeof value.at === 'number' && (value.state === 'given' || value.state === 'withdrawn')
    ? (value as unknown as Consent)
    : null

/** What routers keep in memory of each. */
export type Word = Pick<Consent, 'state' | 'at'>

export function parseWord(value: unknown): Word | null {
  const consent = parseConsent(value)
  return consent === null ? null : { state: consent.state, at: consent.at }
}

/** The later word counts; of two at the same moment the withdrawal. */
export const isLater = (one: Word, other: Word | null): boolean =>
  other === null || one.at > other.at || (one.at === other.at && one.state === 'withdrawn')

/** What a new word changes for some ids of a person; one that came before what is known changes nothing. */
export async function changeConsents(
  records: Records,
  ids: readonly string[],
  activity: string,
  consent: Consent,
): Promise<RightsChange[]> {
  const changes: RightsChange[] = []
  for (const subject of ids) {
    const id = consentId(subject, activity)
    const stored = await read(records, CONSENT, id, parseConsent)
    if (!isLater(consent, stored?.value ?? null)) continue
    changes.push({
      kind: CONSENT,
      id,
      value: bytesOf(consent),
      expiresAt: null,
      expected: stored?.generation ?? 0,
      rights: [{ kind: 'consent', subject, activity, at: consent.at, consent }],
    })
  }
  return changes
}

/** What was said last under any of a person's ids; `null` when nothing was. */
export async function lastConsent(records: Records, ids: readonly string[], activity: string): Promise<Consent | null> {
  let last: Consent | null = null
  for (const subject of ids) {
    const stored = await read(records, CONSENT, consentId(subject, activity), parseConsent)
    if (stored !== null && isLater(stored.value, last)) last = stored.value
  }
  return last
}

/** The generation of the last word of an activity under any of a person's ids; 0 where there is none. */
export async function wordGeneration(records: Records, ids: readonly string[], activity: string): Promise<number> {
  let last = 0
  for (const subject of ids) {
    const stored = await read(records, CONSENT, consentId(subject, activity), parseConsent)
    last = Math.max(last, stored?.generation ?? 0)
  }
  return last
}

/** Deletes all that is kept of an id's consents. */
export async function dropConsents(records: Records, ids: readonly string[]): Promise<Change[]> {
  const changes: Change[] = []
  for (const subject of ids) {
    const prefix = consentId(subject, '')
    // An id has as many as there are activities.
    for (const { id, generation } of await records.list(CONSENT, { after: prefix, limit: 1000 })) {
      if (!id.startsWith(prefix)) break
      changes.push({ kind: CONSENT, id, value: null, expiresAt: null, expected: generation })
    }
  }
  return changes
}
