import { Drop, type FilterImplOptions } from 'liquidjs'
import { ExactNumber, numberOf } from '../contract/exact-number.ts'
import { absolute, atLeast, atMost, type Count, minus, plus, times, type Written } from './decimal.ts'

/** A number with its digits, as templates see it: texts are made of the digits, and comparisons are of the value. */
export class NumberDrop extends Drop {
  readonly #number: ExactNumber

  constructor(number: ExactNumber) {
    super()
    this.#number = number
  }

  override valueOf(): string {
    return this.#number.text
  }

  [Symbol.toPrimitive](hint: string): string | number {
    return hint === 'number' ? Number(this.#number) : this.#number.text
  }

  toJSON(): unknown {
    return this.#number.toJSON()
  }

  equals(other: unknown): boolean {
    return this.#order(other) === 0
  }

  gt(other: unknown): boolean {
    return this.#order(other) > 0
  }

  geq(other: unknown): boolean {
    return this.#order(other) >= 0
  }

  lt(other: unknown): boolean {
    return this.#order(other) < 0
  }

  leq(other: unknown): boolean {
    return this.#order(other) <= 0
  }

  /** `NaN` beside what is no number. A text is one when it is the same digits: large ones can be written so. */
  #order(other: unknown): number {
    if (other instanceof NumberDrop) return this.#number.compare(other.#number)
    if (typeof other === 'number') return this.#number.compare(other)
    return other === this.#number.text ? 0 : Number.NaN
  }
}

/** An event whose numbers with digits of their own are `NumberDrop`s. The same one when it has none. */
export function forTemplate<T>(value: T): T {
  return holdsExact(value) ? (withDrops(value) as T) : value
}

function withDrops(value: unknown): unknown {
  if (value instanceof ExactNumber) return new NumberDrop(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(withDrops)
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withDrops(each)]))
}

const holdsExact = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (value instanceof ExactNumber || Object.values(value).some((each) => holdsExact(each)))

/** Filters that count. */
export const countingFilters = [
  'abs',
  'at_least',
  'at_most',
  'ceil',
  'divided_by',
  'floor',
  'minus',
  'modulo',
  'plus',
  'round',
  'times',
] as const

type Counting = (typeof countingFilters)[number]

/** What is counted exactly, as it is written in decimals; the others work with doubles. */
const exact: Readonly<Partial<Record<Counting, Count>>> = {
  abs: absolute,
  at_least: atLeast,
  at_most: atMost,
  minus,
  plus,
  times,
}

/**
 * A filter that counts. It shows all digits of what it counts exactly; one that counts with doubles refuses what these do
 * not hold: it would show other digits than came in, or `Infinity` where Liquid's own implementation divides by no zero.
 */
export function exactly(name: Counting, filter: FilterImplOptions): FilterImplOptions {
  const count = typeof filter === 'function' ? filter : filter.handler
  const counted = exact[name]
  return function (this, ...given) {
    const numbers = given.map(numberIn)
    if (counted !== undefined && numbers.length === (name === 'abs' ? 1 : 2) && !numbers.includes(null))
      return shown(counted(numbers[0] ?? 0, numbers[1] ?? 0))
    for (const number of numbers)
      if (number instanceof ExactNumber && typeof number.plain() !== 'number') throw new RangeError(TOO_LARGE)
    const result: unknown = count.call(this, ...given)
    if (typeof result === 'number' && Number.isInteger(result) && !Number.isSafeInteger(result))
      throw new RangeError(TOO_LARGE)
    if (typeof result === 'number' && !Number.isFinite(result)) throw new RangeError(NO_NUMBER)
    return result
  }
}

/** What a filter is given, where it is a number or the text of one. */
function numberIn(given: unknown): Written | null {
  const value: unknown = given instanceof Drop ? given.valueOf() : given
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  return typeof value === 'string' ? numberOf(value.trim()) : null
}

function shown(result: Written | null): number | NumberDrop {
  if (result === null) throw new RangeError(TOO_LARGE)
  return typeof result === 'number' ? result : new NumberDrop(result)
}

const NO_NUMBER = 'what is counted is not a number: a division by zero'
const TOO_LARGE = 'the number has more digits than can be counted with'
