import { createHash, randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../../report/report.ts'
import type { LoadedProject } from '../../source/load.ts'
import { readSample } from '../read-sample.ts'

/** Everything that a report is made from. */
export interface Asked {
  /** `buildIdentity`. */
  readonly build: string
  readonly project: LoadedProject
  readonly asOf: string
  readonly due: string | undefined
}

/** A report that was made, and the files beside the declaration whose being there it depends on. */
export interface Judged {
  readonly report: Report
  /** Where files that the declaration names were looked for, from the project's folder: whether something lies there, or what was read of it. */
  readonly looked: ReadonlyMap<string, boolean | string>
}

/** Reports of earlier checks. */
export interface KeptReports {
  /** The report on just this; `null` where none was kept. */
  readonly find: () => Report | null
  readonly keep: (judged: Judged) => void
}

/** What stands in a file: all of a report but the texts of its files, which were read anyway. */
interface Kept {
  readonly key: string
  /** Of what was read, its digest. */
  readonly looked: readonly (readonly [path: string, there: boolean | string])[]
  readonly report: Omit<Report, 'files'>
}

/** Reports that are kept, the last used ones, and the bytes that one may take. */
const most = 64
const largest = 16 * 1024 * 1024

/**
 * The reports that a folder keeps, each in a file named by a digest of everything that it was made from, so that none is
 * ever out of date. A file counts if it is whole, for this very key, and of this user. Whatever the disk refuses is done
 * without: nothing here can fail a check, or decide what it finds.
 */
export function keptReports(folder: string, asked: Asked): KeptReports {
  const key = keyOf(asked)
  const path = join(folder, `${key}.json`)
  const { root, files } = asked.project
  return {
    find: () => {
      const kept = read(path)
      if (kept === null || kept.key !== key) return null
      if (!kept.looked.every(([beside, there]) => isAsBefore(root, beside, there))) return null
      return { files, ...kept.report }
    },
    keep: ({ report: { files: _, ...report }, looked }) => {
      const marks = [...looked].map(
        ([beside, there]) => [beside, typeof there === 'string' ? digestOf(there) : there] as const,
      )
      const kept: Kept = { key, looked: marks, report }
      const text = JSON.stringify(kept)
      if (text.length <= largest) write(folder, path, `${digestOf(text)}\n${text}`)
    },
  }
}

/** sha256 in hex of everything that a report is made from. Lengths stand before the texts: no two questions read alike. */
function keyOf({ build, project: { files, passedOver, findings }, asOf, due }: Asked): string {
  const hash = createHash('sha256')
  const lengths = files.map(({ path, text }) => [path, text.length])
  hash.update(`${JSON.stringify([1, build, asOf, due ?? null, passedOver, findings, lengths])}\n`)
  for (const { text } of files) hash.update(text)
  return hash.digest('hex')
}

function isAsBefore(root: string, beside: string, there: boolean | string): boolean {
  if (typeof there === 'boolean') return existsSync(join(root, beside)) === there
  const text = readSample(root, beside)
  return text !== null && digestOf(text) === there
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

function read(path: string): Kept | null {
  let file: number | null = null
  try {
    file = openSync(path, 'r')
    const { size, uid } = fstatSync(file)
    if (size > 2 * largest || (process.getuid && uid !== process.getuid())) return null
    const whole = readFileSync(file, 'utf8')
    const [digest, text] = [whole.slice(0, 64), whole.slice(65)]
    if (digestOf(text) !== digest) return null
    const now = new Date()
    utimesSync(path, now, now)
    return JSON.parse(text) as Kept
  } catch {
    return null
  } finally {
    if (file !== null) closeSync(file)
  }
}

/** Beside it first: whoever reads at the same time sees all of a file or none. */
function write(folder: string, path: string, text: string): void {
  const beside = `${path}.${randomUUID()}.tmp`
  const written = attempt(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(beside, text, { flag: 'wx', mode: 0o600 })
    renameSync(beside, path)
  })
  attempt(() => (written ? prune(folder) : rmSync(beside, { force: true })))
}

/** Whether the disk let it be done. */
function attempt(work: () => void): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}

/** Takes away what was used longest ago, of files of ours alone. */
function prune(folder: string): void {
  const ours = readdirSync(folder).filter((name) => /^[0-9a-f]{64}\.json(\.[0-9a-f-]+\.tmp)?$/.test(name))
  if (ours.length <= most) return
  const used = ours.map((name) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
  for (const { path } of used.sort((a, b) => b.at - a.at).slice(most)) rmSync(path, { force: true })
}
