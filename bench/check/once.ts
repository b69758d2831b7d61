import { compile } from '../../compiler/compile.ts'
import { median } from '../stats.ts'
import { generateProject } from './generate.ts'

/** What one process measured: milliseconds, wall and CPU, of the first check and of those after it. */
export interface Checked {
  readonly files: number
  readonly bytes: number
  readonly flows: number
  readonly findings: number
  readonly cold: Cost
  readonly warm: Cost
}

export interface Cost {
  readonly wall: number
  readonly cpu: number
}

/** Checks a generated project, first in a process that has done nothing yet, then again. */
function checkOnce(routes: number): Checked {
  const files = generateProject(routes)
  let flows = 0
  let findings = 0
  const run = (): Cost => {
    const [start, before] = [performance.now(), process.cpuUsage()]
    const { graph, diagnostics } = compile(files, { asOf: '2026-11-21' })
    const { user, system } = process.cpuUsage(before)
    flows = graph?.flows.length ?? 0
    findings = diagnostics.length
    return { wall: performance.now() - start, cpu: (user + system) / 1000 }
  }
  const cold = run()
  const again = Array.from({ length: routes > 1000 ? 2 : 7 }, run)
  const warm = { wall: median(again.map(({ wall }) => wall)), cpu: median(again.map(({ cpu }) => cpu)) }
  const bytes = files.reduce((sum, { text }) => sum + text.length, 0)
  return { files: files.length, bytes, flows, findings, cold, warm }
}

console.log(JSON.stringify(checkOnce(Number(process.argv[2]))))
