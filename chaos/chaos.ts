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
let notRun = 0

function skip(reason: string): void {
  notRun++
  say(`  NOT RUN: ${reason}`)
}

say(`seed ${seed}`)
// Children and folders go at the exit, however it comes about.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
const project = await buildProject(HASTY)
const slow = await buildProject()
process.once('exit', () => {
  project.remove()
  slow.remove()
})
say(`\nkill -9 under load, SQLite, ${rounds} rounds`)
const killed = await killRounds(slow, { rounds, random, perRound: 5000, ahead: false, withinMs: 2000, tell: say })
say(`  ${tallyText(killed)}`)
well &&= kept(killed) && killed.accepted > 0

say('\na destination that hangs, drips, resets, answers 400, 429, 500, 503 and nonsense')
const faulty = await faultyDestination(withData(project, 'data-faulty'), random)
say(`  ${tallyText(faulty.tally)}  ${JSON.stringify(faulty.ended)}`)
well &&= kept(faulty.tally) && faulty.tally.accepted > 0

say('\na disk that is full')
if (!canMount(project)) skip('no small disk can be mounted here (unshare, tmpfs)')
else {
  const full = await fullDisk(withData(project, 'data-full'))
  say(`  ${tallyText(full.tally)}  refused with 503 ${full.refused}  accepted after there was room ${full.afterwards}`)
  well &&= kept(full.tally) && full.refused > 0 && full.afterwards > 0
}

say('\nno 202 before its data is on disk')
if (!canTrace()) skip('there is no strace that may trace (Debian: apt-get install strace)')
else {
  for await (const proof of prove(project, events, random)) {
    say(proofText(proof))
    well &&= proof.right
  }
}
say(`\n${well ? 'no promise was broken' : 'A PROMISE WAS BROKEN'}${notRun > 0 ? `; parts not run: ${notRun}` : ''}`)
process.exitCode = well ? 0 : 1
