import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Flow } from '../../compiler/flows/flow.ts'
import type { Notice } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { isInside } from '../../law/regions.ts'
import { defineRule } from '../rule.ts'
import { relatedFlows } from '../support/recipients/recipients.ts'
import { quote } from '../support/text.ts'
import { activitiesFor, noticeTexts } from '../support/texts/notice-texts.ts'
import { barredSentences } from '../words/barred-sentences.ts'
import { matchOf } from '../words/match.ts'
import { areaIn, daysIn, lengthOfTime } from '../words/promise-words.ts'

export const noticeUntrue = defineRule({
  name: 'notice/untrue',
  summary: 'A sentence of a notice that the declaration itself contradicts, or that no notice can say.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(a), 12(1)' },
  severity: 'error',
  *found({ model, flows }) {
    for (const { notice, text, at } of noticeTexts(model)) {
      const claims = claimsOf(text)
      const about = claims.length > 0 ? flowsOf(model, flows, notice) : []
      for (const claim of claims) {
        const against = claim.broken?.(about, model, claim.words) ?? []
        if (claim.broken && against.length === 0) continue
        yield {
          rule: 'notice/untrue',
          message: `Notice ${quote(notice.name)} says ${quote(claim.words)}, ${claim.but(against)}.`,
          at: at(claim.start, claim.end),
          related: relatedFlows(against, 3),
          // What is said may be true of another page; what is denied here is not.
          ...(claim.broken === undefined && { severity: 'warning' as const }),
          help: 'Say what is done, or do what is said: the rest of the notice is made from the declaration.',
        } satisfies Finding
      }
    }
  },
})

/** The flows of personal data of those whom a notice is for, as far as we answer for them. */
function flowsOf(model: Model, flows: readonly Flow[], notice: Resource<Notice>): readonly Flow[] {
  const activities = new Set(activitiesFor(model, notice).map(({ name }) => name))
  return flows.filter(({ activity, sensitivity }) => sensitivity !== 'none' && activities.has(activity))
}

interface Claim {
  readonly words: string
  readonly start: number
  readonly end: number
  /** Absent where no notice can say it, whatever is done. */
  readonly broken?: (flows: readonly Flow[], model: Model, words: string) => readonly Flow[]
  readonly but: (against: readonly Flow[]) => string
}

const disclosing =
  '(?:share|sell|pass on|pass (?:it|your data|your information|any data|personal data) on|give away|give|disclose|transfer|hand over|forward)'
const spans = `${lengthOfTime}(?![^.;]*\\b(?:except|unless|apart from|other than|law|statut\\w*|obliged?|longer|backups?)\\b)`
const not = "(?:never|do not|don't|will not|will never|won't)"

const atOnce =
  '(?:at once|immediately|right away|straight ?away|instantly|forthwith|the same day|without (?:any )?delay)'
/** Who asks for it, takes a consent back or objects has it erased before its period ends; and so has the law, or not. */
const onDemand =
  '(?:withdraw\\w*|object\\w*|ask\\w*|request\\w*|want\\w*|refus\\w*|unsubscribe\\w*|demand\\w*|except|unless|apart from|other than|law|statut\\w*|obliged?|longer|backups?)'
/** All that there is of somebody. */
const allOfIt =
  '(?:(?:all|any|every)(?: of)?(?: (?:your|the|their|personal|our))*(?: (?:data|information))|everything|all)(?: (?:that )?we (?:have|hold|keep))?(?: (?:about|of|on|from) (?:you|them|him|her))?'

/** What may stand before a saying is looked for behind its first words, which say no for less at most places. */
const sayings: readonly (readonly [RegExp, Pick<Claim, 'broken' | 'but'>])[] = [
  ...barredSentences.map(({ words, but }) => [words, { but: () => but }] as const),
  [
    new RegExp(
      `\\b(?:we (?:${not}|no longer) (?:collect|handle|process|store|hold|keep|use)|without (?:collecting|handling|processing|storing)) (?:any )?(?:personal data|personal information|data about you)\\b|\\bwe (?:collect|handle|process|store|hold|keep|use) no (?:personal data|personal information|data about you)\\b`,
      'i',
    ),
    {
      broken: (flows) => flows.slice(0, 1),
      but: ([flow]) => `and activity ${quote(flow?.activity ?? '')} has ${quote(flow?.category ?? '')} of theirs`,
    },
  ],
  [
    new RegExp(
      `\\bwe ${not} ${disclosing}[^.;]{0,40} (?:to|with) (?:anybody|anyone|others|third parties|any third party|any other (?:company|party))(?: else)?(?=[^\\w]*[.;]|$)|\\bno third part(?:y|ies) (?:will )?(?:ever )?(?:sees?|gets?|receives?|obtains?|has access to|have access to) (?:your |any |this |the )*(?:data|information)(?=[^\\w]*[.;]|$)`,
      'i',
    ),
    {
      // Processors are no third parties (Art. 4(10)).
      broken: (flows, model) =>
        flows.filter(
          ({ sink }) =>
            sink.kind === 'recipient' && model.recipients.get(sink.recipient)?.value.engagement === 'own-purposes',
        ),
      but: ([flow]) =>
        `and ${quote(flow?.sink.kind === 'recipient' ? flow.sink.recipient : '')} gets ${quote(flow?.category ?? '')} for its own purposes`,
    },
  ],
  [
    new RegExp(
      `\\b(?:we|this (?:site|website|page|app)|our (?:site|website|app|service)) (?:${not}|does not|doesn't) (?:use|set|place|store) (?:any )?(?:cookies|trackers)\\b|\\b(?:uses?|sets?|places?) no (?:cookies|trackers)\\b|\\bno (?:cookies|trackers) are (?:used|set|placed)\\b|\\bwithout (?:any )?(?:cookies|trackers)\\b`,
      'i',
    ),
    {
      broken: (flows) => flows.filter(({ origin }) => origin.kind === 'tracker').slice(0, 1),
      but: ([flow]) =>
        `and tracker ${quote(flow?.origin.kind === 'tracker' ? flow.origin.tracker : '')} is set for activity ${quote(flow?.activity ?? '')}`,
    },
  ],
  [
    /\bby (?:reading|using|visiting|browsing|continuing)\b[^.;]{0,50}\b(?:you|users?|visitors?) (?:agree|accept|consent)\b[^.;]*/i,
    { but: () => 'and nobody agrees to anything by reading or using (Art. 4(11))' },
  ],
  [
    /\b(?:all|any|the|your) (?:of (?:it|them|your data) )?(?:data|information|it) (?:that we (?:have|hold|collect|use|keep|store)(?: (?:about|on|of|from) you)? )?(?:is|are) (?:completely |fully |always )?anonym(?:ous|ised|ized)\b|\bwe (?:only |exclusively )?(?:collect|use|hold|keep|store) (?:only |exclusively )?anonymous (?:data|information)\b/i,
    {
      broken: (flows, model) =>
        flows
          .filter(
            ({ activity, category }) => model.activities.get(activity)?.value.data?.[category]?.form !== 'aggregated',
          )
          .slice(0, 1),
      but: ([flow]) => `and activity ${quote(flow?.activity ?? '')} has ${quote(flow?.category ?? '')} of theirs`,
    },
  ],
  [
    /\b(?:your (?:data|messages|information)|everything|all (?:your )?(?:data|messages|information)) (?:is|are) (?:always |fully |completely )?end[- ]to[- ]end encrypted\b/i,
    {
      broken: (flows) => flows.filter(({ executed }) => executed).slice(0, 1),
      but: ([flow]) => `and the router reads ${quote(flow?.category ?? '')} on its way`,
    },
  ],
  [
    /\b(?:fully |completely |100 ?% |entirely )(?:gdpr[- ])?complian(?:t|ce)(?: with (?:the )?(?:gdpr|law))?|\bgdpr[- ](?:certified|compliant)\b/i,
    { but: () => 'which no notice can show (Art. 5(2), 42)' },
  ],
  [
    /\b(?:answer|reply|respond)\w*\b[^.;]{0,40}\bwithin (?:(?:6|9|1[0-2]) weeks|(?:[2-9]|1\d|two|three|four|six) months|(?:3[2-9]|[4-9]\d|\d{3}) (?:working )?days|(?:sixty|ninety) days|(?:\d+|an?|one|two|three) years?)\b/i,
    { but: () => 'and the law gives one month (Art. 12(3))' },
  ],
  [
    /\b(?:copy|requests?|access|answers?|erasure|deletion|object|objections?|withdraw(?:al)?|complain|complaints?)\b[^.;]{0,40}\b(?:costs?|for a fee of|against (?:a )?payment|fee of)\b[^.;]{0,20}\d|(?<!\b(?:further|second|additional|another|extra|more|paper|printed|certified) )\b(?:copy|corrected|erased|deleted|restricted|access|object)\b[^.;,]{0,20} (?:for|against|at) an? (?!reasonable|small administrative)(?:\w+ )?(?:fee|charge)\b(?! (?:if|where|when)\b)/i,
    { but: () => 'and it is free of charge (Art. 12(5))' },
  ],
  [
    /\b(?:(?:you|users?|customers?|people) (?:have|has)|there (?:is|are)) no rights?(?: (?:to|of) (?:an? |the )?(?:cop(?:y|ies)|access|erasure|deletion|rectification|restriction|object|complain|portability|information|see|ask|have (?:it|them|(?:(?:your|the|any) )?(?:personal )?(?:data|information)) (?:erased|deleted|corrected|restricted|sent))\b)|\b(?:you|users?|customers?|people|patients?|members?) (?:may not|cannot|can not|can never|may never) (?:ask|demand|request|obtain)(?: us)? (?:for )?(?:an? |any |the |your )*(?:copy|copies|access|erasure|deletion|correction)(?: of (?:your|their|the) (?:personal )?(?:data|information))?(?=\s*(?:[.;]|$))|\bwe (?:need not|do not have to|don't have to|are not (?:obliged|required) to) answer (?:(?:any |your )?(?:requests?|questions)|you|them)(?=\s*(?:[.;]|$))|\b(?:have|has) no rights? (?:under|by) (?:the )?(?:gdpr|data protection|law)\b|\bwe (?:do not|don't|never) (?:answer|accept|honou?r) (?:requests|objections)\b|\bwe (?:delete|erase|correct|restrict) nothing (?:on|upon|at) (?:your )?requests?\b/i,
    { but: () => 'and the law gives it (Art. 12 to 22, 77)' },
  ],
  [
    /\b(?:consents?|it|agreement)\b[^.;]{0,40}\b(?:cannot|can not|can't|may not) be (?:withdrawn|revoked|taken back)\b|\bwithdraw (?:your |the |this )?consent (?:only )?within (?:\d+|an?|one|two|three|fourteen|thirty) (?:hours?|days?|weeks?|months?)\b|\b(?:consents?|agreement) (?:is|are) (?:irrevocable|final|permanent)\b|\b(?:cannot|can not|can't|may not) (?:withdraw|revoke) (?:your |the |this |a )?consent\b/i,
    { but: () => 'and consent can be withdrawn at any time (Art. 7(3))' },
  ],
  [
    /\b(?:cannot|can not|can't|may not|must not) (?:opt out of|object to|unsubscribe from|refuse|stop|decline)(?:(?!\b(?:but|can|may|only|except|unlike|whereas|while|other than|not|no|without|unless)\b)[^.;]){0,40}\b(?:marketing|newsletters?|advertis\w+|promotions?|promotional)\b|\b(?:marketing|newsletters?|advertis\w+|promotions?)\b(?:(?!\b(?:who|that|which|but)\b)[^.;]){0,20}\bcannot (?:be )?(?:refused?|stop(?:ped)?|opt(?:ed)? out|object(?:ed)?|unsubscribed?)\b/i,
    { but: () => 'and direct marketing can be refused at any time (Art. 21(2), (3))' },
  ],
  [
    /\b(?:cookies|trackers) that are not (?:essential|necessary)[^.;]{0,20}\b(?:cannot|can not|can't|may not|must not) be (?:refused|declined|rejected|switched off|turned off)\b|\b(?:optional|analytics|marketing|advertising|non-essential|other) (?:cookies|trackers) (?:cannot|can not|can't|may not|must not) be (?:refused|declined|rejected|switched off|turned off)\b/i,
    { but: () => 'and nothing of the kind is set without consent (Directive 2002/58/EC Art. 5(3))' },
  ],
  [
    /\b(?=100|one hundred|hundred|completely|absolutely|perfectly|totally|unhackable)(?<!\b(?:no|not|never|nothing|nobody)\b[^.;]{0,30})(?:(?:100 ?%|(?:one )?hundred per ?cent|completely|absolutely|perfectly|totally) (?:secure|safe)|unhackable)\b(?![^.;]*\b(?:not|never|cannot|no)\b)/i,
    { but: () => 'and no measure can make sure of that (Art. 32(1))' },
  ],
  [
    /\bcomplain\w*\b[^.;,]{0,20}\b(?:(?:only|solely|exclusively) to us\b|to us (?:only|alone)\b)|\b(?:must|have to|are obliged to) (?:first )?(?:complain|write|turn|speak) to us (?:first )?before (?:you )?(?:\w+ ){0,3}(?:authority|regulator|court)\b/i,
    { but: () => 'and everybody may complain to a supervisory authority at once (Art. 77(1))' },
  ],
  [
    /\b(?:you|users?|people|customers?|nobody) (?:may|can|must|will) ?(?:not|never)? (?:complain|appeal|object)\b(?<=\b(?:not|never|nobody)\b[^.;]{0,14})|\b(?:cannot|can't|must not) (?:complain|object)\b|\bcomplaints? (?:to (?:an?|the|any) (?:supervisory |data protection )?authority )?(?:is|are) (?:excluded|not (?:possible|allowed|accepted)|ruled out)\b/i,
    { but: () => 'and everybody may (Art. 21, 77)' },
  ],
  [
    /\b(?:we|the company) (?:have|has|need|needs|appointed) no (?:data protection officer|dpo)\b|\bwe (?:do not|don't) (?:have|need) an? (?:data protection officer|dpo)\b|\bthere is no (?:data protection officer|dpo)\b|\b(?:have|has) not (?:yet )?(?:appointed|designated|named) an? (?:data protection officer|dpo)\b/i,
    {
      broken: (flows, model) => (model.organisation?.value.dpo === undefined ? [] : flows.slice(0, 1)),
      but: () => 'and `organisation.dpo` names one (Art. 13(1)(b))',
    },
  ],
  [
    new RegExp(
      `\\bwe (?:${not}|no longer) (?:collect|handle|process|store|hold|keep|use) (?:any )?(?:health|medical|sensitive|special)(?: categories of)?(?: personal)? (?:data|information)\\b|\\bwe (?:collect|handle|process|store|hold|keep|use) no (?:health|medical|sensitive|special)(?: categories of)?(?: personal)? (?:data|information)\\b|\\bno (?:health|medical|sensitive)(?: personal)? (?:data|information) (?:is|are) (?:collected|processed|stored|held|kept|used)\\b`,
      'i',
    ),
    {
      broken: (flows) => flows.filter(({ sensitivity }) => sensitivity === 'special').slice(0, 1),
      but: ([flow]) => `and activity ${quote(flow?.activity ?? '')} has ${quote(flow?.category ?? '')} of theirs`,
    },
  ],
  [
    /\bno (?:(?:solely |purely )?automated )?decisions? (?:is|are) (?:made|taken)(?: (?:solely |purely )?(?:by|through) (?:automation|automated means|(?:an? )?machines?|(?:an? )?algorithms?|(?:an? )?programs?|software|a computer))(?: alone)?\b|\bno (?:solely |purely )?(?:automated )(?:individual )?(?:decision|decisions|decision-making)\b|\bno (?:\w+ )?decisions?\b[^.;,]{0,30}\bby (?:an? |the )?(?:automation|automated means|machines?|algorithms?|computers?|software)(?: alone)?(?! (?:unless|without|except|that|which|but))\b|\bwe (?:do not|don't|never) (?:decide|make decisions?|take decisions?)\b[^.;,]{0,30}\b(?:automatically|by (?:automation|automated means|machines?|algorithms?|computers?|software))\b(?! (?:unless|without|except|alone unless))|\b(?:all|every) decisions? (?:is|are) (?:made|taken) by (?:people|humans?|a human being|a person|our staff)\b|\bwe (?:do not|don't|never) (?:make|take|use) (?:any )?(?:solely |purely )?automated (?:decisions?|decision-making)\b/i,
    {
      broken: (flows, model) =>
        flows
          .filter(({ activity }) => typeof model.activities.get(activity)?.value.automatedDecisions === 'object')
          .slice(0, 1),
      but: ([flow]) => `and activity ${quote(flow?.activity ?? '')} decides by automation`,
    },
  ],
  [
    new RegExp(
      `\\b(?:delete|erase|destroy|remove)s? (?:all|any|every|each)(?: (?:of )?your| personal| the| our)*(?: data| information)?[^.;]{0,20}\\b(?:after|within|in) ${spans}|\\b(?:all|any)(?: (?:of )?your| personal| the)* (?:data|information) (?:is|are|will be|gets?) (?:deleted|erased|destroyed|removed)[^.;]{0,20}\\b(?:after|within|in) ${spans}|\\byour (?:personal )?(?:data|information) (?:is|are|will be|gets?) (?:deleted|erased|destroyed|removed) (?:after |within |in )?${spans}|\\b(?:keep|store|hold)s? (?:all |any )?your (?:personal )?(?:data|information) (?:for )?(?:no longer than|not longer than|no more than|at most|only for|only|a maximum of) ${spans}|\\b(?:never|not|don't) (?:keep|store|hold) (?:any|your|personal)(?: personal)? (?:data|information) (?:for )?(?:longer|more) than ${spans}`,
      'i',
    ),
    {
      broken: (flows, _model, words) => {
        const told = daysIn(words)
        return told === null
          ? []
          : flows.filter(({ retention }) => (retention?.days ?? 0) > told.days * 2 + 31).slice(0, 1)
      },
      but: ([flow]) =>
        `and activity ${quote(flow?.activity ?? '')} keeps ${quote(flow?.category ?? '')} for ${flow?.retention?.days ?? 0} days`,
    },
  ],
  [
    new RegExp(
      `\\b(?=delete|erase|destroy|remove|all|any|every|${atOnce})(?<!\\b${onDemand}\\b[^.;]{0,80})(?:(?:delete|erase|destroy|remove)s? ${allOfIt} ${atOnce}|${atOnce},? (?:delete|erase|destroy|remove)s? ${allOfIt}|${allOfIt} (?:is|are|will be|gets?) (?:${atOnce} (?:deleted|erased|destroyed|removed)|(?:deleted|erased|destroyed|removed) ${atOnce}))\\b(?![^.;]*\\b${onDemand}\\b)`,
      'i',
    ),
    {
      broken: (flows) => flows.filter(({ retention }) => (retention?.days ?? 0) > 31).slice(0, 1),
      but: ([flow]) =>
        `and activity ${quote(flow?.activity ?? '')} keeps ${quote(flow?.category ?? '')} for ${flow?.retention?.days ?? 0} days`,
    },
  ],
  [
    // Of what it is the sentence before may say: only what is true of nothing is untrue.
    new RegExp(
      `\\bwe (?:erase|delete|destroy) (?:it|them|what we have(?: (?:of|about) you)?) (?:(?:after|within|in) ${spans}|${spans} after (?:we (?:got|get|receive|received|collect|collected)|it (?:arrived|came|was (?:collected|received))|(?:its )?(?:receipt|collection)))`,
      'i',
    ),
    {
      broken: (flows, _model, words) => {
        const told = daysIn(words)
        const kept = flows.map(({ retention }) => retention?.days ?? null)
        return told !== null && kept.every((days) => days !== null && days > told.days * 2 + 31)
          ? flows.slice(0, 1)
          : []
      },
      but: ([flow]) =>
        `and activity ${quote(flow?.activity ?? '')} keeps ${quote(flow?.category ?? '')} for ${flow?.retention?.days ?? 0} days`,
    },
  ],
  [
    /\bwe (?:may|might|can|could) (?:share|disclose|give|pass on|sell|use|transfer)\b[^.;]{0,50}\b(?:(?:with|to) (?:our )?(?:partners|third parties|others|affiliates)|for (?:various|other|any|different|further) (?:purposes|reasons))\b/i,
    { but: () => 'and does not say to whom, or what for (Art. 12(1), 13(1)(c), (e); WP260 rev.01, 12 and 13)' },
  ],
  [
    /\b(?:may|can|might|(?<!\b(?:not|never)\b.{0,8})\bwe(?: will)?) (?:change|amend|modify|update)\b[^.;]{0,40}\b(?:at any time )?without (?:telling|informing|notifying|notice|prior notice|further notice)\b[^.;]*/i,
    { but: () => 'and of what changes for people they have to be told (Art. 13(3))' },
  ],
]

function claimsOf(text: string): readonly Claim[] {
  const claims: Claim[] = sayings.flatMap(([pattern, claim]) => {
    const match = matchOf(pattern, text)
    return match ? [{ ...claim, words: match[0], start: match.index, end: match.index + match[0].length }] : []
  })
  const third = matchOf(noThird, text)
  if (third && !/\b(?:except|unless|without|other than|apart from|only|safeguards?)\b/i.test(text))
    claims.push({
      words: third[0],
      start: third.index,
      end: third.index + third[0].length,
      broken: (flows, model) => {
        const country = model.organisation?.value.country
        const regime = (['eu-gdpr', 'uk-gdpr'] as const).find((one) => country !== undefined && isInside(one, country))
        return regime === undefined
          ? []
          : flows.filter((flow) => placesOf(model, flow).some((place) => !isInside(regime, place)))
      },
      but: ([flow]) =>
        `and ${quote(flow?.sink.kind === 'recipient' ? flow.sink.recipient : 'the router')} has ${quote(flow?.category ?? '')} in one`,
    })
  const area = areaIn(text)
  if (area)
    claims.push({
      ...area,
      broken: (flows, model) => flows.filter((flow) => isOutside(model, flow, area.countries)),
      but: ([flow]) =>
        `and ${quote(flow?.sink.kind === 'recipient' ? flow.sink.recipient : 'the router')} has ${quote(flow?.category ?? '')} elsewhere`,
    })
  return claims
}

/** That nothing goes to a country outside of the law's area. */
const noThird = new RegExp(
  `\\bwe ${not} (?:transfer|send|pass on|disclose|share) (?:your |any |personal |the )*(?:data|information|it|them) (?:to|with|in) (?:any )?third countr(?:y|ies)\\b|\\b(?:there (?:are|is) )?no (?:international )?transfers? to (?:any )?third countr(?:y|ies)\\b|\\bno (?:personal )?data (?:is|are|goes) (?:transferred |sent )?to (?:any )?third countr(?:y|ies)\\b`,
  'i',
)

const isOutside = (model: Model, flow: Flow, area: ReadonlySet<string>): boolean =>
  placesOf(model, flow).some((country) => !area.has(country))

/** Where a recipient that the customer has not chosen has it. */
function placesOf(model: Model, { sink }: Flow): readonly string[] {
  if (sink.kind !== 'recipient') return []
  const { established, stored = [], accessedFrom = [], engagement } = model.recipients.get(sink.recipient)?.value ?? {}
  if (engagement === 'chosen-by-customer') return []
  return [established ?? '', ...stored, ...accessedFrom].filter((country) => country !== '')
}
