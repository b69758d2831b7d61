import type { Generated } from '../../runtime/contract/plan.ts'
import { compileRoutes } from '../../runtime/ingress/routes.ts'
import { bodyOf, type Payload } from '../load/requests.ts'
import { median } from '../stats.ts'
import { generatedText } from './start.ts'

/** Few at a time: with thousands in memory the garbage collector would be what is measured. */
const events = 250
const runs = 60

/** Microseconds of CPU time for projecting one event and matching it with its routes; the median of many runs. */
export async function measureDeciding(payload: Payload): Promise<number> {
  const source = `data:text/javascript,${encodeURIComponent(generatedText('on', 'wait'))}`
  const { plan, project } = (await import(source)) as Generated
  const [name, type] = payload === 'push' ? ['github', 'github.push'] : ['app', 'user.joined']
  const decide = project[type]
  const match = compileRoutes(plan, name, { add: () => {}, all: () => new Map() }).get(type)
  if (decide === undefined || match === undefined) throw new Error(`no route for ${type}`)
  const body = bodyOf(payload)
  const costs: number[] = []
  for (let run = 0; run < runs; run++) {
    // Parsed anew, as in a router.
    const values = Array.from({ length: events }, () => JSON.parse(body) as Record<string, unknown>)
    const before = process.cpuUsage()
    for (const value of values) {
      const decided = decide(value)
      if (!decided.ok || match(decided.value).length === 0) throw new Error(`${type} is not routed`)
    }
    const { user, system } = process.cpuUsage(before)
    if (run >= runs / 3) costs.push((user + system) / events)
  }
  return median(costs)
}
