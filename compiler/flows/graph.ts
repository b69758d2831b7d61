import type { Place } from '../diagnostics/place.ts'
import type { EventField } from '../model/event-field.ts'
import type { Flow, ProtectionKind, RetentionInfo } from './flow.ts'

/** A field that a route sends to a channel, with the places that say so. */
export interface SentField {
  readonly event: string
  readonly field: EventField
  readonly protection: ProtectionKind
  /** The variable in the template, or the entry under `fields`. */
  readonly at: Place
}

/** One route's delivery to one channel, analysed. */
export interface DeliveryAnalysis {
  readonly route: string
  readonly channel: string
  readonly sent: readonly SentField[]
  /** Lists and objects of which the message only asks how many there are, or whether: the router shows it no more. */
  readonly counted: readonly EventField[]
  /** Fields that the message reads and that `drop` takes out before. */
  readonly dropped: readonly EventField[]
  /** The field by which it finds whom it goes to, in each event type: sent as it is. */
  readonly addressee: readonly SentField[]
  readonly at: Place
}

/** The router's stores: those that the declaration can name, and what it must remember of people's rights. */
export type StoreName = 'journal' | 'dedupe' | 'disclosures' | 'requests' | 'audit' | 'access' | 'reminders' | 'rights'

/** One store of the router's own and the rule that ends what it holds. */
export interface StoreAnalysis {
  readonly store: StoreName
  readonly activity: string | null
  /** The declared rule; `null` where there is none, or where the router itself decides. */
  readonly retention: string | null
  /** How long the router keeps it by itself, where no rule can say so. */
  readonly own: RetentionInfo | null
  /** The store exists because of this declaration. */
  readonly because: Place
  readonly at: Place
  /** A router runs that has something to keep in it, or whoever stands before it has (`access`). */
  readonly used: boolean
  /** Routes bring it about, whether it is declared or not. */
  readonly required: boolean
}

/** The flows of a model and the analyses that they came from. */
export interface FlowGraph {
  readonly flows: readonly Flow[]
  readonly deliveries: readonly DeliveryAnalysis[]
  readonly stores: readonly StoreAnalysis[]
  /** Every flow that the declaration means could be derived: the model is whole, and so is all that routes read. */
  readonly whole: boolean
}
