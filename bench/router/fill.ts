import { createUuids } from '../../runtime/core/uuid.ts'
import type { Journal, SubjectId } from '../../runtime/journal/port.ts'
import { openSqliteJournal } from '../../runtime/journal/sqlite/sqlite-journal.ts'
import { fileKeySource } from '../../runtime/keys/key-source.ts'
import { loadKeyring } from '../../runtime/keys/load-keyring.ts'
import { personOf } from '../load/requests.ts'
import type { Place } from './start.ts'

const BATCH = 256
const DAY = 86_400_000
const BODY = Buffer.from(JSON.stringify([[['user'], { name: 'x'.repeat(40), email: 'y'.repeat(40) }]]))
const COMMON = Buffer.from(JSON.stringify({ team: 'z'.repeat(20), text: 't'.repeat(400) }))

/** Puts events of the past into the journal of a place, about the people whom small events are about. */
export async function fill(place: Place, count: number): Promise<void> {
  const keyring = await loadKeyring(fileKeySource(place.workspace.credentials))
  const journal = openSqliteJournal({ directory: place.workspace.data, keyring })
  try {
    await store(journal, count)
  } finally {
    await journal.close()
  }
}

/** The same into a journal that is open. */
export async function store(journal: Journal, count: number): Promise<void> {
  const uuid = createUuids(() => Date.now())
  for (let made = 0; made < count; made += BATCH) {
    const events = Array.from({ length: Math.min(BATCH, count - made) }, (_, index) => {
      const now = Date.now()
      const id = uuid()
      const key = journal.identity.dedupeKey('app', 'default', id)
      return {
        id,
        tenant: 'default',
        source: 'app',
        type: 'user.joined',
        receivedAt: now,
        expiresAt: now + 365 * DAY,
        deleteAt: now + 365 * DAY,
        dedupe: [{ key, expiresAt: now + 8 * DAY }],
        digest: 'sha256:0',
        segments: [
          { people: [], payload: COMMON },
          { people: [[subjectOf(journal, made + index)] as const], payload: BODY },
        ],
        deliveries: [],
      }
    })
    await journal.accept(events)
  }
}

/** Whom the stored event of a number is about. */
export const subjectOf = (journal: Journal, number: number): SubjectId =>
  journal.identity.subjectId('default', 'contact.email', personOf(number))
