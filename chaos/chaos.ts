/**
 * `npm run chaos [-- --rounds 50 --events 1500 --seed 1]`: faults against the built router, on loopback alone, and
 * what they cost. It ends by itself and ends only processes that it started.
 */
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { faultyDestination, HASTY } from './destination.ts'
import { canMount, fullDisk } from './full-disk.ts'
import { killRounds } from './kill.ts'
import { buildProject, withData } from './project.ts'
import { createRandom } from './random.ts'
import { kept, tallyText } from './tally.ts'
import { canTrace, proofText, prove } from './trace/proof.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    events: { type: 'string', default: '1500' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
  },
})
const [rounds, events, seed] = [values.rounds, values.events, values.seed].map(Number) as [number, number, number]
const random = createRandom(seed)
let well = true

say(`seed ${seed}`)
const project = await buildProject(HASTY)
try {
  say(`\nkill -9 under load, SQLite, ${rounds} rounds`)
  const slow = await buildProject()
  try {
    const killed = await killRounds(slow, { rounds, random, perRound: 2000, ahead: false, tell: say })
    say(`  ${tallyText(killed)}`)
    well &&= kept(killed) && killed.accepted > 0
  } finally {
    slow.remove()
  }

  say('\na destination that hangs, drips, resets, answers 400, 429, 500, 503 and nonsense')
  const faulty = await faultyDestination(withData(project, 'data-faulty'), random)
  say(`  ${tallyText(faulty.tally)}  ${JSON.stringify(faulty.ended)}`)
  well &&= kept(faulty.tally) && faulty.tally.accepted > 0

  say('\na disk that is full')
  if (!canMount(project)) say('  NOT RUN: no small disk can be mounted here (unshare, tmpfs)')
  else {
    const full = await fullDisk(withData(project, 'data-full'))
    say(
      `  ${tallyText(full.tally)}  refused with 503 ${full.refused}  accepted after there was room ${full.afterwards}`,
    )
    well &&= kept(full.tally) && full.refused > 0 && full.afterwards > 0
  }

  say('\nno 202 before its data is on disk')
  if (!canTrace()) say('  NOT RUN: there is no strace that may trace (Debian: apt-get install strace)')
  else {
    for await (const proof of prove(project, events, random)) {
      say(proofText(proof))
      well &&= proof.right
    }
  }
} finally {
  project.remove()
}
say(well ? '\nno promise was broken' : '\nA PROMISE WAS BROKEN')
process.exitCode = well ? 0 : 1
