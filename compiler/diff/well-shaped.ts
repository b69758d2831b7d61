import { inShape, type Shaping } from '../model/in-shape.ts'
import type { Side } from './side.ts'
import { canonical } from './verdict.ts'

/**
 * A side whose faulty resources have the shape that the language gives them: a list or a map where a text or a number
 * belongs is compared as it is written, and what is neither a list nor a map where one belongs says nothing.
 */
export function wellShaped(side: Side): Side {
  const model = inShape(side.model, asWritten)
  return model === side.model ? side : { ...side, model }
}

const asWritten: Shaping = {
  instead: (value, types) => {
    if (types.every((type) => type === 'array' || type === 'object')) return undefined
    return typeof value === 'object' && value !== null ? canonical(value) : value
  },
  completes: false,
}
