import type { EventHead, Segment, StoredEvent, SubjectId } from '../../core/stored-event.ts'
import type { Disclosure, Page } from './deliveries.ts'

/** What a journal knows by person. */
export interface SubjectStore {
  /** Identifiers that stored events have held beside this one for one person, at most so many; nothing over others. */
  linked(subject: SubjectId, limit: number): Promise<readonly SubjectId[]>
  /** Stored events that concern any of them, oldest first. */
  concerning(subjects: readonly SubjectId[], after: string | null, limit: number): Promise<Page<StoredEvent>>
  /** The record of disclosures of any of them, oldest first. */
  disclosed(subjects: readonly SubjectId[], after: string | null, limit: number): Promise<Page<Disclosure>>
  /** Puts other segments in the place of an event's; `false` when it is gone. */
  rewrite(event: string, segments: readonly Segment[]): Promise<boolean>
  /** Destroys their keys: from the commit on nobody can open what was theirs. Answers how many there were. */
  destroyKeys(subjects: readonly SubjectId[]): Promise<number>
  /**
   * Takes their segments, links and pseudonyms out of every table, in bounded steps, and what was deleted out of the
   * log; running it again finds nothing.
   */
  purge(subjects: readonly SubjectId[]): Promise<Purged>
  /**
   * Makes deliveries of events that concern any of them due now, where they were put off for this reason; answers how
   * many.
   */
  wake(subjects: readonly SubjectId[], reason: string, now: number): Promise<number>
  /** How many keys, segments, links and pseudonyms of theirs there are. */
  remains(subjects: readonly SubjectId[]): Promise<number>
}

export interface Purged {
  readonly events: number
  readonly segments: number
  readonly links: number
  readonly disclosures: number
}

/** What may change when stored events are deleted. */
export interface Rescheduling {
  readonly tenant?: string
  readonly types?: readonly string[]
  /** Events that concern one of them. */
  readonly subjects?: readonly SubjectId[]
  /**
   * New times, or `null` to leave it. Called in steps, not within one transaction; again, within the transaction that
   * changes it, for an event that it gives other times.
   */
  readonly decide: (event: EventHead) => { readonly expiresAt: number; readonly deleteAt: number } | null
}

/** Whole events of one tenant, whoever they are about: those that are named, or all. */
export interface Scope {
  readonly tenant: string
  /** `null`: all of the tenant's. */
  readonly events: readonly string[] | null
}

/** What is known of a stored event without opening it, and the ids of everybody whom it concerns. */
export interface ConcernedEvent extends EventHead {
  readonly people: readonly SubjectId[]
}

export type Goes = (event: ConcernedEvent) => boolean

/** What a journal knows by event and by tenant. */
export interface ScopeStore {
  /** Oldest first. */
  stored(scope: Scope, after: string | null, limit: number): Promise<Page<StoredEvent>>
  /** Ids of whoever would stand in no event of the tenant any more, once those that go are gone. */
  gone(scope: Scope, goes: Goes): Promise<readonly SubjectId[]>
  /**
   * Takes events out of every table, in bounded steps, with the keys and links of those who are gone with them, and their
   * pseudonyms; and what was deleted out of the log. Running it again finds nothing. Nothing may be stored meanwhile
   * about those who are gone: their keys would go with it.
   *
   * @param gone of the same scope
   */
  drop(scope: Scope, goes: Goes, gone: readonly SubjectId[]): Promise<Dropped>
  /** How many events that go, and disclosures of them that name somebody, there are. */
  remains(scope: Scope, goes: Goes): Promise<number>
}

export interface Dropped {
  readonly events: number
  readonly deliveries: number
}
