/**
 * `npm run test:scorers [-- --write]`: the scorers themselves over every example, on both engines and with every way out,
 * and over deployments that are unlike them. Each comes as a pinned package of its registry, once, into a cache outside of
 * the tree. Exits with 1 where one finds what is not decided in `decided.ts`; `--write` writes the table of
 * `docs/scorers.md`.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readOptions } from '../../scripts/options.ts'
import { decided } from './decided.ts'
import { writeClusters, writeDeployments } from './deployments.ts'
import { begin, end, type Row, table } from './table.ts'
import type { Failure } from './tool.ts'
import { tools } from './tools.ts'
import { unlike } from './unlike.ts'

const { values } = readOptions(import.meta.url, { write: { type: 'boolean' } })

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const folder = mkdtempSync(join(tmpdir(), 'bylaw-scorers-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
const deployments = (await writeDeployments(folder)) + (await writeClusters(folder, await unlike()))
const rows: Row[] = []
const open: string[] = []
for (const { name, version, have } of tools) {
  const score = have()
  if (typeof score === 'string') {
    say(`${name} ${version}: NOT RUN, ${score}`)
    rows.push({ name, version, why: score })
    continue
  }
  const { passed, failures } = score(folder)
  const known = new Map<string, number>()
  for (const failure of failures) {
    const reason = reasonFor(name, failure)
    if (reason === null) open.push(`${name}, ${failure.where}: ${failure.check}`)
    else known.set(reason, (known.get(reason) ?? 0) + 1)
  }
  if (passed === 0) open.push(`${name}, all: it passed nothing, and so shows nothing`)
  const failed = open.filter((line) => line.startsWith(`${name},`)).length
  say(`${name} ${version}: ${passed} passed, ${failed} failed, ${sum(known)} decided`)
  rows.push({ name, version, passed, failed, known })
}
for (const line of open) say(`  ${line}`)
if (values.write === true) {
  const page = new URL('../../docs/scorers.md', import.meta.url)
  const text = readFileSync(page, 'utf8')
  const [before = '', after = ''] = [text.split(begin)[0], text.split(end)[1]]
  writeFileSync(page, `${before}${begin}\n${table(rows, deployments)}${end}${after}`)
}
process.exitCode = open.length === 0 ? 0 : 1

/** The check that was decided, and why. */
function reasonFor(scorer: string, { check, where }: Failure): string | null {
  const found = decided.find(
    (each) => each.scorer === scorer && check.startsWith(each.check) && where.endsWith(each.where),
  )
  return found === undefined ? null : `${found.check} (${found.why})`
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0)
}
