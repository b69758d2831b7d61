import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { parseDuration } from '../../compiler/language/duration.ts'
import type { Model } from '../../compiler/model/model.ts'
import { isInside } from '../../law/regions.ts'
import { defineRule } from '../rule.ts'
import { clip, quote } from '../support/text.ts'
import { isPlaceholder } from '../support/texts/placeholder.ts'
import { type Vague, vagueIn } from '../support/texts/vague.ts'
import { isIn, matchOf } from '../words/match.ts'
import { namesNoProvision } from '../words/provisions.ts'
import { saysOnly } from '../words/wording.ts'

/** An event of which nobody can say that it has happened: the words of its name, and of `until` of a hold. */
const noEvent =
  /\b(?:necessary|needed|required|appropriate|reasonable|purposes?|relevant|eventually|sometime|someday|later|never|whenever|indefinite(?:ly)?|forever|for ever|further notice|unlimited|we (?:like|want|please|wish|feel like it|decide|choose|think|say)|somebody asks)\b/i

/** Names that say no more than that some time will come, or nothing at all. */
const emptyEvent =
  /^(?:soon|nonsense|whatever|something|anything|nothing|event|end|time|day|date|today|tomorrow|now|then|once|always|any ?time|some ?day|some ?time|one day|in time|in due (?:course|time)|at (?:will|some point)|when(?:ever)? (?:ready|possible|convenient)|as soon as possible|asap|test|foo|bar|baz|qux|asdf|xyz|abc|x+)(?: (?:event|foo|bar|baz))?$/i

/** Texts in the place of a provision that name none. */
const noProvision =
  /^(?:(?:as )?(?:required|prescribed) by |under |the )?(?:(?:all|any|the|applicable|relevant|local|national|various|other|general) )*(?:laws?|legislation|regulations?|statutes?|rules|(?:legal|regulatory|statutory|compliance) (?:requirements?|obligations?|duties|reasons)|(?:(?:uk|eu)[ -])?(?:gdpr|ds-?gvo|rgpd|general data protection regulation)(?:,? art(?:icle)?\.? \d+(?:\(\d+\)(?:\([a-z]\))?)?)?|internal polic(?:y|ies)|company polic(?:y|ies)|polic(?:y|ies)|unknown|tbd|todo|n\/?a|none|various)$/i

/** The GDPR bounds periods and prescribes none. */
const gdprAlone =
  /^\W*(?:the )?(?:art(?:icle|\.)?|§)\s*\d+(?:\s*\(\s*\w{1,2}\s*\))*(?: of)?(?: the)? (?:(?:uk|eu)[- ])?(?:gdpr|ds-?gvo|rgpd|general data protection regulation)\W*$/i

/** Why a text names no provision that prescribes a period to an organisation where it is; `null` where it names one. */
function prescribesNothing(model: Model, law: string): string | null {
  const text = law.trim().replace(/\.$/, '')
  if (isIn(noProvision, text) || isIn(gdprAlone, text)) return 'names no provision'
  const why = namesNoProvision(text)
  if (why === null) return null
  if (why === 'no law') return 'is not a law'
  if (why === 'beyond') return 'names an article or a section that this law does not have'
  if (why === 'never made') return 'is of a year in which no law of this name was made'
  if (why === 'lapsed') return 'names a law that is not in force any more'
  if (why !== 'foreign') return 'names no provision'
  // Elsewhere the law of a third country may prescribe it.
  const country = model.organisation?.poisoned ? undefined : model.organisation?.value.country
  return country !== undefined && (isInside('eu-gdpr', country) || isInside('uk-gdpr', country))
    ? 'is the law of a third country'
    : null
}

/** A length of time or a day in words, which is no event. */
const length = /^(?:\d+ ?(?:hours?|days?|weeks?|months?|years?)|\d{4}-\d\d(?:-\d\d)?|\d{1,2}\.\d{1,2}\.\d{4})$/i

const noEventAtAll = (after: string): boolean => parseDuration(after) !== null || isIn(length, after)

/** Words that fit any period, whatever is put together from them. */
const fitting: ReadonlySet<string> = new Set(
  `a all always an and any anyway as at be because been beneficial benefit better by can cannot can't could custom data do
  done etc everything for from future further general generally good had handy has have helpful historical history how
  in information interesting is it its just keep keeping kept know later like long may maybe might must necessary need
  needed needs never nice not of often on or our other ourselves perhaps personal policy possible practical practice
  purpose purposes reason reasons record records reference safe should so some something sometimes store stored storing
  that the their them these they this to tradition us use used useful uses usual usually various want wanted way we
  what which will with wise would years analysis analyses analytics research`.split(/\s+/),
)

const fitsAny = (why: string): Vague | null =>
  saysOnly(why, fitting) && /\p{L}{2}/u.test(why) ? { words: why.trim(), start: 0, end: why.length } : null

export const retentionVague = defineRule({
  name: 'retention/vague',
  summary: 'A reason, an event or an end of retention that says nothing.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 13(2)(a)' },
  severity: 'warning',
  *found({ model }) {
    for (const rule of model.retention.values()) {
      if (rule.poisoned) continue
      const { why, after, law, holds = [] } = rule.value
      const reason = why === undefined ? null : (vagueIn(why) ?? fitsAny(why))
      // A provision that prescribes the period is reason enough.
      if (reason && law === undefined && !isPlaceholder(why ?? ''))
        yield {
          rule: 'retention/vague',
          message: `${quote(reason.words)} does not say what makes ${quote(rule.name)} necessary.`,
          at: { ...valueAt(rule, 'why'), within: { start: reason.start, end: reason.end } },
          help: 'Name what the data is needed for until the end of the period: a warranty, a limitation, a look-up.',
        } satisfies Finding
      const lacks = law === undefined || isPlaceholder(law) ? null : prescribesNothing(model, law)
      if (law !== undefined && lacks !== null)
        yield {
          rule: 'retention/vague',
          message: `${quote(clip(law, 60))}, which is to prescribe the period of ${quote(rule.name)}, ${lacks}.`,
          at: valueAt(rule, 'law'),
          help: 'Name the law and the section: `Commercial Code § 257`; where none prescribes the period, say under `why` what makes it necessary; where nobody knows, `{missing: why, ask: whom}`.',
        } satisfies Finding
      const said = after?.replaceAll(/[-._]/g, ' ') ?? ''
      const event =
        (noEventAtAll(after ?? '') ? /^.*$/.exec(said) : null) ?? matchOf(noEvent, said) ?? matchOf(emptyEvent, said)
      if (after !== undefined && event && !isPlaceholder(after))
        yield {
          rule: 'retention/vague',
          message: `Nobody can say when ${quote(after)} has happened, so that ${quote(rule.name)} has no end.`,
          at: { ...valueAt(rule, 'after'), within: { start: event.index, end: event.index + event[0].length } },
          help: 'Name an event that somebody sees and records, such as `account.closed`.',
        } satisfies Finding
      for (const [i, { ground, until }] of holds.entries()) {
        const empty = isPlaceholder(ground) ? null : (vagueIn(ground) ?? fitsAny(ground))
        if (empty)
          yield {
            rule: 'retention/vague',
            message: `${quote(empty.words)} is not a ground for suspending the expiry of ${quote(rule.name)}.`,
            at: {
              ...valueAt(rule, 'holds', i, 'ground'),
              within: { start: empty.start, end: empty.end },
            },
            help: 'Name the claim, the proceedings or the order that the data is held for.',
          } satisfies Finding
        const end =
          until === undefined
            ? null
            : (matchOf(noEvent, until) ?? /^(?:tbd|todo|n\/?a|none|unknown|open)$/i.exec(until))
        if (until !== undefined && end)
          yield {
            rule: 'retention/vague',
            message: `${quote(end[0])} is not an end of a hold: nobody can say when it has come.`,
            at: { ...valueAt(rule, 'holds', i, 'until'), within: { start: end.index, end: end.index + end[0].length } },
            help: 'Name a day, or an event that somebody sees: a judgment, the end of a limitation.',
          } satisfies Finding
      }
    }
  },
})
