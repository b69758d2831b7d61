import type { Person } from '../journal/port.ts'
import type { ActivityPlan } from '../plan.ts'
import type { Register, View } from '../register/port.ts'
import { CONSENT, consentId, isLater, parseWord, type Word } from './consent.ts'
import { hexOf } from './identifiers.ts'
import { parseSuppression, SUPPRESSION, type Suppression } from './suppression.ts'

/** What of an activity matters here; `name` is `null` where nobody knows which it is: then every objection counts. */
export type Doing = Pick<ActivityPlan, 'needsConsent'> & { readonly name: string | null }

/**
 * How somebody stands to an activity. `erasing`: for the moment nothing at all; `waiting`: kept but not sent, because
 * of a restriction or an objection that is not decided; `out`: never, unless they change their mind.
 */
export type Standing = 'free' | 'erasing' | 'waiting' | 'out'

/** What people have asked for, in memory. All questions cost as much as the person has ids. */
export interface Standings {
  of(person: Person, doing: Doing): Standing
  isErasing(people: readonly Person[]): boolean
  /** Resolves when none of them is under erasure any more, with `false` after `waitMs`. */
  whenFree(people: readonly Person[], waitMs: number): Promise<boolean>
  readonly suppressions: View<Suppression>
  /** What somebody said last of an activity; `null` when they said nothing. */
  consentOf(person: Person, activity: string): Word | null
}

/** Follows suppressions and consents. To be made before the register starts. */
export function createStandings(register: Pick<Register, 'view'>): Standings {
  const waiting = new Set<() => void>()
  const suppressions = register.view(SUPPRESSION, parseSuppression, () => {
    for (const look of [...waiting]) look()
  })
  const consents = register.view(CONSENT, parseWord)

  const isErasing = (people: readonly Person[]): boolean =>
    suppressions.size > 0 &&
    people.some((person) => person.some((id) => (suppressions.get(hexOf(id))?.fences.length ?? 0) > 0))

  function suppressed(ids: readonly string[], activity: string | null): Standing {
    let standing: Standing = 'free'
    for (const id of ids) {
      const suppression = suppressions.get(id)
      if (suppression === undefined) continue
      if (suppression.fences.length > 0) return 'erasing'
      const objection = objectionOf(suppression, activity)
      if (objection === 'upheld') standing = 'out'
      else if (standing === 'free' && (suppression.restricted !== null || objection === 'pending')) standing = 'waiting'
    }
    return standing
  }

  function consentOf(ids: readonly string[], activity: string): Word | null {
    let last: Word | null = null
    for (const id of ids) {
      const consent = consents.get(consentId(id, activity))
      if (consent !== undefined && isLater(consent, last)) last = consent
    }
    return last
  }

  return {
    suppressions,
    isErasing,
    consentOf: (person, activity) => consentOf(person.map(hexOf), activity),
    of(person, { name, needsConsent }) {
      if (suppressions.size === 0 && !needsConsent) return 'free'
      const ids = person.map(hexOf)
      const standing = suppressed(ids, name)
      if (standing === 'erasing' || standing === 'out') return standing
      if (!needsConsent) return standing
      return name !== null && consentOf(ids, name)?.state === 'given' ? standing : 'out'
    },
    whenFree(people, waitMs) {
      if (!isErasing(people)) return Promise.resolve(true)
      return new Promise((resolve) => {
        const end = (free: boolean): void => {
          waiting.delete(look)
          clearTimeout(patience)
          resolve(free)
        }
        const look = (): void => {
          if (!isErasing(people)) end(true)
        }
        const patience = setTimeout(() => end(false), waitMs)
        waiting.add(look)
      })
    },
  }
}

function objectionOf({ objections }: Suppression, activity: string | null): 'pending' | 'upheld' | null {
  let found: 'pending' | 'upheld' | null = null
  for (const [name, { state }] of Object.entries(objections)) {
    if ((activity !== null && name !== activity) || state === 'overridden') continue
    if (state === 'upheld') return state
    found = state
  }
  return found
}
