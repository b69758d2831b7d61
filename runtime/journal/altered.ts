/** An event of which nothing can be opened: its bytes are not those that were sealed. */
export interface AlteredEvent {
  readonly id: string
  readonly type: string
}

/** Tells of events that were altered on disk, each once in the life of a process. */
export interface Altered {
  found(event: AlteredEvent): void
  /** Told of those that are found from now on. */
  on(told: (event: AlteredEvent) => void): void
}

/** More than that are told of again. */
const REMEMBERED = 10_000

export function createAltered(): Altered {
  const listeners: ((event: AlteredEvent) => void)[] = []
  const known = new Set<string>()
  return {
    found(event) {
      if (known.has(event.id)) return
      if (known.size >= REMEMBERED) known.clear()
      known.add(event.id)
      for (const told of listeners) told(event)
    },
    on: (told) => void listeners.push(told),
  }
}
