/** A number of JSON as sign, digits without zeros at either end, and where the point stands: `0.digits * 10^point`. */
interface Decimal {
  readonly negative: boolean
  /** Empty for zero. */
  readonly digits: string
  readonly point: number
}

/** V8 has it, and TypeScript does not know it yet (https://github.com/tc39/proposal-json-parse-with-source). */
const { rawJSON } = JSON as unknown as { readonly rawJSON: (text: string) => unknown }

/** Numbers of JSON. */
const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/

const MOST = 2n ** 63n - 1n
const LEAST = -(2n ** 63n)
/** Digits of the largest integer of 64 bits. */
const MOST_DIGITS = 19

/**
 * A number of JSON that a double does not hold as it was written: `115310627314723954`, `1.10`, `-0`, `1E5`, `1e400`.
 * `parseExact` gives these in place of numbers, and `JSON.stringify` writes them as they came.
 */
export class ExactNumber {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }

  /** What `JSON.stringify` writes as it is. */
  toJSON(): unknown {
    return rawJSON(this.text)
  }

  toString(): string {
    return this.text
  }

  /** The nearest double, which may be infinite. */
  valueOf(): number {
    return Number(this.text)
  }

  /** As CEL's `int`: whole, and of at most 64 bits. `null` for all others. */
  toBigInt(): bigint | null {
    const { negative, digits, point } = this.#decimal()
    if (digits === '') return 0n
    if (point < digits.length || point > MOST_DIGITS) return null
    const whole = BigInt(digits.padEnd(point, '0')) * (negative ? -1n : 1n)
    return whole >= LEAST && whole <= MOST ? whole : null
  }

  /** A whole number of at most 64 bits. */
  isInteger(): boolean {
    return this.toBigInt() !== null
  }

  /** Below zero when it is less than the number as that is written, above when it is more. */
  compare(other: number | ExactNumber): number {
    return compare(this.#decimal(), decimalOf(String(other)))
  }

  /** The double that is written with the same value, so that `===` finds it: `1.10` is 1.1. Itself when there is none. */
  plain(): number | this {
    const near = Number(this.text)
    return Number.isFinite(near) && this.compare(near) === 0 ? near : this
  }

  #decimal(): Decimal {
    return decimalOf(this.text)
  }
}

/** A number as it was written in JSON. Of those that a double holds, that is how they print. */
export const numberText = (value: unknown): string | null =>
  typeof value === 'number' || value instanceof ExactNumber ? String(value) : null

/** The number that a text is, if JSON can write it so; `null` for any other text. */
export const numberOf = (text: string): number | ExactNumber | null =>
  NUMBER.test(text) && !/^-?0\d/.test(text) ? readNumber(text) : null

/** A number of JSON from its text. */
export function readNumber(text: string): number | ExactNumber {
  const value = Number(text)
  return String(value) === text && (Number.isSafeInteger(value) || !Number.isInteger(value))
    ? value
    : new ExactNumber(text)
}

/** A number as it was written, as a whole number and the power of ten that it is times. */
export function scaledOf(text: string): readonly [whole: bigint, power: number] {
  const { negative, digits, point } = decimalOf(text)
  return digits === '' ? [0n, 0] : [BigInt(negative ? `-${digits}` : digits), point - digits.length]
}

function decimalOf(text: string): Decimal {
  const [, sign, whole = '', fraction = '', exponent = '0'] = NUMBER.exec(text) ?? []
  const all = `${whole}${fraction}`
  const begin = all.search(/[1-9]/)
  if (begin === -1) return { negative: false, digits: '', point: 0 }
  // By hand: a pattern for the zeros at the end would look at each run of zeros again and again.
  let end = all.length
  while (all[end - 1] === '0') end -= 1
  return {
    negative: sign === '-',
    digits: all.slice(begin, end),
    point: whole.length - begin + Number(exponent),
  }
}

function compare(one: Decimal, other: Decimal): number {
  const signs = signOf(one) - signOf(other)
  if (signs !== 0 || one.digits === '') return signs
  const size = one.point === other.point ? order(one.digits, other.digits) : order(one.point, other.point)
  return one.negative ? -size : size
}

const signOf = ({ negative, digits }: Decimal): number => (digits === '' ? 0 : negative ? -1 : 1)

const order = <T extends string | number>(one: T, other: T): number => (one < other ? -1 : one > other ? 1 : 0)

/** Keeps numbers as they were written, as the reviver of `JSON.parse`: V8 hands it the text of each. */
export const keepNumbers = (_: string, value: unknown, context?: { readonly source?: string }): unknown =>
  typeof value === 'number' ? readNumber(context?.source ?? String(value)) : value
