import { away } from '../../compiler/diagnostics/away.ts'
import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { daysBetween, isDay } from '../../compiler/language/calendar.ts'
import { countries, countryMeant } from '../../compiler/language/countries.ts'
import { adequacyFor } from '../../law/adequacy.ts'
import { lapsedIn } from '../../law/lapsed.ts'
import { isInside } from '../../law/regions.ts'
import { defineRule } from '../rule.ts'
import { processing } from '../support/bases/role.ts'
import { longest } from '../support/retention/periods.ts'
import { regimesOf } from '../support/settings.ts'
import { quote } from '../support/text.ts'
import { noticeTexts, type Sentence, sentencesOf } from '../support/texts/notice-texts.ts'
import { acknowledgedIn, authorityOf, authorityOfState } from '../support/texts/told-of-complaints.ts'
import { addressOf, foreignMailboxOf, otherLawOf } from '../support/texts/told-of-others.ts'
import type { Misstated, Read, Reading } from '../support/texts/told-otherwise.ts'
import { mayBeSameCompany, namesCompany } from '../words/company-names.ts'
import { isIn, matchOf } from '../words/match.ts'
import { daysIn, lengthOfTime } from '../words/promise-words.ts'
import { countryOfTown } from '../words/towns.ts'

export const noticeMisstates = defineRule({
  name: 'notice/misstates',
  summary: 'A name, a date, an age, a place or a law that a notice tells otherwise than it is.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(a), 12(1), 13(1)' },
  severity: 'warning',
  *found({ model, asOf }) {
    const regimes = regimesOf(model)
    for (const told of noticeTexts(model))
      for (const sentence of sentencesOf(told.text))
        for (const read of readings)
          for (const { words, start, but, declared } of read(sentence, { model, told, regimes, asOf }))
            yield {
              rule: 'notice/misstates',
              message: `Notice ${quote(told.notice.name)} says ${quote(words)}, and ${but}.`,
              at: told.at(sentence.start + start, sentence.start + start + words.length),
              ...(declared && { related: [{ at: declared, message: 'What is declared.' }] }),
              help: 'Correct the sentence, or what is declared.',
            } satisfies Finding
  },
})

const name = "\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’.-]+)+"
const officer = '[Dd]ata [Pp]rotection [Oo]fficer|DPO'
const officers = [
  new RegExp(`(?:${officer}),? (?:is |called |named )*(?:(?:Dr|Mr|Mrs|Ms|Prof)\\.? )?(${name})`, 'u'),
  new RegExp(`(${name}) is (?:our|the) (?:${officer})`, 'u'),
]

function* officerOf({ text }: Sentence, { model: { organisation } }: Read): Iterable<Misstated> {
  const declared = organisation?.poisoned ? undefined : organisation?.value.dpo?.name
  // An office or a firm is reached through somebody whom a notice may name.
  if (
    !organisation ||
    declared === undefined ||
    namesCompany(declared) ||
    !/^\p{Lu}\S*(?: \p{Lu}\S*)+$/u.test(declared)
  )
    return
  for (const pattern of officers) {
    const match = matchOf(pattern, text)
    const said = match?.[1]
    if (!match || said === undefined || said.split(' ').some((word) => declared.includes(word))) continue
    yield {
      words: said,
      start: match.index + match[0].indexOf(said),
      but: `the officer is ${quote(declared)}`,
      declared: valueAt(organisation, 'dpo', 'name'),
    }
    return
  }
}

function* controllerOf({ text }: Sentence, { model: { organisation } }: Read): Iterable<Misstated> {
  const names = [organisation?.value.legalName, organisation?.value.tradeName].filter((one) => one !== undefined)
  const match = /\b(?:[Tt]he|[Yy]our) (?:data )?controller (?:is|of your data is) ([^,;(]+)/.exec(text)
  const said = match?.[1]?.trim()
  if (!organisation || organisation.poisoned || !match || said === undefined || names.length === 0) return
  if (!namesCompany(said) || mayBeSameCompany(said, ...names)) return
  yield {
    words: said,
    start: match.index + match[0].indexOf(said),
    but: `the organisation is ${quote(names[0] ?? '')}`,
    declared: valueAt(organisation, organisation.value.legalName === undefined ? 'tradeName' : 'legalName'),
  }
}

const opening =
  /^(\p{Lu}[\p{L}\d&'’.-]*(?: \p{Lu}[\p{L}\d&'’.-]*){0,3}) (?:is|are) (?:an?|the) (?:[\p{L}-]+ ){0,3}(?:company|firm|business|controller|charity|foundation|association|hospital|clinic|practice|university|school|hotel|bank|insurer|retailer|shop|store|marketplace|platform|airline|publisher)\b/u
/** What begins a sentence with a capital and names no company; a product, which a notice may begin with, is none either. */
const noCompany =
  /^(?:we|you|it|he|she|they|this|that|these|those|here|there|our|your|the|a|an|privacy|data|personal|protection|what|who|everybody|everyone|people|customers?|patients?|users?|visitors?|members?|health|information|security|trust|welcome|below|processing|cookies?|gdpr|controllers?|processors?|consent)\b/i

/** The company of another text, with which a notice begins that was copied. */
function* companyOf({ text, start }: Sentence, { told: { heading }, model }: Read): Iterable<Misstated> {
  const { organisation, project, recipients } = model
  const match = (heading === 'introduction' || heading === 'who-we-are') && start === 0 ? matchOf(opening, text) : null
  const said = match?.[1]
  if (!organisation || organisation.poisoned || said === undefined || isIn(noCompany, said)) return
  const { legalName, tradeName } = organisation.value
  if (legalName === undefined) return
  const others = [...recipients.values()].flatMap(({ name, value }) => [name, value.legalName, value.title])
  const names = [legalName, tradeName, project?.value.title, project?.value.name, ...others].filter(
    (one) => one !== undefined,
  )
  const words = said.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
  const known = names.map((one) => one.toLowerCase())
  if (words.some((word) => known.some((one) => one.includes(word)))) return
  yield {
    words: said,
    start: 0,
    but: `the organisation is ${quote(tradeName ?? legalName)}`,
    declared: valueAt(organisation, 'legalName'),
  }
}

const forms = /\b(inc|llc|llp|corp|ltd|limited|plc|gmbh|ug|ag|kg|se|sas|sarl|sa|bv|nv|oy|ab|aps|srl|spa|oü|ou|sl)\b\.?/i

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N} ]/gu, '')

/** The own name with a letter that slipped, or with the legal form of another company: of the same group, perhaps, and not who answers. */
function* formOf({ text }: Sentence, { model: { organisation } }: Read): Iterable<Misstated> {
  const legalName = organisation?.poisoned ? undefined : organisation?.value.legalName
  const match = /\b[Ww]e are (\p{Lu}[\p{L}\d& .-]*?)(?=,|;| in | of | at | from | and |$)/u.exec(text)
  const said = match?.[1]?.trim() ?? ''
  const [form, declared] = [matchOf(forms, said)?.[1], matchOf(forms, legalName ?? '')?.[1]]
  if (!organisation || !match || legalName === undefined || form === undefined || declared === undefined) return
  const same = (one: string): string => (/^limited$/i.test(one) ? 'ltd' : one.toLowerCase())
  const isSlip = same(form) === same(declared) && said !== legalName && away(plain(said), plain(legalName)) === 1
  if (!isSlip && (same(form) === same(declared) || !mayBeSameCompany(said, legalName))) return
  yield {
    words: said,
    start: match.index + match[0].indexOf(said),
    but: `the organisation is ${quote(legalName)}`,
    declared: valueAt(organisation, 'legalName'),
  }
}

/** How long ahead controllers are told of a new subprocessor, as a notice says it and as they were promised. */
function* aheadOf({ text }: Sentence, { model }: Read): Iterable<Misstated> {
  const match = /\bsub-?processors?\b/i.test(text) ? matchOf(ahead, text) : null
  const told = daysIn(match?.[0] ?? '')
  if (!match || !told) return
  const promised = [...processing(model)].flatMap(([activity, said]) => {
    const days = said?.noticePeriod === undefined ? null : longest(said.noticePeriod)
    return days === null ? [] : [{ activity, period: said?.noticePeriod ?? '', days }]
  })
  const [first] = promised
  if (!first || promised.some(({ days }) => Math.abs(days - told.days) <= 3)) return
  yield {
    words: match[0],
    start: match.index,
    but: `activity ${quote(first.activity.name)} promises ${quote(first.period)}`,
    declared: valueAt(first.activity, 'role', 'processor', 'noticePeriod'),
  }
}

const ahead = new RegExp(
  `\\b(?:at least )?${lengthOfTime} (?:ahead|before(?:hand)?|in advance|earlier|prior)\\b|\\b(?:with|on) ${lengthOfTime}['’]? (?:of )?notice\\b`,
  'i',
)

function* versionOf({ text }: Sentence, { told: { notice } }: Read): Iterable<Misstated> {
  const match =
    /\b(?:this is )?version (\d+)(?:\.\d+)? of (?:this|our|the) (?:\w+ ){0,2}(?:notice|policy|statement)\b/i.exec(text)
  if (!match || notice.value.version === undefined || Number(match[1]) === notice.value.version) return
  yield {
    words: match[0],
    start: match.index,
    but: `its version is ${notice.value.version}`,
    declared: valueAt(notice, 'version'),
  }
}

const months = 'january february march april may june july august september october november december'.split(' ')
const month = `(?:${months.join('|')})`
const date = `\\d{4}-\\d\\d-\\d\\d|\\d{1,2}(?:st|nd|rd|th)? ${month},? \\d{4}|${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}`
const dated = new RegExp(
  `\\b(last (?:changed|updated|revised|modified|amended)|in force since|(?:is )?(?:effective|valid|in force) (?:from|since|as of))\\b[^.;\\d]{0,20}(${date})`,
  'i',
)

/** A day in words, `2026-03-01`; `null` where it is none. */
function dayOf(text: string): string | null {
  if (/^\d{4}-/.test(text)) return isDay(text) ? text : null
  const [, named = ''] = /(\p{L}{3,})/u.exec(text.replace(/\d(?:st|nd|rd|th)/i, (one) => one[0] ?? '')) ?? []
  const [day = '', year = ''] = text.match(/\d+/g) ?? []
  const at = months.indexOf(named.toLowerCase())
  const found = `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
  return at >= 0 && isDay(found) ? found : null
}

/** A change may be made a good while before the day from which it holds. */
const AHEAD = 366

function* dateOf({ text }: Sentence, { told: { notice } }: Read): Iterable<Misstated> {
  const match = matchOf(dated, text)
  const { effective } = notice.value
  const day = match ? dayOf(match[2] ?? '') : null
  if (!match || day === null || effective === undefined) return
  const apart = Math.abs(daysBetween(day, effective))
  if (apart <= (/^last/i.test(match[1] ?? '') ? AHEAD : 0)) return
  yield {
    words: match[0],
    start: match.index,
    but: `it is in force since ${effective}`,
    declared: valueAt(notice, 'effective'),
  }
}

const fromAge =
  /\bfrom (?:the )?age of (\d{1,2})\b|\b(?:is|are|it is) open to (?:children|minors|young people|everybody|anyone|people) (?:from|aged) (\d{1,2})\b|\b(?:children|minors|young people) (?:from|aged) (\d{1,2})\b|\byou must be (?:at least )?(\d{1,2})\b/i

function* ageOf({ text }: Sentence, { model: { organisation, activities } }: Read): Iterable<Misstated> {
  const offered = organisation?.poisoned ? undefined : organisation?.value.minimumAge
  // An activity of its own may be for younger people: a workshop, where accounts are for grown-ups.
  const least =
    offered === undefined
      ? undefined
      : Math.min(
          offered,
          ...[...activities.values()].flatMap(({ poisoned, value }) => (poisoned ? [] : (value.minimumAge ?? []))),
        )
  const match = matchOf(fromAge, text)
  const said = Number(match?.slice(1).find((one) => one !== undefined))
  if (!organisation || least === undefined || !match || !(said < least)) return
  yield {
    words: match[0],
    start: match.index,
    but: `people may use what we offer from ${least} years on`,
    declared: valueAt(organisation, 'minimumAge'),
  }
}

const seat =
  /\b(?:(?:[Ww]e|[Tt]he company|[Oo]ur company) (?:are|is) (?:a company )?(?:registered|incorporated|established|headquartered)|[Oo]ur (?:registered office|seat|headquarters|head office) (?:is|are)) in (?:the )?(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*)/u

function* seatOf({ text }: Sentence, { model: { organisation } }: Read): Iterable<Misstated> {
  const country = organisation?.poisoned ? undefined : organisation?.value.country
  const match = matchOf(seat, text)
  const meant = countryTold(match?.[1] ?? '')
  if (!organisation || country === undefined || !match || meant === null || meant === country) return
  yield {
    words: match[0],
    start: match.index,
    but: `the organisation is in ${quote(countries.get(country) ?? country)}`,
    declared: valueAt(organisation, 'country'),
  }
}

/** The country of a country, a part of Britain or a town, as a sentence names it. */
const countryTold = (name: string): string | null =>
  /^(?:England|Scotland|Wales|Northern Ireland|Great Britain)\b/.test(name)
    ? 'GB'
    : (countryMeant(name) ?? countryOfTown(name))

function* lawOf({ text }: Sentence): Iterable<Misstated> {
  const found = lapsedIn(text)
  if (found) yield { words: found.words, start: found.start, but: found.since }
}

const adequate = /\b(?:adequacy decision|adequate level of|decision on adequacy)\b/i
const without = /\b(?:no|not|none|without|lacks?|unless|where|if|may|other|outside)\b/i

function* adequacyOf({ text }: Sentence, { regimes, asOf }: Read): Iterable<Misstated> {
  if (!isIn(adequate, text) || isIn(without, text)) return
  for (const match of text.matchAll(/\p{Lu}[\p{L}-]+(?: (?:\p{Lu}[\p{L}-]+|of))*/gu)) {
    const code = countryMeant(match[0].replace(/^(?:For|In|The) /, ''))
    if (code === null || regimes.some((regime) => isInside(regime, code) || adequacyFor(regime, code, asOf) !== null))
      continue
    yield { words: match[0], start: match.index, but: 'no decision of adequacy is about it' }
  }
}

const servers =
  /\b(?:[Oo]ur|[Tt]he) servers? (?:(?:is|are) (?:only )?|stands? |(?:is|are) located )in (?:the )?(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*)/u

function* serversOf({ text }: Sentence, { model: { router } }: Read): Iterable<Misstated> {
  const country = router?.poisoned ? undefined : router?.value.country
  const match = matchOf(servers, text)
  const meant = countryTold(match?.[1] ?? '')
  if (!router || country === undefined || !match || meant === null || meant === country) return
  yield {
    words: match[0],
    start: match.index,
    but: `the router is in ${quote(countries.get(country) ?? country)}`,
    declared: valueAt(router, 'country'),
  }
}

const mailboxes = /[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/g
/** Mailboxes of others whom a notice may send people to. */
const ofOthers = /\b(?:authorit|regulator|ombuds|commissioner|complain(?!\w* to us\b))/i

/** One slip of the hand beside the domain of a mailbox that is declared. */
function* mailboxOf({ text }: Sentence, { model: { organisation } }: Read): Iterable<Misstated> {
  if (!text.includes('@') || !organisation || organisation.poisoned || isIn(ofOthers, text)) return
  const { contacts = {}, dpo, representatives = {} } = organisation.value
  const stated = [...Object.values(contacts), dpo?.email, ...Object.values(representatives).map((one) => one?.email)]
  const domains = stated
    .flatMap((one) => (one === undefined ? [] : (one.split('@')[1] ?? [])))
    .map((one) => one.toLowerCase())
  for (const match of text.matchAll(mailboxes)) {
    const domain = match[1]?.toLowerCase() ?? ''
    const meant = domains.includes(domain)
      ? undefined
      : domains.find((one) => away(one, domain) <= 2 || one.split('.')[0] === domain.split('.')[0])
    if (meant !== undefined)
      yield { words: match[0], start: match.index, but: `our mailboxes are under ${quote(meant)}` }
  }
}

const readings: readonly Reading[] = [
  officerOf,
  controllerOf,
  companyOf,
  formOf,
  aheadOf,
  versionOf,
  dateOf,
  ageOf,
  seatOf,
  lawOf,
  adequacyOf,
  serversOf,
  mailboxOf,
  foreignMailboxOf,
  addressOf,
  otherLawOf,
  authorityOf,
  authorityOfState,
  acknowledgedIn,
]
