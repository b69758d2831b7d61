import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Checked } from '../check/once.ts'
import { benchAgainst, goalRevisions } from '../check/pairs.ts'
import type { Size } from '../scale.ts'
import { median } from '../stats.ts'

const once = fileURLToPath(new URL('../check/once.ts', import.meta.url))
const processes = 3

/** How long the checker takes for growing projects, beside the builds of other revisions, and once it is warm. */
export async function benchCheck(size: Size, against: readonly string[] = goalRevisions): Promise<void> {
  await benchAgainst(size, against)
  benchWarm(size)
}

function benchWarm({ routes }: Size): void {
  const found = routes.map((count) => ({ routes: count, ...checked(count) }))
  const rows = found.map((each, index) => {
    const before = found[index - 1]
    const slope = before && (each.warm.cpu - before.warm.cpu) / (each.routes - before.routes)
    return {
      routes: each.routes,
      files: each.files,
      'MB of YAML': (each.bytes / 1e6).toFixed(2),
      flows: each.flows,
      findings: each.findings,
      'cold ms': Math.round(each.cold.wall),
      'cold CPU ms': Math.round(each.cold.cpu),
      'warm ms': Math.round(each.warm.wall),
      'warm CPU ms': Math.round(each.warm.cpu),
      'CPU ms a route': (each.warm.cpu / each.routes).toFixed(3),
      'CPU ms a route more': slope?.toFixed(3) ?? '',
    }
  })
  console.log(`The check of generated projects: every pass in memory, no disk. Cold is the first run of a process, with all
that the checker prepares for itself, medians of ${processes}; CPU time is of all threads, garbage collection with it.`)
  console.table(rows)
}

function checked(routes: number): Checked {
  const runs = Array.from(
    { length: processes },
    () => JSON.parse(execFileSync(process.execPath, [once, String(routes)], { encoding: 'utf8' })) as Checked,
  )
  const of = (when: 'cold' | 'warm', key: 'wall' | 'cpu'): number => median(runs.map((run) => run[when][key]))
  const cost = (when: 'cold' | 'warm') => ({ wall: of(when, 'wall'), cpu: of(when, 'cpu') })
  return { ...(runs[0] as Checked), cold: cost('cold'), warm: cost('warm') }
}
