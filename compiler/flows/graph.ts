import type { Place } from '../diagnostics/place.ts'
import type { EventField } from '../model/model.ts'
import type { Flow, ProtectionKind } from './flow.ts'

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
  /** The field by which it finds whom it goes to, in each event type: sent as it is. */
  readonly addressee: readonly SentField[]
  readonly at: Place
}

/** One store of the router's own and the rule that ends what it holds. */
export interface StoreAnalysis {
  readonly store: 'journal' | 'dedupe' | 'disclosures' | 'requests' | 'audit' | 'access'
  readonly activity: string | null
  readonly retention: string | null
  /** The store exists because of this declaration. */
  readonly because: Place
  readonly at: Place
  /** It holds something of each routed event. */
  readonly used: boolean
}

/** The flows of a model and the analyses that they came from. */
export interface FlowGraph {
  readonly flows: readonly Flow[]
  readonly deliveries: readonly DeliveryAnalysis[]
  readonly stores: readonly StoreAnalysis[]
  /** Every flow that the declaration means could be derived: the model is whole, and so is all that routes read. */
  readonly whole: boolean
}
