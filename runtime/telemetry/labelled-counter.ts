/** A counter with labels. Adding to one that exists looks it up in maps and allocates nothing. */
export interface LabelledCounter {
  /** As many labels as it has names, in their order. */
  add(by: number, ...labels: readonly [string, string?, string?, string?]): void
  series(): readonly Series[]
}

export interface Series {
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
}

export interface CounterOptions {
  readonly name: string
  readonly help: string
  readonly labels: readonly string[]
}

interface Cell {
  readonly labels: readonly string[]
  value: number
}

type Level = Map<string, Level | Cell>

/** Labels come from the declaration and from closed lists; should that ever fail, no memory is lost to it. */
const MOST_SERIES = 5000
const OTHER = 'other'

export function createLabelledCounter(names: readonly string[]): LabelledCounter {
  const root: Level = new Map()
  const cells: Cell[] = []

  function cellOf(labels: readonly string[]): Cell {
    const cell = { labels, value: 0 }
    cells.push(cell)
    return cell
  }

  function make(labels: readonly string[]): Cell {
    let level = root
    for (const label of labels.slice(0, -1)) {
      const below = (level.get(label) as Level | undefined) ?? new Map()
      level.set(label, below)
      level = below
    }
    const last = labels.at(-1) ?? ''
    const known = level.get(last) as Cell | undefined
    if (known !== undefined) return known
    const cell = cellOf(labels)
    level.set(last, cell)
    return cell
  }

  return {
    add(by, first, second, third, fourth) {
      let found: Level | Cell | undefined = root.get(first)
      if (second !== undefined) found = (found as Level | undefined)?.get(second)
      if (third !== undefined) found = (found as Level | undefined)?.get(third)
      if (fourth !== undefined) found = (found as Level | undefined)?.get(fourth)
      if (found === undefined) {
        const given = [first, second, third, fourth].filter((each) => each !== undefined)
        found = make(cells.length < MOST_SERIES ? given : names.map(() => OTHER))
      }
      ;(found as Cell).value += by
    },
    series: () =>
      cells.map(({ labels, value }) => ({
        labels: Object.fromEntries(names.map((name, at) => [name, labels[at] ?? ''])),
        value,
      })),
  }
}
