import type { RouterPlan } from '../contract/plan.ts'
import { type CompiledCondition, compileCondition } from '../projection/condition.ts'
import type { Counters } from './counters.ts'

export interface MatchedRoute {
  readonly name: string
  /** Its name as JSON. */
  readonly json: string
  readonly activity: string
  readonly channels: readonly string[]
  /** Field whose value keeps deliveries of each channel in order. */
  readonly orderBy: readonly string[] | null
}

/** The routes that take an event of one type from one source. */
export type Match = (event: Record<string, unknown>) => readonly MatchedRoute[]

interface Candidate extends MatchedRoute {
  readonly condition: CompiledCondition | null
}

/**
 * Candidates for each event of a source, conditions compiled. A condition that fails means that the route does not take
 * the event; it is counted as `condition-failed <route>`.
 */
export function compileRoutes(plan: RouterPlan, source: string, counters: Counters): ReadonlyMap<string, Match> {
  const candidates = new Map<string, Candidate[]>()
  for (const route of plan.routes.filter((each) => each.source === source)) {
    const channels = route.to.map((each) => each.channel)
    const { name, activity, orderBy } = route
    const matched = { name, json: JSON.stringify(name), activity, channels, orderBy }
    for (const event of route.events) {
      const integers = plan.events.find((each) => each.name === event)?.integers
      const candidate = { ...matched, condition: route.when === null ? null : compileCondition(route.when, integers) }
      const list = candidates.get(event)
      if (list === undefined) candidates.set(event, [candidate])
      else list.push(candidate)
    }
  }
  return new Map([...candidates].map(([event, list]) => [event, compileMatch(list, counters)]))
}

function compileMatch(list: readonly Candidate[], counters: Counters): Match {
  if (list.every((each) => each.condition === null)) return () => list
  return (event) => list.filter((each) => each.condition === null || holds(each.condition, event, each.name, counters))
}

function holds(condition: CompiledCondition, event: object, route: string, counters: Counters): boolean {
  const result = condition(event)
  if (result === 'error') counters.add('condition-failed', route)
  return result === true
}
