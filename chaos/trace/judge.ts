import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DATABASE_NAME } from '../../runtime/journal/sqlite/open-database.ts'
import type { Random } from '../random.ts'
import { createDisk } from './disk.ts'
import type { Step } from './syscalls.ts'

/** What a trace shows of the answers in it. */
export interface Judgement {
  /** Ids that were answered with 202. */
  readonly acknowledged: ReadonlySet<string>
  /** Of those, answered before a sync of the log after the write that holds the event had ended. */
  readonly early: number
  /** Of those, not in a database rebuilt from what had been synced when they were answered. */
  readonly missing: number
  /** As `missing`, where some of what had not been synced had reached the disk too, in any order. */
  readonly torn: number
  /** Databases that were rebuilt and opened. */
  readonly rebuilt: number
  readonly syncs: number
  /** The journal's files as a power cut at the end of the trace could have left them, by name. */
  readonly remains: ReadonlyMap<string, Buffer>
}

export interface JudgeOptions {
  /** The router's data folder as the trace names it. */
  readonly data: string
  /** A folder that may be used and is removed. */
  readonly scratch: string
  readonly random: Random
}

/** How many databases are rebuilt with a random part of what had not been synced, for each one without. */
const TORN = 2

/** Holds each 202 of a trace, in which the data folder was empty at first, against what was on disk when it was sent. */
export function judge(steps: readonly Step[], { data, scratch, random }: JudgeOptions): Judgement {
  const ids = new Set(steps.flatMap((step) => (step.kind === 'answer' ? idsIn(step.text) : [])))
  const early = countEarly(steps, ids, join(data, `${DATABASE_NAME}-wal`))
  const disk = createDisk()
  const sofar = new Set<string>()
  const missing = new Set<string>()
  const torn = new Set<string>()
  let rebuilt = 0
  let syncs = 0
  let fresh: string[] = []

  function look(): void {
    if (fresh.length === 0) return
    for (const id of fresh) sofar.add(id)
    fresh = []
    compare(
      disk.after(() => false),
      missing,
    )
    for (let copy = 0; copy < TORN; copy++)
      compare(
        disk.after(() => random.next() < 0.5),
        torn,
      )
  }

  function compare(files: ReadonlyMap<string, Buffer>, lacking: Set<string>): void {
    rebuilt++
    const held = eventsIn(files, data, scratch)
    for (const id of sofar) if (!held.has(id)) lacking.add(id)
  }

  for (const step of steps) {
    if (step.kind === 'answer') fresh.push(...idsIn(step.text))
    // Before anything changes on disk: what had been answered is held against what was there then.
    else look()
    if (step.kind === 'sync') syncs++
    disk.apply(step)
  }
  look()
  const remains = journalOf(
    disk.after(() => random.next() < 0.5),
    data,
  )
  return { acknowledged: ids, early, missing: missing.size, torn: torn.size, rebuilt, syncs, remains }
}

/** The ids of the answers in what was sent, in hex. */
const idsIn = (text: string): readonly string[] =>
  [...text.matchAll(/"id":"([0-9a-f-]{36})"/g)].map(([, id = '']) => id.replaceAll('-', ''))

/** Answers without a sync of the log that began after the first write that holds their event and ended before them. */
function countEarly(steps: readonly Step[], ids: ReadonlySet<string>, log: string): number {
  const written = new Map<string, number>()
  const early = new Set<string>()
  const [some = ''] = ids
  // Ids begin with the time in milliseconds: 3 bytes stay the same for hours.
  const start = Buffer.from(some.slice(0, 6), 'hex')
  let synced = -1
  for (const [index, step] of steps.entries()) {
    if (step.kind === 'sync' && step.path === log) synced = Math.max(synced, step.begun)
    else if (step.kind === 'answer') {
      for (const id of idsIn(step.text)) if ((written.get(id) ?? Number.POSITIVE_INFINITY) >= synced) early.add(id)
    } else if (step.kind === 'write' && step.path === log) {
      for (let at = step.data.indexOf(start); at >= 0; at = step.data.indexOf(start, at + 1)) {
        const id = step.data.toString('hex', at, at + 16)
        if (ids.has(id) && !written.has(id)) written.set(id, index)
      }
    }
  }
  return early.size
}

/** The ids of the events that SQLite finds in the files after its own recovery; none when it cannot read them. */
function eventsIn(files: ReadonlyMap<string, Buffer>, data: string, scratch: string): ReadonlySet<string> {
  mkdirSync(scratch, { recursive: true, mode: 0o700 })
  try {
    for (const [name, content] of journalOf(files, data)) writeFileSync(join(scratch, name), content)
    const database = new DatabaseSync(join(scratch, DATABASE_NAME), { readOnly: true })
    try {
      if (database.prepare('PRAGMA quick_check(1)').get()?.quick_check !== 'ok') return new Set()
      const rows = database.prepare('SELECT lower(hex(id)) AS id FROM event').all()
      return new Set(rows.map(({ id }) => id as string))
    } finally {
      database.close()
    }
  } catch {
    return new Set()
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** The files of the journal by name, without the index that SQLite makes anew. */
const journalOf = (files: ReadonlyMap<string, Buffer>, data: string): ReadonlyMap<string, Buffer> =>
  new Map(
    [...files]
      .filter(([path]) => path.startsWith(join(data, DATABASE_NAME)) && !path.endsWith('-shm'))
      .map(([path, content]) => [basename(path), content]),
  )
