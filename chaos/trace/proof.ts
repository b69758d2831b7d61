import { spawnSync } from 'node:child_process'
import { createReadStream, mkdirSync, rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { listening, startChild } from '../child.ts'
import { createLedger } from '../ledger.ts'
import { type Project, spoiled, withData } from '../project.ts'
import type { Random } from '../random.ts'
import { sendLoad } from '../sender.ts'
import { startSink } from '../sink.ts'
import { type Judgement, judge } from './judge.ts'
import { readSteps, straceTo } from './syscalls.ts'

const CONNECTIONS = 8

/** Whether `strace` is here and may trace. */
export const canTrace = (): boolean =>
  spawnSync('strace', ['-f', '--seccomp-bpf', '-o', '/dev/null', process.execPath, '--version'], { stdio: 'ignore' })
    .status === 0

/** Runs a router on an empty data folder under `strace`, kills it after so many events, and judges the trace. */
export async function trace(project: Project, events: number, random: Random): Promise<Judgement> {
  mkdirSync(project.data, { recursive: true, mode: 0o700 })
  const file = `${project.data}.strace`
  const ledger = createLedger('traced')
  const sink = await startSink(project.channelSecret)
  try {
    const child = startChild(project, { sink: sink.origin, under: straceTo(file) })
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
    return judgement
  } finally {
    await sink.close()
    rmSync(file, { force: true })
  }
}

/** Ways to spoil a copy of the router that the proof must notice: name, text of the bundle, what it becomes. */
const SPOILS = [
  ['synchronous=OFF', 'synchronous = FULL', 'synchronous = OFF'],
  ['synchronous=NORMAL', 'synchronous = FULL', 'synchronous = NORMAL'],
] as const

export interface Proof {
  readonly name: string
  readonly judgement: Judgement
  /** Whether it was judged as it must be: the router well, its spoiled copies not. */
  readonly right: boolean
}

const sound = ({ acknowledged, early, missing, torn }: Judgement): boolean =>
  acknowledged.size > 0 && early + missing + torn === 0

/** Judges the router, and then copies of it that answer too early. */
export async function* prove(project: Project, events: number, random: Random): AsyncGenerator<Proof> {
  const judgement = await trace(withData(project, 'data-traced'), events, random)
  yield { name: 'as built', judgement, right: sound(judgement) }
  for (const [name, from, to] of SPOILS) {
    const copy = spoiled(project, name, from, to)
    const found = await trace(copy, events, random)
    yield { name, judgement: found, right: found.acknowledged.size > 0 && found.early > 0 && found.missing > 0 }
  }
}

export const proofText = ({ name, judgement, right }: Proof): string => {
  const { acknowledged, early, missing, torn, rebuilt, syncs } = judgement
  const counts = `acknowledged ${acknowledged.size}  before their fsync ${early}  not in the rebuilt database ${missing}`
  const verdict = name === 'as built' ? (right ? 'holds' : 'BROKEN') : right ? 'noticed, as it must be' : 'NOT NOTICED'
  return `  ${name}: ${verdict}\n    ${counts}  nor with a random part of the rest ${torn}  (${syncs} syncs, ${rebuilt} databases)`
}
