import type { NewEvent, Person } from '../core/stored-event.ts'
import type { Kind } from './kind.ts'
import type { MatchedRoute } from './routes.ts'

/** An event on its way to the journal, before it is known which of its routes its people allow. */
export interface Prepared {
  readonly kind: Kind
  readonly tenant: string
  readonly value: Record<string, unknown>
  /** Those that take it by their conditions. */
  readonly routes: readonly MatchedRoute[]
  readonly dropped: readonly string[]
  /** Everybody whom it concerns. */
  readonly people: readonly Person[]
  /** The event as it is stored for some of its routes. */
  readonly eventFor: (routes: readonly MatchedRoute[]) => NewEvent
}
