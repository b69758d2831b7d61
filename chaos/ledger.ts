/** What the senders know of their events. */
export interface Ledger {
  /** The next to send: one whose answer never came, as any sender would repeat it, else a new one. */
  next(): string
  /** How many have to be sent again. */
  readonly waiting: () => number
  /** By the sender's id, the router's. */
  readonly accepted: ReadonlyMap<string, string>
  accept(id: string, event: string): void
  /** No answer, or one that asks to come again. */
  repeat(id: string): void
  /** Answers that asked to come again. */
  refused: number
}

/** The person in an event, so that a delivery can be seen to be whole. */
export const nameOf = (id: string): string => `Name of ${id}`

export function createLedger(prefix: string): Ledger {
  const accepted = new Map<string, string>()
  const waiting: string[] = []
  let count = 0
  return {
    accepted,
    waiting: () => waiting.length,
    refused: 0,
    next: () => waiting.shift() ?? `${prefix}-${++count}`,
    accept: (id, event) => void accepted.set(id, event),
    repeat: (id) => void waiting.push(id),
  }
}
