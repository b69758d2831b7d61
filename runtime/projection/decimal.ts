import { type ExactNumber, readNumber, scaledOf } from '../contract/exact-number.ts'

/** A number of JSON, with the digits that it was written with. */
export type Written = number | ExactNumber

/** Digits that a result may have: an event can name a number of any size in a few characters. */
const MOST_DIGITS = 1000

/** A decimal number as `whole * 10^power`. */
interface Scaled {
  readonly whole: bigint
  readonly power: number
}

/** Counts two numbers exactly, as they are written in decimals; `null` where the result has too many digits. */
export type Count = (one: Written, other: Written) => Written | null

export const plus: Count = (one, other) => sum(scaled(one), scaled(other))
export const minus: Count = (one, other) => {
  const { whole, power } = scaled(other)
  return sum(scaled(one), { whole: -whole, power })
}
export const times: Count = (one, other) => {
  const [a, b] = [scaled(one), scaled(other)]
  return written({ whole: a.whole * b.whole, power: a.power + b.power })
}
export const atLeast: Count = (one, other) => (isLess(one, other) ? other : one)
export const atMost: Count = (one, other) => (isLess(other, one) ? other : one)

export function absolute(one: Written): Written | null {
  const { whole, power } = scaled(one)
  return written({ whole: whole < 0n ? -whole : whole, power })
}

function sum(one: Scaled, other: Scaled): Written | null {
  if (one.whole === 0n) return written(other)
  if (other.whole === 0n) return written(one)
  const power = Math.min(one.power, other.power)
  if (Math.max(one.power, other.power) - power > MOST_DIGITS) return null
  const at = (each: Scaled): bigint => each.whole * 10n ** BigInt(each.power - power)
  return written({ whole: at(one) + at(other), power })
}

const isLess = (one: Written, other: Written): boolean => {
  const difference = minus(one, other)
  // Of two that are too far apart to be counted with, the doubles tell.
  return difference === null ? Number(one) < Number(other) : Number(difference) < 0
}

function scaled(number: Written): Scaled {
  const [whole, power] = scaledOf(String(number))
  return { whole, power }
}

/** As people write it: no exponent, no zeros at the end. */
function written({ whole, power }: Scaled): Written | null {
  if (whole === 0n) return 0
  const digits = String(whole < 0n ? -whole : whole)
  if (Math.max(digits.length + power, digits.length, -power) > MOST_DIGITS) return null
  const point = digits.length + power
  const text =
    power >= 0
      ? digits.padEnd(point, '0')
      : `${digits.slice(0, Math.max(0, point)) || '0'}.${digits.slice(Math.max(0, point)).padStart(-power, '0')}`.replace(
          /\.?0+$/,
          '',
        )
  return readNumber(`${whole < 0n ? '-' : ''}${text}`)
}
