import type { Accepted, Journal, NewEvent } from '../journal/port.ts'

/**
 * Commits the events of one request; resolves when all of them are on disk. They are asked for in one turn of the event
 * loop, which the journal makes one commit. When that fails for some, the request has failed: the sender repeats it, and
 * those that were stored are known again.
 *
 * @param stored told when anything new is on disk
 * @throws JournalUnavailable
 */
export async function commit(
  journal: Journal,
  events: readonly NewEvent[],
  stored: () => void,
): Promise<readonly Accepted[]> {
  const [one] = events
  if (events.length === 1 && one !== undefined) {
    const accepted = await journal.accept(one)
    if (!accepted.duplicate) stored()
    return [accepted]
  }
  const results = await Promise.allSettled(events.map((event) => journal.accept(event)))
  const accepted = results.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  if (accepted.some((each) => !each.duplicate)) stored()
  const failed = results.find((each) => each.status === 'rejected')
  if (failed !== undefined) throw failed.reason
  return accepted
}
