import { compileRoutes } from '../../runtime/ingress/routes.ts'
import type { Generated } from '../../runtime/plan.ts'
import { bodyOf, type Payload } from '../load/requests.ts'
import { generatedText } from './start.ts'

const events = 5000
const runs = 5

/** Microseconds of CPU time for projecting one event and matching it with its routes; the least of a few runs. */
export async function measureDeciding(payload: Payload): Promise<number> {
  const source = `data:text/javascript,${encodeURIComponent(generatedText('on', 'wait'))}`
  const { plan, project } = (await import(source)) as Generated
  const [name, type] = payload === 'push' ? ['github', 'github.push'] : ['app', 'user.joined']
  const decide = project[type]
  const match = compileRoutes(plan, name, { add: () => {}, all: () => new Map() }).get(type)
  if (decide === undefined || match === undefined) throw new Error(`no route for ${type}`)
  const body = bodyOf(payload)
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run <= runs; run++) {
    // Parsed each anew: what is parsed once more than a few times is laid out differently.
    const values = Array.from({ length: events }, () => JSON.parse(body) as Record<string, unknown>)
    const before = process.cpuUsage()
    for (const value of values) {
      const decided = decide(value)
      if (!decided.ok || match(decided.value).length === 0) throw new Error(`${type} is not routed`)
    }
    const { user, system } = process.cpuUsage(before)
    if (run > 0) least = Math.min(least, (user + system) / events)
  }
  return least
}
