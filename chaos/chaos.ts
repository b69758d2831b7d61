/**
 * `npm run chaos [-- --help]`: faults against built routers, on loopback alone, and what they cost. It ends by itself and
 * ends only processes that it started.
 */
import { randomInt } from 'node:crypto'
import { HASTY } from './faults/destination.ts'
import { readOptions } from './options.ts'
import { buildProject } from './project.ts'
import { createRandom } from './random.ts'
import type { Ground } from './scenario.ts'
import { scenarios } from './scenarios.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const options = readOptions(process.argv.slice(2), scenarios, () => randomInt(2 ** 31))
if ('say' in options) {
  say(options.say)
  process.exit(options.code)
}
const { seed, only } = options
say(`seed ${seed}`)
// Children and folders go at the exit, however it comes about.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
const project = await buildProject()
const hasty = await buildProject({ channel: HASTY })
const shared = await buildProject({ channel: HASTY, engine: 'postgres' })
process.once('exit', () => {
  for (const each of [project, hasty, shared]) each.remove()
})
const ground: Ground = {
  random: createRandom(seed),
  rounds: options.rounds,
  events: options.events,
  project,
  hasty,
  shared,
  say: (line) => say(`  ${line}`),
}
const broken: string[] = []
const notRun: string[] = []
for (const { name, title, cannot, run } of scenarios.filter(({ name }) => only.includes(name))) {
  say(`\n${title}`)
  const reason = cannot?.(ground) ?? null
  if (reason !== null) {
    notRun.push(name)
    say(`  NOT RUN: ${reason}`)
    continue
  }
  const { lines, well } = await run(ground)
  for (const line of lines) ground.say(line)
  if (!well) broken.push(name)
}
const verdict = broken.length === 0 ? 'no promise was broken' : `A PROMISE WAS BROKEN: ${broken.join(', ')}`
say(`\n${verdict}${notRun.length > 0 ? `; not run: ${notRun.join(', ')}` : ''}`)
process.exitCode = broken.length === 0 ? 0 : 1
