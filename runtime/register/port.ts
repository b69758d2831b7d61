/** What all routers on a journal have to know, kept in memory and followed, and how they agree that it is known. */

/** A kind of records in memory, parsed once, followed as they change. */
export interface View<T> {
  get(id: string): T | undefined
  entries(): IterableIterator<[string, T]>
  readonly size: number
}

export interface Register {
  /** The generation up to which every view has been brought. */
  readonly generation: number
  /** Before `start`. What cannot be parsed is left out and reported. `changed` is told of each change after `start`. */
  view<T>(
    kind: string,
    parse: (value: unknown) => T | null,
    changed?: (id: string, value: T | undefined) => void,
  ): View<T>
  /** Reads everything. */
  start(): Promise<void>
  /** Resolves when views show at least this generation. */
  reach(generation: number): Promise<void>
  stop(): Promise<void>
}

/** The heartbeat of this router, and what it knows of the others by it. */
export interface Membership {
  /**
   * Says that something begins that rests on what the register says now: an attempt, an accept. Ask the register after
   * this and not before; call what comes back when it has ended. `null`: this router has lost touch with the journal,
   * others may count it as dead, and nothing may begin.
   */
  begin(): (() => void) | null
  /** How many routers are alive, at least 1. */
  alive(): number
  /**
   * Resolves when no live router has anything under way that began under an earlier generation, and dead ones have been
   * dead for longer than an attempt can last. From then on nothing happens anywhere that contradicts this generation.
   */
  passed(generation: number): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}
