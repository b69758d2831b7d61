/** What is drawn: the kinds of boxes by column, and what flows can be chosen by besides. */
export type MapKind =
  | 'subject'
  | 'category'
  | 'activity'
  | 'route'
  | 'recipient'
  | 'store'
  | 'country'
  | 'basis'
  | 'promise'

export interface MapNode {
  readonly kind: MapKind
  /** Its name in the declaration; of a country its code, `*` where the customer chooses it and `?` where it is not stated. */
  readonly name: string
  readonly title: string
  /** What matters of it in a few words: that a category is special, how a country stands. */
  readonly note: string | null
  /** What it is drawn under where there are too many of its kind to draw each. */
  readonly cluster: string
}

/** Data of one category that moves: numbers of nodes, and of sets of nodes. */
export interface MapMove {
  readonly subjects: number
  readonly category: number
  readonly activity: number
  readonly bases: number
  /** The promises that are about it. */
  readonly promises: number
  /** The promises that it breaks. */
  readonly broken: number
  /** 1 where the router executes it. */
  readonly enforced: 0 | 1
  /** -1 where it passes no route. */
  readonly route: number
  /** A recipient or a store; -1 where the data stays with the activity. */
  readonly recipient: number
  readonly countries: number
}

/** Every movement of personal data, in the order of the activities' titles. */
export interface FlowMap {
  readonly title: string
  readonly nodes: readonly MapNode[]
  readonly sets: readonly (readonly number[])[]
  readonly moves: readonly MapMove[]
}
