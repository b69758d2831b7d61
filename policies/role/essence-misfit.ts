import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Activity } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { joint } from '../support/bases/role.ts'
import { quote } from '../support/text.ts'
import { isIn, matchOf } from '../words/match.ts'
import { wordIn } from '../words/phrases.ts'

export const essenceMisfit = defineRule({
  name: 'role/essence-misfit',
  summary:
    'Joint controllers who send people with their rights to one of them alone, or to the one that does not answer.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 26(3)' },
  also: 'GDPR Art. 26(1), 26(2)',
  severity: 'warning',
  *found({ model }) {
    for (const [activity, said] of joint(model)) {
      yield* ofStrangers(model, activity, said)
      const essence = said?.essence ?? ''
      const match = isIn(either, essence)
        ? null
        : (matchOf(alone, essence) ?? matchOf(barred, essence) ?? matchOf(sentAway, essence))
      // Who decides one thing alone may decide the rest with the others.
      const apart = isIn(together, essence) ? null : matchOf(nothingJoint, essence)
      if (!match && apart) {
        yield {
          rule: 'role/essence-misfit',
          message: `Activity ${quote(activity.name)} tells people that ${quote(apart[0])}, and joint controllers determine purposes and means together.`,
          at: {
            ...valueAt(activity, 'role', 'joint', 'essence'),
            within: { start: apart.index, end: apart.index + apart[0].length },
          },
          related: [{ at: valueAt(activity, 'role', 'joint', 'with'), message: 'The controllers.' }],
          because: { kind: 'law', ref: 'GDPR Art. 26(1), 26(2)' },
          help: 'Say what was agreed; where each decides for itself, engage the other one for `own-purposes`.',
        } satisfies Finding
        continue
      }
      if (!match) {
        yield* otherwise(activity, said)
        continue
      }
      yield {
        rule: 'role/essence-misfit',
        message: `Activity ${quote(activity.name)} tells people that ${quote(match[0])}, and they may turn to each of the controllers.`,
        at: {
          ...valueAt(activity, 'role', 'joint', 'essence'),
          within: { start: match.index, end: match.index + match[0].length },
        },
        help: 'Say who answers requests between the controllers, and that people may turn to either all the same.',
      } satisfies Finding
    }
  },
})

type Said = NonNullable<Exclude<NonNullable<Activity['role']>, string>['joint']>

/** Shorter titles are words that mean much else. */
const MENTION = 5

/** A recipient of other activities alone, of whom people are told as if it were a party. */
function* ofStrangers(model: Model, activity: Resource<Activity>, said: Said | undefined): Iterable<Finding> {
  const { essence, with: parties = [] } = said ?? {}
  if (essence === undefined) return
  for (const { name, poisoned, value } of model.recipients.values()) {
    if (poisoned || parties.includes(name) || activity.value.recipients?.[name] !== undefined) continue
    const told = [value.title, value.legalName].flatMap((title) =>
      title === undefined || title.length < MENTION ? [] : (wordIn(essence, title) ?? []),
    )[0]
    if (!told) continue
    yield {
      rule: 'role/essence-misfit',
      message: `Activity ${quote(activity.name)} tells people of ${quote(essence.slice(told.start, told.end))}, which is neither a controller of it nor gets anything.`,
      at: { ...valueAt(activity, 'role', 'joint', 'essence'), within: told },
      related: [{ at: valueAt(activity, 'role', 'joint', 'with'), message: 'The controllers.' }],
      help: 'Name the controllers of this activity, and who does what among them.',
      because: { kind: 'law', ref: 'GDPR Art. 26(1), 26(2)' },
    }
    return
  }
}

/** What people may be told of, as an essence says that somebody does it. */
const told: readonly (readonly [duty: 'information' | 'requests', words: RegExp])[] = [
  [
    'information',
    /\b(?:informs?|tells?) (?:you|people|patients|customers|members|participants|users|them|everybody|those)\b/i,
  ],
  ['requests', /\banswers? (?:(?:your|their|these|all|any|the)?\s?(?:\w+ )?requests?|you|people|them)\b/i],
]

/** An essence by which the other one does what the arrangement has us do, or we what it has another do. */
function* otherwise(activity: Resource<Activity>, said: Said | undefined): Iterable<Finding> {
  const { essence = '', duties } = said ?? {}
  if (duties?.ours === undefined || duties.theirs === undefined) return
  const theirs = Object.values(duties.theirs).flat()
  for (const part of essence.matchAll(/[^.;]+/g))
    for (const [duty, words] of told) {
      const [, who = ''] = /^\s*(we|[Tt]he [\w-]+|they|\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*)\s/u.exec(part[0]) ?? []
      const match = who === '' ? null : words.exec(part[0])
      if (!match) continue
      const we = /^we$/i.test(who)
      const [own, others] = [duties.ours.includes(duty), theirs.includes(duty)]
      if (own === others || own === we) continue
      // Behind a comma or another subject it is somebody else who does it.
      if (isIn(another, part[0].slice(who.length, match.index).trimStart())) continue
      const start = part.index + match.index
      yield {
        rule: 'role/essence-misfit',
        message: `Activity ${quote(activity.name)} tells people that ${we ? 'we' : quote(who)} ${quote(match[0])}, and by its arrangement ${own ? 'we do' : 'another does'}.`,
        at: { ...valueAt(activity, 'role', 'joint', 'essence'), within: { start, end: start + match[0].length } },
        related: [{ at: valueAt(activity, 'role', 'joint', 'duties'), message: 'Who does what.' }],
        help: 'Tell people what the arrangement says: its essence is what they are to have of it.',
        because: { kind: 'law', ref: 'GDPR Art. 26(1), 26(2)' },
      }
      return
    }
}

const another = /,|\b(?:both|each|either|they|we|others?)\b/i

const rights = '(?:rights?|requests?|objections?|complaints?)'
const alone = new RegExp(
  `\\b${rights}\\b[^.;]{0,40}\\b(?:(?:be )?(?:exercised|made|sent|asserted|addressed|directed|brought|claimed)|go(?:es)?|against)\\b[^.;]{0,40}\\b(?:alone|only|exclusively|solely)\\b|\\b(?:only|exclusively|solely)\\b[^.;]{0,30}\\b(?:answers|takes|accepts|handles) (?:\\w+ )?${rights}\\b`,
  'i',
)
const barred = new RegExp(
  `\\b(?:nobody|no one|neither(?: of us| party)?) (?:answers|takes|accepts|handles) (?:\\w+ )?${rights}\\b|\\b(?:nobody|no one|people (?:cannot|may not)|you (?:cannot|may not|can't)) (?:may |can )?(?:turn|write|go|apply|come) to\\b|\\b${rights}\\b[^.;]{0,20}\\b(?:cannot|can not|may not|must not) be (?:exercised|made|sent|asserted|addressed|directed|brought)\\b`,
  'i',
)
const together = /\b(?:joint(?:ly)?|together|in common)\b/i
/** Nothing that is joint: no agreement, or one who decides alone. */
const nothingJoint =
  /\b(?:nothing (?:has been|was|is) (?:agreed|arranged|settled)|(?:there is|we have|they have) no (?:arrangement|agreement)|we (?:have not|did not|haven't) agreed)\b|\b(?:alone|itself|on its own) (?:decides?|determines?)\b|\b(?:decides?|determines?) (?:alone|by itself|on its own|for itself)\b(?! (?:how|when|where) to (?:answer|inform|secure))/i
const sentAway =
  /\b(?:turn|write|go|apply|speak) (?:only |solely |exclusively )?to [^.;,]{1,40}(?:\b(?:alone|only|exclusively)\b|,? (?:and )?(?:never|not) to\b)|\b(?:turn|write|go|apply|speak) (?:only|solely|exclusively) to\b/i
/** Where people are told that they may choose, whoever answers. */
const either = /\b(?:either|both|each|any) (?:of (?:us|them)|one|party|controllers?|may|can|answers?)\b|\bboth\b/i
