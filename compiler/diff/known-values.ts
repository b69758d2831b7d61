import type { Model } from '../model/model.ts'
import type { LeafShape, Shape } from '../model/shape.ts'
import type { Known, Knows } from './refined-condition.ts'
import { same } from './verdict.ts'

/** What the schemas of events say of what a condition over `event` reads, where they all say the same on both sides. */
export const knownOfEvents =
  (models: readonly Model[], events: readonly string[]): Knows =>
  (path) => {
    const [root, ...steps] = path.split('.')
    if (root !== 'event' || events.length === 0) return null
    const [first, ...others] = [...new Set(events)].flatMap((event) =>
      models.map((model) => {
        const type = model.events.get(event)
        return type && !type.resource.poisoned ? knownAt(type.shape, steps) : null
      }),
    )
    return first && others.every((other) => same(other, first)) ? first : null
  }

function knownAt(shape: Shape, steps: readonly string[]): Known | null {
  let at: Shape | undefined = shape
  for (const step of steps) at = at?.kind === 'object' ? at.properties.get(step) : undefined
  return at?.kind === 'leaf' ? knownOfLeaf(at) : null
}

/** A value of one type; what may be `null`, too, has no order that a condition tells. */
function knownOfLeaf({ types, limits }: LeafShape): Known | null {
  const [type, ...others] = types
  if (others.length > 0 || (type !== 'string' && type !== 'integer')) return null
  const listed = Array.isArray(limits.enum) ? limits.enum : 'const' in limits ? [limits.const] : null
  const values = listed?.map((value) => JSON.stringify(value)) ?? null
  const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)
  return { whole: type === 'integer', least: number(limits.minimum), most: number(limits.maximum), values }
}

const count: Known = { whole: true, least: 0, most: null, values: null }
const counts =
  /^(flow\.retention\.(days|maxDays|minDays|backupDays)|flow\.(trackerDays|minimumAge)|flow\.\w+\.size\(\)|size\(flow\.\w+\))$/

/** All numbers of `flow` are whole, and those that count something begin at nothing. */
export const knownOfFlows: Knows = (path) =>
  counts.test(path) ? count : path === 'flow.noticeDays' ? { ...count, least: null } : null
