import type { ActivityPlan } from '../contract/plan.ts'
import { hexOf } from '../journal/people.ts'
import type { Person } from '../journal/port.ts'
import type { Register, View } from '../register/port.ts'
import { CONSENT, consentId, isLater, parseWord, type Word } from './consent.ts'
import { ERASURE, type ErasureProgress, parseErasureProgress } from './erasure-record.ts'
import { parseSuppression, SUPPRESSION, type Suppression } from './suppression.ts'

/** What of an activity matters here; `name` is `null` where nobody knows which it is: then every objection counts. */
export type Doing = Pick<ActivityPlan, 'needsConsent'> & { readonly name: string | null }

/**
 * How somebody stands to an activity. `erasing`: for the moment nothing at all; `waiting`: kept but not sent, because
 * of a restriction or an objection that is not decided; `out`: never, unless they change their mind.
 */
export type ProcessingStatus = 'free' | 'erasing' | 'waiting' | 'out'

/** What people have asked for, in memory. All questions cost as much as the person has ids. */
export interface Processing {
  of(person: Person, doing: Doing): ProcessingStatus
  isErasing(people: readonly Person[]): boolean
  /** Resolves when none of them is under erasure any more, with `false` after `waitMs`. */
  whenFree(people: readonly Person[], tenants: readonly string[], waitMs: number): Promise<boolean>
  /** Whether all of a tenant is being erased. */
  isErasingTenant(tenant: string): boolean
  /** Whether an event is being erased, by itself or with its tenant. */
  isErasingEvent(event: { readonly tenant: string; readonly event: string }): boolean
  readonly erasures: View<ErasureProgress>
  readonly suppressions: View<Suppression>
  /** What somebody said last of an activity; `null` when they said nothing. */
  consentOf(person: Person, activity: string): Word | null
}

/**
 * Follows suppressions, consents and erasures. To be made before the register starts.
 *
 * @param onErasure told of each change of an erasure
 */
export function createProcessing(register: Pick<Register, 'view'>, onErasure: () => void): Processing {
  const waiting = new Set<() => void>()
  const lookAgain = (): void => {
    for (const look of [...waiting]) look()
  }
  const suppressions = register.view(SUPPRESSION, parseSuppression, lookAgain)
  let underWay: UnderWay | null = null
  const erasures = register.view(ERASURE, parseErasureProgress, () => {
    underWay = null
    lookAgain()
    onErasure()
  })
  /** What is going as a whole: little at a time, and asked about for each event. */
  function going(): UnderWay {
    if (underWay?.of !== erasures.size) underWay = findUnderWay(erasures)
    return underWay
  }
  const consents = register.view(CONSENT, parseWord)

  const isErasing = (people: readonly Person[]): boolean =>
    suppressions.size > 0 &&
    people.some((person) => person.some((id) => (suppressions.get(hexOf(id))?.fences.length ?? 0) > 0))

  function suppressed(ids: readonly string[], activity: string | null): ProcessingStatus {
    let processingStatus: ProcessingStatus = 'free'
    for (const id of ids) {
      const suppression = suppressions.get(id)
      if (suppression === undefined) continue
      if (suppression.fences.length > 0) return 'erasing'
      const objection = objectionOf(suppression, activity)
      if (objection === 'upheld') processingStatus = 'out'
      else if (processingStatus === 'free' && (suppression.restricted !== null || objection === 'pending'))
        processingStatus = 'waiting'
    }
    return processingStatus
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
    erasures,
    isErasing,
    isErasingTenant: (tenant) => going().tenants.has(tenant),
    isErasingEvent: ({ tenant, event }) => going().tenants.has(tenant) || going().events.has(event),
    consentOf: (person, activity) => consentOf(person.map(hexOf), activity),
    of(person, { name, needsConsent }) {
      if (suppressions.size === 0 && !needsConsent) return 'free'
      const ids = person.map(hexOf)
      const processingStatus = suppressed(ids, name)
      if (processingStatus === 'erasing' || processingStatus === 'out') return processingStatus
      if (!needsConsent) return processingStatus
      return name !== null && consentOf(ids, name)?.state === 'given' ? processingStatus : 'out'
    },
    whenFree(people, tenants, waitMs) {
      const isFree = (): boolean => !isErasing(people) && !tenants.some((tenant) => going().tenants.has(tenant))
      if (isFree()) return Promise.resolve(true)
      return new Promise((resolve) => {
        const end = (free: boolean): void => {
          waiting.delete(look)
          clearTimeout(patience)
          resolve(free)
        }
        const look = (): void => {
          if (isFree()) end(true)
        }
        const patience = setTimeout(() => end(false), waitMs)
        waiting.add(look)
      })
    },
  }
}

interface UnderWay {
  /** Of how many erasures this was found. */
  readonly of: number
  readonly tenants: ReadonlySet<string>
  readonly events: ReadonlySet<string>
}

function findUnderWay(erasures: View<ErasureProgress>): UnderWay {
  const tenants = new Set<string>()
  const events = new Set<string>()
  for (const [, { state, scope, tenant }] of erasures.entries()) {
    if (state === 'done' || scope === undefined) continue
    if (scope.events === null) tenants.add(tenant)
    for (const event of scope.events ?? []) events.add(event)
  }
  return { of: erasures.size, tenants, events }
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
