/** The routers that share a journal, each known by its heartbeat. */

export interface Heartbeat {
  /** UUID of this process. */
  readonly replica: string
  /** How long it counts as alive from now on, by the database's clock. */
  readonly leaseMs: number
  /** Everything that it began under an earlier generation of the records has ended. */
  readonly acked: number
  /** Digest of the declaration that it runs. */
  readonly digest: string
}

export interface Replica {
  readonly replica: string
  readonly acked: number
  readonly digest: string
  /** Milliseconds until it counts as dead; negative since then. Dead ones are listed for an hour. */
  readonly leftMs: number
}

export interface Pulse {
  /** The newest generation of the records. */
  readonly generation: number
  /** All of them, this one included. */
  readonly replicas: readonly Replica[]
}
