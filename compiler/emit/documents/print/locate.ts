import type { Located } from '../../../diagnostics/diagnostic.ts'
import type { Place } from '../../../diagnostics/place.ts'
import { sorted } from '../content/words.ts'
import type { Statement } from '../document.ts'

/** Where a place is declared, as `activities.yaml:12`; `null` when the build does not know. */
export type LocateText = (place: Place) => string | null

/** Where a compiled project's places are declared. */
export const locateIn =
  ({ locate }: { readonly locate: (place: Place) => Located }): LocateText =>
  (place) => {
    const { file, start } = locate(place)
    return file === '' ? null : `${file}:${start.line}`
  }

/** The same, looked up once for each place: a statement is printed in several documents. */
export function remembered(locate: LocateText): LocateText {
  const known = new WeakMap<Place, { readonly text: string | null }>()
  return (place) => {
    let found = known.get(place)
    if (!found) {
      found = { text: locate(place) }
      known.set(place, found)
    }
    return found.text
  }
}

/** Where statements are declared, sorted; several lines of a file are one entry: `activities.yaml:12, 14`. */
export function declaredAt(statements: readonly Pick<Statement, 'places'>[], locate: LocateText): readonly string[] {
  const lines = new Map<string, Set<number>>()
  for (const { places } of statements) {
    for (const place of places) {
      const text = locate(place)
      const at = text?.lastIndexOf(':') ?? -1
      if (text === null || at < 0) continue
      const file = text.slice(0, at)
      lines.set(file, (lines.get(file) ?? new Set()).add(Number(text.slice(at + 1))))
    }
  }
  return sorted(lines.keys()).map((file) => {
    const numbers = [...(lines.get(file) ?? [])].sort((a, b) => a - b)
    return `${file}:${numbers.join(', ')}`
  })
}
