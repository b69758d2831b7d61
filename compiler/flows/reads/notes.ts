import type { Problem, Read, Reads } from './read.ts'
import { readKey, type Span } from './value.ts'

/** Collects what an analysis finds; the same thing found twice, as loops do, counts once. */
export interface Notes {
  read(reads: readonly Read[]): void
  problem(kind: Problem['kind'], span: Span, message: string, help?: string | null, field?: Span): void
  /** In the order of the text. */
  result(): Reads
}

export function newNotes(): Notes {
  const reads = new Map<string, Read>()
  const problems = new Map<string, Problem>()
  return {
    read(found) {
      for (const read of found) reads.set(readKey(read), read)
    },
    problem(kind, { start, end }, message, help = null, field = undefined) {
      const key = `${start}:${end}:${kind}`
      if (!problems.has(key))
        problems.set(key, { kind, message, help, start, end, ...(field && { field: field.start }) })
    },
    result: () => ({ reads: inOrder(reads.values()), problems: inOrder(problems.values()) }),
  }
}

const inOrder = <T extends Span>(found: Iterable<T>): readonly T[] =>
  [...found].sort((a, b) => a.start - b.start || a.end - b.end)
