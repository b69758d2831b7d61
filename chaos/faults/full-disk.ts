import { spawnSync } from 'node:child_process'
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listening, startChild } from '../child.ts'
import { createLedger } from '../ledger.ts'
import { type Project, standInsFor } from '../project.ts'
import { sendLoad } from '../sender.ts'
import { startSink } from '../sink.ts'
import { drain } from '../store/drain.ts'
import { sqliteStore } from '../store/sqlite-store.ts'
import type { Deliveries } from '../store/store.ts'
import { type Tally, tally } from '../tally.ts'

const DISK = '24m'
const BALLAST = 20 * 2 ** 20
const CONNECTIONS = 8
const FILL_MS = 60_000
const DRAIN_MS = 120_000

/** Refusals that show that the disk is full, and events that show that it is not any more. */
const REFUSALS = 50
const AFTERWARDS = 200

/** A command that gives a process a small disk of its own on a folder; it goes with the process. */
const onSmallDisk = (folder: string): readonly string[] => [
  ...['unshare', '-r', '-m', 'sh', '-c', `mount -t tmpfs -o size=${DISK},mode=700 none "$0" && exec "$@"`, folder],
]

/** Whether this machine lets us mount such a disk. */
export function canMount(project: Project): boolean {
  const [command = '', ...rest] = onSmallDisk(project.build)
  return spawnSync(command, [...rest, 'true'], { stdio: 'ignore' }).status === 0
}

export interface FullDisk {
  readonly tally: Tally
  /** Events refused with 503 while the disk was full. */
  readonly refused: number
  /** Events accepted after there was room again, by the same process. */
  readonly afterwards: number
}

/** Fills the router's disk under load, makes room again, and lets it finish. */
export async function fullDisk(project: Project): Promise<FullDisk> {
  const store = sqliteStore(project.data)
  const ledger = createLedger('full')
  const sink = await startSink(project.channelSecret)
  const child = startChild(project, { store, standIns: standInsFor(sink), under: onSmallDisk(project.data) })
  try {
    const url = await listening(child)
    const data = `/proc/${child.pid}/root${project.data}`
    const ballast = join(data, 'ballast')
    writeFileSync(ballast, Buffer.alloc(BALLAST))
    const late = Date.now() + FILL_MS
    const filling = () => ledger.refused < REFUSALS && Date.now() < late
    await sendLoad(project, url, ledger, { connections: CONNECTIONS, more: filling })
    const { refused } = ledger
    rmSync(ballast)
    const before = ledger.accepted.size
    let left = AFTERWARDS
    await sendLoad(project, url, ledger, { connections: CONNECTIONS, more: () => left-- > 0 || ledger.waiting() > 0 })
    const found = await drain({ ...store, read: () => readCopy(data, `${project.data}.copy`) }, DRAIN_MS)
    return { tally: tally(ledger, sink, found), refused, afterwards: ledger.accepted.size - before }
  } finally {
    await child.kill('SIGKILL')
    await sink.close()
  }
}

/** SQLite follows links, and so does not find a disk that only another process sees: it gets a copy. */
async function readCopy(data: string, copy: string): Promise<Deliveries> {
  try {
    cpSync(data, copy, { recursive: true })
    return await sqliteStore(copy).read()
  } catch {
    // Copied while it was being written: another look.
    return { events: 0, waiting: 1, ended: new Map() }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
