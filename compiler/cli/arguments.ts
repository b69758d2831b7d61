import { InvalidArgumentError } from 'commander'
import { parseDuration } from '../language/duration.ts'

/** A calendar day, `YYYY-MM-DD`. */
export function parseDay(value: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null
  if (!date || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value) {
    throw new InvalidArgumentError('Expected a day as YYYY-MM-DD.')
  }
  return value
}

/** A period of ISO 8601. */
export function parsePeriod(value: string): string {
  if (parseDuration(value) === null) throw new InvalidArgumentError('Expected a period such as P30D.')
  return value
}

/** A count from 0. */
export function parseCount(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Expected a whole number from 0.')
  return Number(value)
}

/** An address of the web with `{file}` and `{line}` in it. */
export function parseSourceUrl(value: string): string {
  if (!/^https?:\/\//.test(value) || !URL.canParse(value))
    throw new InvalidArgumentError('Expected an address that begins with `https://` or `http://`.')
  if (!value.includes('{file}')) throw new InvalidArgumentError('Expected `{file}` in the address.')
  return value
}
