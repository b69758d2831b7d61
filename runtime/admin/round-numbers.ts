import { ExactNumber } from '../contract/exact-number.ts'

/** JSON in which each number is the nearest double, for whoever counts with it. The same value where they all are. */
export function roundNumbers(value: unknown): unknown {
  if (value instanceof ExactNumber) return Number(value)
  if (typeof value !== 'object' || value === null || !holdsExact(value)) return value
  if (Array.isArray(value)) return value.map(roundNumbers)
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, roundNumbers(each)]))
}

const holdsExact = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (value instanceof ExactNumber || Object.values(value).some((each) => holdsExact(each)))
