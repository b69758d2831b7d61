import { parseDuration } from '../../language/duration.ts'

/** A period of a list: an ISO 8601 one or `indefinite`, and what is said to start it. */
export interface ListedPeriod {
  readonly for: string
  readonly after: string | null
}

const numbers: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'one two three four five six seven eight nine ten eleven twelve',
    'un deux trois quatre cinq six sept huit neuf dix onze douze',
    'ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf',
    'een twee drie vier vijf zes zeven acht negen tien elf twaalf',
    'uno dos tres cuatro cinco seis siete ocho nueve diez once doce',
    'uno due tre quattro cinque sei sette otto nove dieci undici dodici',
    'um dois tres quatro cinco seis sete oito nove dez onze doze',
  ]
    .flatMap((words) => words.split(' ').map((word, i) => [word, i + 1] as const))
    .concat([
      ['eine', 1],
      ['einen', 1],
      ['einem', 1],
      ['une', 1],
      ['una', 1],
      ['uma', 1],
    ]),
)

/** Units by their first letters, without marks, in the languages of the Union that records were met in. */
const units: readonly (readonly [RegExp, (count: number) => string])[] = [
  [/^(h|hours?|hrs?|heures?|stunden?|uur|horas?|ore|timer|godzin\w*)$/, (n) => `PT${n}H`],
  [
    /^(d|days?|jours?|tagen?|dag(en|e|ar)?|dias?|giorn[oi]|dni|dzien|dnu|zi|zile|nap(ig)?|dan[au]?|dien(a|as|os|u)|paev(a)?|ημερ(α|ες|ων)|ден|дни)$/,
    (n) => `P${n}D`,
  ],
  [
    /^(w|weeks?|semaines?|wochen?|wek(en)?|week|semanas?|settiman[ae]|uger?|veck(a|or)|tygod\w+|saptaman[ai]|het(ig)?|tjed(an|na)|savait\w+|nedel\w+|nadal(at)?|εβδομαδ(α|ες|ων)|седмиц[аи])$/,
    (n) => `P${n}W`,
  ],
  [
    /^(months?|mths?|mois|monat(e|en|s)?|maand(en)?|mes(es|i|e)?|maned(er)?|manad(er)?|miesi\w+|mesic\w*|lun[ai]|honap(ig)?|mjesec[ai]?|menes\w+|kuu(d)?|μην(ας|ες|ων)|месец[аи]?)$/,
    (n) => `P${n}M`,
  ],
  [
    /^(y|years?|yrs?|ans?|annees?|jahr(e|en)?|jaar|jaren|anos?|ann[io]|ar|lat|rok|roku|lata|let|roky|ani|ev(ig)?|godin[aeu]|met(ai|us|u)|gad[aiuos]+|aasta(t)?|ετ(ος|η|ων)|χρον(ος|ια)|годин[аи])$/,
    (n) => `P${n}Y`,
  ],
]

/** What stands before that which starts a period. */
const starts =
  'after|from|following|post|since|apres|depuis|a compter|a partir|nach|ab|seit|na|vanaf|despues|desde|tras|dopo|dal(?:la|lo|l)?|efter|fra|fran|po|od|apos|depois|dupa|nakon|pec|απο|μετα|след|от'

const alone =
  /^(indefinite(ly)?|permanent(ly)?|forever|illimite|unbegrenzt|unbefristet|dauerhaft|onbeperkt|indefinid[oa](mente)?|illimitat[oa]|tidsubegr\w+|bezterminowo)$/

/** Whether what starts a period says another one, or goes on about something else: `closure; logs 30 days after it`. */
const saysAnother = (start: string): boolean => {
  const words = start.match(/[\p{L}\p{N}]+/gu) ?? []
  const counts = (word: string) => /^\d{1,4}$/.test(word) || word in numbers
  return (
    /[;\n]/.test(start) ||
    words.some((word, i) => counts(word) && units.some(([pattern]) => pattern.test(words[i + 1] ?? '')))
  )
}

/**
 * Reads `P30D`, `30 days`, `one year`, `6 years after employment ends`, `permanently`, and the same in other languages.
 * `null` for whatever else, such as `3-5 years` or `as long as necessary`: no part of such a text is a period.
 */
export function listedPeriod(text: string): ListedPeriod | null {
  const whole = text.trim().replace(/\.$/, '')
  if (parseDuration(whole)) return { for: whole, after: null }
  // A span of time as Python and csvkit write one: `30 days, 0:00:00`.
  const span = /^(\d{1,5}) days?,? 0?0:00:00$/.exec(whole)?.[1]
  if (span !== undefined && Number(span) > 0) return { for: `P${Number(span)}D`, after: null }
  const plain = whole.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase()
  if (alone.test(plain)) return { for: 'indefinite', after: null }
  const match = new RegExp(
    `^(?:for )?(\\d{1,4}|[a-z]+)[ -]?(?:de )?(\\p{L}+)(?:\\s+(${starts})[ -]\\s*(.+))?$`,
    'su',
  ).exec(plain)
  if (!match) return null
  const [, amount = '', unit = '', begins, start] = match
  const count = /^\d/.test(amount) ? Number(amount) : numbers[amount]
  const write = units.find(([pattern]) => pattern.test(unit))?.[1]
  if (count === undefined || count === 0 || !write || (start !== undefined && saysAnother(start))) return null
  return { for: write(count), after: start === undefined ? null : `${begins} ${start}` }
}
