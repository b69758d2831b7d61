import { parseDuration } from '../../language/duration.ts'

/** A period of a list: an ISO 8601 one or `indefinite`, and what is said to start it. */
export interface ListedPeriod {
  readonly for: string
  readonly after: string | null
}

const numbers: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
    ['un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'],
  ].flatMap((words) => words.map((word, i) => [word, i + 1])),
)

const units: readonly (readonly [RegExp, (count: number) => string])[] = [
  [/^(h|hours?|hrs?|heures?)$/, (n) => `PT${n}H`],
  [/^(d|days?|jours?)$/, (n) => `P${n}D`],
  [/^(w|weeks?|semaines?)$/, (n) => `P${n}W`],
  [/^(months?|mths?|mois)$/, (n) => `P${n}M`],
  [/^(y|years?|yrs?|ans?|annees?)$/, (n) => `P${n}Y`],
]

/**
 * Reads `P30D`, `30 days`, `one year`, `6 years after employment ends`, `permanently`. `null` for whatever else, such as
 * `3-5 years` or `as long as necessary`: no part of such a text is a period.
 */
export function listedPeriod(text: string): ListedPeriod | null {
  const whole = text.trim().replace(/\.$/, '')
  if (parseDuration(whole)) return { for: whole, after: null }
  const plain = whole.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  if (/^(indefinite(ly)?|permanent(ly)?|forever|illimite)$/.test(plain)) return { for: 'indefinite', after: null }
  const match =
    /^(?:for )?(\d{1,4}|[a-z]+)[ -]?([a-z]+)(?:\s+(after|from|following|post|apres|depuis|a compter)\s+(.+))?$/s.exec(
      plain,
    )
  if (!match) return null
  const [, amount = '', unit = '', starts, start] = match
  const count = /^\d/.test(amount) ? Number(amount) : numbers[amount]
  const write = units.find(([pattern]) => pattern.test(unit))?.[1]
  if (count === undefined || count === 0 || !write) return null
  return { for: write(count), after: start === undefined ? null : `${starts} ${start}` }
}
