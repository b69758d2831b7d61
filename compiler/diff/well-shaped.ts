import { inShape, type Shaping } from '../model/in-shape.ts'
import type { Side } from './side.ts'
import { canonical } from './verdict.ts'

/**
 * A side whose faulty resources have the shape that the language gives them: what belongs elsewhere is compared as it is
 * written, as a text where texts are, and what is neither a list nor a map where one belongs says nothing.
 */
export function wellShaped(side: Side): Side {
  const model = inShape(side.model, asWritten)
  return model === side.model ? side : { ...side, model }
}

const asWritten: Shaping = {
  instead: (value, types) => {
    if (value === null || types.every((type) => type === 'array' || type === 'object')) return undefined
    if (typeof value === 'object') return canonical(value)
    return types.includes('string') ? String(value) : value
  },
  completes: false,
}
