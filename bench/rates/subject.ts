import type { Child } from '../child.ts'
import type { LoadedServer, Loader } from '../load/loader.ts'

/** A server under load, with all that it runs on. */
export interface Subject {
  readonly name: string
  readonly server: LoadedServer
  /** Where its deliveries go. */
  readonly sink: Child
  /** How many events were sent to it. */
  sent: number
  /** CPU time of the server and all of its stores, microseconds. */
  cpu(): number
  remove(): Promise<void>
}

/** Sends small events, as fast as they go or one each so many milliseconds, and waits until all have arrived. */
export async function send(subject: Subject, loader: Loader, count: number, everyMs: number): Promise<void> {
  subject.sent += count
  const { refused } = await loader.send(subject.server, count, everyMs)
  tellRefused(subject, refused, count)
  await arrival(subject)
}

export function tellRefused({ name }: Subject, refused: number, count: number): void {
  if (refused > 0) console.error(`${name}: ${refused} of ${count} were refused`)
}

export async function arrival({ sink, sent, name }: Subject): Promise<void> {
  const found = await sink.ask<number>({ until: sent })
  if (found < sent) console.error(`${name}: ${sent - found} were not delivered: nothing has come for a minute`)
}

/** Microseconds of CPU that something takes. */
export async function cpuOf(subject: Subject, act: () => Promise<unknown>): Promise<number> {
  const before = subject.cpu()
  await act()
  return subject.cpu() - before
}
