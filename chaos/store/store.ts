/** What a journal says of its deliveries. */
export interface Deliveries {
  /** How many events are stored. */
  readonly events: number
  readonly waiting: number
  /** Events that ended without a delivery: id in hex, to state and reason. */
  readonly ended: ReadonlyMap<string, string>
}

/** Where the router's journal is, seen from outside of it. */
export interface Store {
  /** What tells a router of it. */
  readonly env: Readonly<Record<string, string>>
  /** Reads it while a router uses it. */
  read(): Promise<Deliveries>
}
