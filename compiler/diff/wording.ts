/**
 * Words that tell a new purpose, whatever else the sentence says: what Art. 6(4) and 21(2) look at first. Stems, matched
 * at the start of a word. Ours, 2026-11: extend it when a reworded purpose is found that these miss.
 */
const telling = [
  'advert',
  'analy',
  'broker',
  'enrich',
  'market',
  'monetis',
  'monetiz',
  'offer',
  'personalis',
  'personaliz',
  'predict',
  'profil',
  'promot',
  'recommend',
  'resell',
  'scor',
  'sell',
  'sold',
  'surveil',
  'target',
  'track',
  'train',
  'upsell',
] as const

const stopWords = new Set(
  'a an and are as at be been by for from had has have in into is it its nor not of on or our that the their them then they this to us was we were what when where which who whom will with'.split(
    ' ',
  ),
)

const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** How a provision is cited in short. */
const citations: ReadonlyMap<string, string> = new Map([
  ['s', 'section'],
  ['sec', 'section'],
  ['art', 'article'],
  ['reg', 'regulation'],
  ['para', 'paragraph'],
  ['sch', 'schedule'],
])

const plainWords = (text: string): string =>
  words(text)
    .map((word) => citations.get(word) ?? word)
    .join(' ')

/** Word by word, whatever case, spaces and punctuation between them, and however a provision is cited. */
export const samePlainly = (a: string, b: string): boolean => plainWords(a) === plainWords(b)

/** Content words by their first letters, so that `orders` and `ordered` are one. */
const stems = (text: string): ReadonlySet<string> =>
  new Set(words(text).flatMap((word) => (stopWords.has(word) ? [] : [word.slice(0, 4)])))

/**
 * Whether one sentence says the same as another in other words: enough of its content words are the other's, and none
 * is new that tells a new purpose, a negation or a further clause.
 */
export const sameInOtherWords = (before: string, after: string): boolean =>
  similar(before, after, (common, fewest, most) => common * 2 >= fewest && common * 3 >= most)

/** The same where every word binds, as in a promise, a measure or an instruction: two in three must stay, and for all. */
export const sameByTheLetter = (before: string, after: string): boolean =>
  reachOf(before) <= reachOf(after) && similar(before, after, (common, _, most) => common * 3 >= most * 2)

const always = new Set(['all', 'always', 'each', 'every', 'everybody', 'everyone', 'whole'])
const hedges = new Set(
  'can generally largely mainly many may might most mostly normally often partly possible some sometimes try typically usually'.split(
    ' ',
  ),
)

/** How far a sentence binds: words that leave nothing out, less those that leave something open. */
const reachOf = (text: string): number =>
  words(text).reduce((reach, word) => reach + (always.has(word) ? 1 : hedges.has(word) ? -1 : 0), 0)

function similar(
  before: string,
  after: string,
  enough: (common: number, fewest: number, most: number) => boolean,
): boolean {
  if (samePlainly(before, after)) return true
  const [a, b] = [words(before), words(after)]
  const fresh = b.filter((word) => !a.includes(word))
  if (fresh.some((word) => telling.some((stem) => word.startsWith(stem)))) return false
  if (negations(a, b) !== negations(b, a)) return false
  if (opposed(a, b)) return false
  // A number is a fact, whatever words stand around it: another threshold decides otherwise.
  if (numbersIn(a) !== numbersIn(b)) return false
  // A further clause with words of its own says more: `and offer them more`.
  if (clauses(after) > clauses(before) && fresh.some((word) => !stopWords.has(word))) return false
  const [x, y] = [stems(before), stems(after)]
  const common = [...y].filter((stem) => x.has(stem)).length
  return common > 0 && enough(common, Math.min(x.size, y.size), Math.max(x.size, y.size))
}

const clauses = (text: string): number => text.toLowerCase().split(/[,;:+&]|\b(?:and|or|also|plus|as well as)\b/).length

/** Numbers in words, and what they count: `five weeks` and `monthly` are facts as `30` is. */
const counting = new Set(
  'two three four five six seven eight nine ten eleven twelve half twice hour day week month quarter year'.split(' '),
)

const units: ReadonlyMap<string, string> = new Map([
  ['hourly', 'hour'],
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['quarterly', 'quarter'],
  ['yearly', 'year'],
  ['annual', 'year'],
  ['annually', 'year'],
])

const counted = (word: string): string => {
  const one = units.get(word) ?? word.replace(/s$/, '')
  return counting.has(one) ? one : ''
}

/** Figures of what stands in words, so that `two weeks` and `2 weeks` are one. */
const figures: ReadonlyMap<string, string> = new Map(
  'two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, i) => [word, String(i + 2)]),
)

const numbersIn = (list: readonly string[]): string =>
  list
    .map((word) => figures.get(word) ?? (/\d/.test(word) ? word : counted(word)))
    .filter((word) => word !== '')
    .sort()
    .join(' ')

const negating = new Set(
  'no not never nothing without nobody nowhere none neither cannot only nicht kein keine keinen keinem keiner nie niemals niemand ohne nur'.split(
    ' ',
  ),
)

/** Words that deny something; `unticked` is one beside `ticked`. */
const negations = (list: readonly string[], other: readonly string[]): number =>
  list.filter((word) => negating.has(word) || denied(word, other)).length

const denied = (word: string, other: readonly string[]): boolean => {
  const [, rest = ''] = /^(?:un|non|dis)(\p{L}{4,})$/u.exec(word) ?? []
  return rest !== '' && other.includes(rest)
}

/** Words of which one says the opposite of the other. */
const opposites: readonly (readonly [string, string])[] = [
  ['accept', 'refuse'],
  ['after', 'before'],
  ['allow', 'forbid'],
  ['in', 'out'],
  ['inside', 'outside'],
  ['less', 'more'],
  ['manually', 'automatically'],
  ['off', 'on'],
  ['private', 'public'],
]

/** Whether one sentence has a word in the place of its opposite. */
const opposed = (a: readonly string[], b: readonly string[]): boolean =>
  opposites.some((pair) =>
    [pair, [pair[1], pair[0]] as const].some(
      ([one, other]) => a.includes(one) && !a.includes(other) && b.includes(other) && !b.includes(one),
    ),
  )

/** Whether two sentences differ in numbers alone, and if so which of them are lower or higher now. */
export function numbersOnly(before: string, after: string): 'lower' | 'higher' | null {
  const [a, b] = [words(before), words(after)]
  if (a.length !== b.length) return null
  const found = new Set<'lower' | 'higher'>()
  for (const [i, word] of a.entries()) {
    const other = b[i] ?? ''
    if (word === other) continue
    if (!/^\d+$/.test(word) || !/^\d+$/.test(other)) return null
    found.add(Number(other) < Number(word) ? 'lower' : 'higher')
  }
  return found.size === 1 ? ([...found][0] ?? null) : null
}
