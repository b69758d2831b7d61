/**
 * `npm run test:pulumi [-- --write] [--only TEXT] [--bin FOLDER] [--build] [--stand-in]`: the generated programs of every
 * example, on both engines and with every way out: under Pulumi's engine with its Kubernetes provider, on a control plane
 * of this machine's loopback, where these are at hand; and under Pulumi's own program runner against a stand-in of its
 * engine. `--write` writes the tables of `docs/cluster.md`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { versions } from '../../compiler/emit/pulumi/project-files.ts'
import { readOptions } from '../../scripts/options.ts'
import { createReport, table, today } from '../cluster/report.ts'
import { deployments } from '../scorers/deployments.ts'
import { onTheEngine } from './engine/run.ts'
import { onTheStandIn } from './stand-in.ts'
import { programs } from './testing/programs.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const { values } = readOptions(import.meta.url, {
  write: { type: 'boolean' },
  only: { type: 'string' },
  bin: { type: 'string' },
  build: { type: 'boolean' },
  'stand-in': { type: 'boolean' },
})

/** Puts a table between two marks of the page. */
function write(mark: string, text: string): void {
  const page = new URL('../../docs/cluster.md', import.meta.url)
  const [begin, end] = [`<!-- written by ${mark} -->`, `<!-- end of ${mark} -->`]
  const whole = readFileSync(page, 'utf8')
  const [before = '', after = ''] = [whole.split(begin)[0], whole.split(end)[1]]
  writeFileSync(page, `${before}${begin}\n\n${text}\n${end}${after}`)
}

const all = (await deployments()).filter(({ name }) => name.includes(values.only ?? ''))
const packages = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
const written = programs()
const [onEngine, onStandIn] = [createReport(say), createReport(say)]
try {
  if (values['stand-in'] !== true) {
    const { bin = null, build = false } = values
    const ran = await onTheEngine({ bin, build, programs: written, deployments: all, say }, onEngine)
    if ('why' in ran) say(`NOT RUN on the engine itself: ${ran.why}`)
    else if (values.write === true)
      write(
        'npm run test:pulumi on the engine',
        `${today()}, ${ran.versions}, ${packages.join(', ')}:\n\n${table(onEngine.rows)}`,
      )
  }
  await onTheStandIn(onStandIn, written, all, say)
  if (values.write === true)
    write('npm run test:pulumi', `${today()}, ${packages.join(', ')}:\n\n${table(onStandIn.rows)}`)
} finally {
  written.remove()
}
const rows = [...onEngine.rows, ...onStandIn.rows]
const failed = rows.filter(({ ok }) => !ok).length
say(`${rows.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
