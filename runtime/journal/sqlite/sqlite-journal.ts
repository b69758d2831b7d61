import type { KeyObject } from 'node:crypto'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { type Clock, systemClock } from '../../core/clock.ts'
import { createIdentity } from '../../keys/identity.ts'
import type { Keyring } from '../../keys/keyring.ts'
import { createAltered } from '../altered.ts'
import { JournalDirectory } from '../errors.ts'
import type { Journal } from '../port.ts'
import { prepareAccept, type Store } from './accept.ts'
import { prepareClaim } from './claim.ts'
import { markClosed } from './closed.ts'
import { folderTrouble } from './codes.ts'
import { createDataKeys } from './data-keys.ts'
import { prepareDisclosures } from './disclosures.ts'
import { createEpochs } from './epochs.ts'
import { prepareEvidence } from './evidence.ts'
import { createHeartbeat } from './heartbeat.ts'
import { watchFiles } from './in-place.ts'
import { createLinks } from './links.ts'
import { prepareDeliveries } from './list.ts'
import { lockDirectory } from './lock.ts'
import { createLog } from './log.ts'
import { createLogThread } from './log-thread.ts'
import { prepareNextDue, prepareStatus } from './look-up.ts'
import { refuseMissing } from './missing.ts'
import { DATABASE_NAME, makeDirectory, openDatabase } from './open-database.ts'
import { prepareOrderKeyQueue } from './order-key-queue.ts'
import { prepareProbe } from './probe.ts'
import { createRecords } from './records.ts'
import { prepareRedrive, prepareReplay } from './repeat.ts'
import { prepareReschedule } from './reschedule.ts'
import { createRootKeys, openRootKeys } from './root-keys.ts'
import { createScopes } from './scopes.ts'
import { prepareConfirm, prepareSettle } from './settle.ts'
import { createSubjects } from './subjects.ts'
import { prepareSweep } from './sweep.ts'
import { prepareTimes } from './times.ts'
import { createToDisk } from './to-disk.ts'
import { createWriter } from './writer.ts'

export interface SqliteOptions {
  /** On a local disk (not NFS); created when it does not exist. */
  readonly directory: string
  /** Where tombstones are, which tell that there was a journal; nowhere when it is absent. */
  readonly remembersIn?: string | null
  readonly keyring: Keyring
  /** Tells how long a deleted record stays in the feed, and heartbeats. */
  readonly clock?: Clock
  /** Refuses events beyond this size of the database, as it would on a full disk. */
  readonly maxBytes?: number
  /** Told the size in bytes of a database that was not closed in order and is therefore read as a whole first. */
  readonly checking?: (bytes: number) => void
}

const PAGE_BYTES = 4096

/**
 * The journal on SQLite, for one router on one machine.
 *
 * @throws JournalLocked, JournalDirectory, JournalMissing, JournalTooNew, JournalTooOld, JournalDamaged, KeyMismatch
 */
export function openSqliteJournal(options: SqliteOptions): Journal {
  const { directory, remembersIn = null } = options
  let lock: ReturnType<typeof lockDirectory> | null = null
  try {
    makeDirectory(directory)
    const taken = lockDirectory(directory)
    lock = taken
    refuseMissing(join(directory, DATABASE_NAME), remembersIn)
    return createJournal(options, () => taken.release())
  } catch (error) {
    lock?.release()
    const code = folderTrouble(error)
    throw code === null ? error : new JournalDirectory(directory, code)
  }
}

function openStore({ directory, keyring, maxBytes, checking }: SqliteOptions): {
  readonly store: Store
  readonly recordsKey: KeyObject
  readonly logCut: boolean
} {
  const create = (created: DatabaseSync): void => createRootKeys(created, keyring)
  const { database, closedWith, logCut } = openDatabase(directory, { create, ...(checking && { checking }) })
  try {
    const { root, records } = openRootKeys(database, keyring, directory, closedWith)
    if (maxBytes !== undefined) database.exec(`PRAGMA max_page_count = ${Math.floor(maxBytes / PAGE_BYTES)}`)
    const keys = createDataKeys(database, keyring)
    const store = {
      database,
      identity: createIdentity(root),
      keys,
      links: createLinks(database),
      giveTurn: prepareOrderKeyQueue(database),
      altered: createAltered(),
    }
    return { store, recordsKey: records, logCut }
  } catch (error) {
    database.close()
    throw error
  }
}

function createJournal(options: SqliteOptions, release: () => void): Journal {
  const { keyring, clock = systemClock } = options
  const { store, recordsKey, logCut } = openStore(options)
  const { database, identity } = store
  const forget = (): void => {
    store.keys.clear()
    store.links.clear()
  }
  const path = join(options.directory, DATABASE_NAME)
  const toDisk = createToDisk(database, path)
  const thread = createLogThread(path)
  let open = true
  const writer = createWriter(database, {
    rolledBack: forget,
    inPlace: watchFiles(path),
    toDisk,
    committed(tasks, deletes) {
      log.committed(tasks)
      if (deletes) log.deleted()
    },
  })
  const log = createLog({ thread, writer, isOpen: () => open, due: !logCut })
  const records = createRecords({ database, writer, log, key: recordsKey, clock })
  const accept = prepareAccept(store)
  const claim = prepareClaim(store)
  const settle = prepareSettle(store)
  const confirm = prepareConfirm(store)
  const sweep = prepareSweep({ store, writer, log, records })
  const status = prepareStatus(database)
  const disclosures = prepareDisclosures(database)
  const redrive = prepareRedrive(store, writer)
  const replay = prepareReplay(store, writer)
  const heartbeat = createHeartbeat(clock, records.generation)
  const nextDue = prepareNextDue(database)
  const times = prepareTimes(database)
  const probe = prepareProbe(database)
  times.release(clock.now())
  let backlog = times.countWaiting()
  const scopes = createScopes(store, writer, log)

  return {
    identity,
    records,
    subjects: createSubjects(store, writer, log),
    scopes: {
      ...scopes,
      async drop(...given) {
        const dropped = await scopes.drop(...given)
        backlog -= dropped.deliveries
        return dropped
      },
    },
    async accept(events, begun) {
      const accepted = await writer.add(() => accept(events, begun))
      for (const [index, { duplicate }] of accepted.entries()) {
        if (!duplicate) backlog += events[index]?.deliveries.length ?? 0
      }
      return accepted
    },
    async claim(request) {
      const { leases, ended } = await writer.add(() => claim(request))
      backlog -= ended
      return leases
    },
    async settle(lease, outcome, now, waitMs = 0) {
      const work = (): boolean => settle(lease, outcome, now)
      if (await (waitMs > 0 ? writer.addWithin(waitMs, work) : writer.add(work))) backlog--
    },
    confirm: (ref, news) => writer.add(() => confirm(ref, news)),
    status: async (event) => status(event),
    disclosures: async (event) => disclosures(event),
    deliveries: prepareDeliveries(database),
    async redrive(filter, now) {
      const count = await redrive(filter, now)
      backlog += count
      return count
    },
    async replay(request, now) {
      const count = await replay(request, now)
      backlog += count
      return count
    },
    async sweep(now) {
      const { report, waiting } = await sweep(now)
      backlog -= waiting
      return { ...report, logCut: log.isDue() ? await log.cut() : true }
    },
    reschedule: prepareReschedule(store, writer),
    evidence: prepareEvidence(database),
    ...createEpochs(database, keyring, writer),
    heartbeat: async (given) => heartbeat(given),
    nextDue: async (channels) => nextDue(channels),
    nextExpiry: async () => times.nextExpiry(),
    trustedTime: async () => times.trusted(),
    trust: (time) => writer.add(() => times.trust(time)),
    probe: () => writer.add(probe),
    onAltered: store.altered.on,
    backlog: () => backlog,
    async close() {
      if (!open) return
      open = false
      const sound = await writer.close()
      await thread.close()
      database.close()
      toDisk.close()
      if (sound) markClosed(path, keyring.epochs)
      release()
    },
  }
}
