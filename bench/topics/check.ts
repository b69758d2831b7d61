import { compile } from '../compiler/compile.ts'
import { generateProject } from './generate.ts'

/** Median milliseconds of `runs` runs. */
function median(runs: number, action: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    action()
    return performance.now() - start
  }).sort((a, b) => a - b)
  return times[Math.floor(times.length / 2)] ?? Number.NaN
}

/** Times `compile` in this process, cold and warm, for growing projects; asserts nothing. */
export function benchCheck(): void {
  const options = { asOf: '2026-11-21' }
  const rows: Record<string, unknown>[] = []
  for (const routes of [200, 1000, 5000]) {
    const files = generateProject(routes)
    const bytes = files.reduce((sum, { text }) => sum + text.length, 0)
    const start = performance.now()
    const { diagnostics, graph } = compile(files, options)
    const first = performance.now() - start
    const again = median(routes > 1000 ? 3 : 5, () => void compile(files, options))
    rows.push({
      routes,
      files: files.length,
      'MB of YAML': (bytes / 1e6).toFixed(2),
      flows: graph?.flows.length ?? 0,
      findings: diagnostics.length,
      'first ms': Math.round(first),
      'again ms': Math.round(again),
      'ms a route': (again / routes).toFixed(3),
    })
  }
  console.table(rows)
}

if (import.meta.main) benchCheck()
