const units = 'one two three four five six seven eight nine'.split(' ')
const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const unit = units.join('|')
const belowHundred = `(?:${tens.join('|')})(?:[ -](?:${unit}))?|${teens.join('|')}|${unit}`
const half = '(?:[ -]and[ -]a[ -]half)'

/**
 * How texts write how many, as the source of a pattern without groups: `30`, `2.5`, `a`, `forty-five`, `a hundred and
 * twenty`, `two and a half`, `half a`. Read as a whole: the `five` in `forty-five` is no number of its own.
 */
export const howMany = `(?:\\d+(?:[.,]\\d+)?|(?:(?:an?|${unit})[ -])?hundred(?:(?: and)?[ -](?:${belowHundred}))?|${belowHundred}|half an?|half|an?)${half}?`
/** What may stand behind the unit: `two years and a half`. */
export const andAHalf = `(?: and a half\\b)?`

const values: ReadonlyMap<string, number> = new Map([
  ...units.map((word, i) => [word, i + 1] as const),
  ...teens.map((word, i) => [word, i + 10] as const),
  ...tens.map((word, i) => [word, (i + 2) * 10] as const),
  ['a', 1],
  ['an', 1],
])

/** What `howMany` has found, and the `and a half` behind its unit, as a number. */
export function numberOf(words: string, behind = ''): number {
  const text = words.toLowerCase()
  const more = /half/.test(behind) ? 0.5 : 0
  const [, figures] = /^(\d+(?:[.,]\d+)?)/.exec(text) ?? []
  if (figures !== undefined)
    return Number(/,\d{3}$/.test(figures) ? figures.replace(',', '') : figures.replace(',', '.')) + halfIn(text) + more
  if (/^half\b/.test(text)) return 0.5
  let number = 0
  for (const word of text.replace(/[ -]and[ -]a[ -]half$/, '').split(/[ -]/)) {
    if (word === 'hundred') number = Math.max(number, 1) * 100
    else number += values.get(word) ?? 0
  }
  return number + halfIn(text) + more
}

const halfIn = (text: string): number => (/and[ -]a[ -]half$/.test(text) ? 0.5 : 0)
