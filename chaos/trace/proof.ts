import { spawnSync } from 'node:child_process'
import { createReadStream, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type ChildOptions, listening, startChild } from '../child.ts'
import { createLedger, type Ledger } from '../ledger.ts'
import { type Project, standInsFor, withData } from '../project.ts'
import type { Random } from '../random.ts'
import { sendLoad } from '../sender.ts'
import { type Sink, startSink } from '../sink.ts'
import { drain } from '../store/drain.ts'
import { sqliteStore } from '../store/sqlite-store.ts'
import { kept, type Tally, tally, tallyText } from '../tally.ts'
import { type Judgement, judge } from './judge.ts'
import { readSteps, straceTo } from './syscalls.ts'

const CONNECTIONS = 8
const DRAIN_MS = 60_000

/** Whether `strace` is here and may trace. */
export const canTrace = (): boolean =>
  spawnSync('strace', ['-f', '--seccomp-bpf', '-o', '/dev/null', process.execPath, '--version'], { stdio: 'ignore' })
    .status === 0

export interface Traced {
  readonly judgement: Judgement
  /** What became of the events after a router had gone on with what was left; `null` when none did. */
  readonly afterCut: Tally | null
}

interface TraceOptions extends Pick<ChildOptions, 'sync'> {
  readonly random: Random
  /** Lets another router go on with what a power cut at that moment could have left. */
  readonly goOn: boolean
}

/** Runs a router on an empty data folder under `strace`, kills it after so many events, and judges the trace. */
async function trace(project: Project, events: number, { random, goOn, sync }: TraceOptions): Promise<Traced> {
  const store = sqliteStore(project.data)
  const file = `${project.data}.strace`
  const ledger = createLedger('traced')
  const sink = await startSink(project.channelSecret)
  try {
    const standIns = standInsFor(sink)
    const child = startChild(project, { store, standIns, under: straceTo(file), ...(sync && { sync }) })
    let left = events
    const url = await listening(child)
    await sendLoad(project, url, ledger, { connections: CONNECTIONS, more: () => left-- > 0 })
    await child.kill('SIGKILL')
    const lines: string[] = []
    for await (const line of createInterface({ input: createReadStream(file, 'latin1') })) lines.push(line)
    const judgement = judge(readSteps(lines), { data: project.data, scratch: `${project.data}.rebuilt`, random })
    for (const event of ledger.accepted.values()) {
      if (!judgement.acknowledged.has(event.replaceAll('-', ''))) throw new Error('A 202 is not in the trace.')
    }
    return { judgement, afterCut: goOn ? await restart(project, judgement, ledger, sink) : null }
  } finally {
    await sink.close()
    rmSync(file, { force: true })
  }
}

async function restart(project: Project, { remains }: Judgement, ledger: Ledger, sink: Sink): Promise<Tally> {
  const rest = withData(project, 'data-cut')
  const store = sqliteStore(rest.data)
  for (const [name, content] of remains) writeFileSync(join(rest.data, name), content)
  const child = startChild(rest, { store, standIns: standInsFor(sink), clock: 'ahead' })
  try {
    await listening(child)
    return tally(ledger, sink, await drain(store, DRAIN_MS))
  } finally {
    await child.kill('SIGKILL')
  }
}

/** Syncs that the proof must notice: none, and one that is said to have ended before it has. */
const SPOILS = ['none', 'early'] as const

/** Enough to notice. */
const SPOILED_EVENTS = 300

export interface Proof {
  readonly name: string
  readonly traced: Traced
  /** Whether it was judged as it must be: the router well, the spoiled ones not. */
  readonly right: boolean
}

const sound = ({ acknowledged, early, missing, torn }: Judgement): boolean =>
  acknowledged.size > 0 && early + missing + torn === 0

/** Judges the router, and then the same that answers too early. */
export async function* prove(project: Project, events: number, random: Random): AsyncGenerator<Proof> {
  const traced = await trace(withData(project, 'data-traced'), events, { random, goOn: true })
  const right = sound(traced.judgement) && traced.afterCut !== null && kept(traced.afterCut)
  yield { name: 'as built', traced, right }
  for (const sync of SPOILS) {
    const spoiled = withData(project, `data-sync-${sync}`)
    const found = await trace(spoiled, Math.min(events, SPOILED_EVENTS), { random, goOn: false, sync })
    const { acknowledged, early, missing } = found.judgement
    yield {
      name: `sync ${sync}`,
      traced: found,
      right: acknowledged.size > 0 && early > 0 && missing > 0,
    }
  }
}

export const proofText = ({ name, traced, right }: Proof): string => {
  const { acknowledged, early, missing, torn, rebuilt, syncs } = traced.judgement
  const counts = `acknowledged ${acknowledged.size}  before their fsync ${early}  not in the rebuilt database ${missing}`
  const verdict = name === 'as built' ? (right ? 'holds' : 'BROKEN') : right ? 'noticed, as it must be' : 'NOT NOTICED'
  const cut = traced.afterCut === null ? '' : `\n    a router on what a power cut left: ${tallyText(traced.afterCut)}`
  return `  ${name}: ${verdict}\n    ${counts}  nor with a random part of the rest ${torn}  (${syncs} syncs, ${rebuilt} databases)${cut}`
}
