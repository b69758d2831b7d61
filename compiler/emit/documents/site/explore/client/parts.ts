import type { MapMove } from '../../../map/shape.ts'
import { type MoveRow, moveOf } from '../map-data.ts'

/** The movements of a map, part by part, each loaded when something in it is asked for. */
export interface Parts {
  /** The movements of some parts. Rejects when one cannot be loaded. */
  readonly load: (numbers: readonly number[]) => Promise<readonly MapMove[]>
  readonly arrived: (number: number, rows: readonly MoveRow[]) => void
}

export function createParts(): Parts {
  const known = new Map<number, readonly MapMove[]>()
  const asked = new Map<number, Promise<void>>()
  const ask = (number: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script')
      script.src = `map/part-${number + 1}.js`
      script.addEventListener('load', () => resolve())
      script.addEventListener('error', () => {
        asked.delete(number)
        reject(new Error(`map/part-${number + 1}.js cannot be loaded.`))
      })
      document.head.append(script)
    })
  return {
    arrived: (number, rows) => known.set(number, rows.map(moveOf)),
    load: async (numbers) => {
      for (const number of numbers) if (!known.has(number) && !asked.has(number)) asked.set(number, ask(number))
      await Promise.all(numbers.map((number) => asked.get(number)))
      return numbers.flatMap((number) => known.get(number) ?? [])
    },
  }
}
