/** A statute that declarations cite often, and what is known of it. */
export interface Statute {
  /** Its name as texts have it. */
  readonly words: RegExp
  /** ISO 3166-1 alpha-2: whose law it is; absent where the name could be that of another state's, too. */
  readonly country?: string
  /** The last of its sections or paragraphs. */
  readonly last?: number
  /** What it has kept, by the words that lead to the provision, and for how many years at least. */
  readonly keeps?: readonly (readonly [provision: RegExp, years: number])[]
  /** What it has deleted, by the words that lead to the provision, and after how many years at the latest. */
  readonly deletes?: readonly (readonly [provision: RegExp, years: number])[]
  /** When claims are barred, by the words that lead to the provision, and after how many years as a rule. */
  readonly bars?: readonly (readonly [provision: RegExp, years: number])[]
}

/**
 * Statutes by the number of their last section. That of the Children First Act 2015 was read in its table of contents;
 * the others are known to the authors and were not looked up again: for the Acts of the United Kingdom it is the section
 * with the short title, for German codes the last paragraph ever numbered. An Act to which later ones have added Parts
 * behind its end, as to the Irish Companies Act 2014, has none here.
 *
 * Periods, known in the same way: Companies Act 2006 s. 388(4) (three years of a private company), VAT Act 1994 Sch. 11
 * para. 6(3) with VAT Notice 700/21 (six), Taxes Consolidation Act 1997 s. 886(4) (six), Abgabenordnung § 147(3) and HGB
 * § 257(4) (six at least), Bundesabgabenordnung § 132 and UGB § 212 (seven), Code de commerce Art. L123-22 (ten). As of
 * 2026-11-30.
 *
 * What has to be deleted was read in regulation 40(3) and (5) of the Money Laundering Regulations 2017 (five years, unless
 * another enactment, a court or a claim needs it) and in what the Swedish authority says of chapter 7 of the Act (2021:890)
 * (two years after the case was closed); that of GwG § 8(4) (ten years at the latest) is known to the authors.
 *
 * When claims are barred is known to the authors and was not looked up again: Limitation Act 1980 s. 2 and 5 (tort and
 * simple contract, six years), s. 8 (deeds, twelve) and s. 11 (injuries, three, from knowledge on).
 */
const statutes: readonly Statute[] = [
  { words: /\bCompanies Act,? 2006\b/i, country: 'GB', last: 1300, keeps: [[/\b388\b/, 3]] },
  {
    words: /\b(?:Value[- ]Added Tax|VAT) Act,? 1994\b/i,
    country: 'GB',
    last: 101,
    keeps: [
      [
        /\bSch(?:edule|\.)? ?11,? para(?:graph|\.)? ?6\b|\bpara(?:graph|\.)? ?6(?:\(\d\))? (?:of|to) Sch(?:edule|\.)? ?11\b/i,
        6,
      ],
    ],
  },
  // The United Kingdom and Ireland have one each, and so have others; of none of them is the number known to be higher.
  { words: /\bData Protection Act,? 2018\b/i, last: 250 },
  {
    words: /\bLimitation Act,? 1980\b/i,
    country: 'GB',
    last: 41,
    bars: [
      [/\b(?:s\.?|sections?) ?(?:2|5)\b/i, 6],
      [/\b(?:s\.?|sections?) ?8\b/i, 12],
      [/\b(?:s\.?|sections?) ?11\b/i, 3],
    ],
  },
  { words: /(?<!Employment )\bEquality Act,? 2010\b/i, country: 'GB', last: 218 },
  { words: /\bEmployment Rights Act,? 1996\b/i, country: 'GB', last: 245 },
  { words: /\bChildren Act,? 1989\b/i, country: 'GB', last: 108 },
  { words: /\bPolice Act,? 1997\b/i, country: 'GB', last: 138 },
  { words: /\bHuman Rights Act,? 1998\b/i, country: 'GB', last: 22 },
  { words: /\bConsumer Rights Act,? 2015\b/i, country: 'GB', last: 101 },
  { words: /\bHealth and Safety at Work(?:,? etc\.?,?)? Act,? 1974\b/i, country: 'GB', last: 85 },
  { words: /\bCompanies Act,? 2014\b/i, country: 'IE' },
  { words: /\bChildren First Act,? 2015\b/i, country: 'IE', last: 28 },
  { words: /\bTaxes Consolidation Act,? 1997\b/i, country: 'IE', keeps: [[/\b886\b/, 6]] },
  {
    words: /\b(?:Abgabenordnung|German (?:Fiscal|Tax) Code|AO)\b/,
    country: 'DE',
    last: 415,
    keeps: [[/\b147\b/, 6]],
  },
  { words: /\b(?:Handelsgesetzbuch|German Commercial Code|HGB)\b/, country: 'DE', last: 905, keeps: [[/\b257\b/, 6]] },
  { words: /\b(?:Bürgerliches Gesetzbuch|German Civil Code|BGB)\b/, country: 'DE', last: 2385 },
  { words: /\b(?:bdsg|federal data protection act)\b/i, last: 86 },
  { words: /\b(?:Bundesabgabenordnung|BAO)\b/, country: 'AT', keeps: [[/\b132\b/, 7]] },
  { words: /\b(?:Unternehmensgesetzbuch|UGB)\b/, country: 'AT', keeps: [[/\b212\b/, 7]] },
  {
    words: /\bMoney Laundering\b[^;]{0,90}?\bRegulations,? 2017\b|\bMLRs? 2017\b/i,
    country: 'GB',
    keeps: [[/\b40\b/, 5]],
    deletes: [[/\b40\b/, 5]],
  },
  {
    words: /\b(?:Geldwäschegesetz\w*|GwG|German Money Laundering Act)\b/,
    country: 'DE',
    keeps: [[/(?:§+|\bsection) ?8\b/, 5]],
    deletes: [[/(?:§+|\bsection) ?8\b/, 10]],
  },
  {
    words: /\b2021:890\b/,
    country: 'SE',
    deletes: [[/\b7 kap\.? ?7 ?§|\bch(?:apter|\.)? ?7,? (?:s(?:ection|\.)?|§) ?7\b/i, 2]],
  },
  // Luxembourg has a code of that name, without such a number.
  { words: /\bL\.? ?123-22\b/i, country: 'FR', keeps: [[/\bL\.? ?123-22\b/i, 10]] },
]

/** Names of which there are laws of these years alone, in any of the states that legislate in English. */
const years: readonly (readonly [name: string, of: readonly number[]])[] = [
  ['Children First Act', [2015]],
  ['Taxes Consolidation Act', [1997]],
  ['Taxes Management Act', [1880, 1970]],
  ['Safeguarding Vulnerable Groups Act', [2006]],
  ['Access to Health Records Act', [1990]],
]

/** The statutes that a text names. */
export const statutesIn = (text: string): readonly Statute[] => statutes.filter(({ words }) => words.test(text))

/** A law by a name of which there is none of that year, as a text has it; `null` where there is none such. */
export function neverMade(text: string): string | null {
  for (const [name, of] of years) {
    const match = text.includes(name) ? new RegExp(`\\b${name},? (\\d{4})\\b`).exec(text) : null
    if (match && !of.includes(Number(match[1]))) return match[0]
  }
  return null
}

/** Words by which another law is named, in English and as German codes are cited. */
const law =
  /\b(?:[Aa]cts?|[Cc]ode|[Oo]rder|[Rr]ules|[Dd]irective|[Oo]rdinance|[Ll]aw|[Rr]egulations?|Gesetz\w*|[A-Z]\w*(?:G|O|V|GB))\b/

const number = '(?:\\bsections?|\\bss?\\.?|§+)\\s*(\\d{1,5})[A-Z]{0,2}(?:\\s*\\([^)]{1,4}\\))*'

/** Whether a text names a section or paragraph that a statute which it names does not have. */
export function beyondStatute(text: string): boolean {
  const found = statutesIn(text)
  return found.some(({ last, words }) => {
    if (last === undefined) return false
    const before = new RegExp(
      `${number}(?: of| to)?(?: the| Part \\w+ of the)?(?: \\w+)? (?:${words.source})`,
      `${words.flags}g`,
    )
    if ([...text.matchAll(before)].some(([, section]) => Number(section) > last)) return true
    // Beside another law, a number that stands behind the name may be of that.
    if (found.length > 1 || law.test(text.replace(words, ''))) return false
    const behind = new RegExp(`(?:${words.source}),? ${number}`, words.flags)
    return Number(behind.exec(text)?.[1] ?? 0) > last
  })
}

/** After how many years the provisions that a text names have data deleted; `null` where it names none, or another law beside them. */
export function yearsAtMost(text: string): number | null {
  const found = statutesIn(text)
  const [one] = found
  if (one?.deletes === undefined || found.length > 1) return null
  const periods = one.deletes.flatMap(([provision, most]) => (provision.test(text) ? [most] : []))
  return periods.length === 0 ? null : Math.max(...periods)
}

/** For how many years at least the provisions that a text names have accounts kept; `null` where it names none. */
export function yearsKept(text: string): number | null {
  const periods = statutesIn(text).flatMap(({ keeps = [] }) =>
    keeps.flatMap(([provision, least]) => (provision.test(text) ? [least] : [])),
  )
  return periods.length === 0 ? null : Math.max(...periods)
}

/** After how many years claims are barred by the provisions that a text names; `null` where it names none, or another law beside them. */
export function yearsToClaim(text: string): number | null {
  const found = statutesIn(text)
  const [one] = found
  if (one?.bars === undefined || found.length > 1) return null
  const periods = one.bars.flatMap(([provision, years]) => (provision.test(text) ? [years] : []))
  return periods.length === 0 ? null : Math.max(...periods)
}
