import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { longest } from '../support/retention/periods.ts'
import { periodsOf } from '../support/retention/retention.ts'
import { quote } from '../support/text.ts'
import { activitiesFor, type NoticeText, noticeTexts, sentencesOf } from '../support/texts/notice-texts.ts'
import { isIn, matchOf } from '../words/match.ts'
import { daysIn, lengthOfTime } from '../words/promise-words.ts'

/** How often one period may hold the other: who rounds, or leaves the backups out, hears nothing. */
const SLACK = 2

export const noticePeriodUntrue = defineRule({
  name: 'notice/period-untrue',
  summary: 'A period that a notice tells of some data, and that is not the declared one.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(a), 13(2)(a), 14(2)(a)' },
  severity: 'warning',
  *found({ model }) {
    for (const told of noticeTexts(model))
      for (const sentence of sentencesOf(told.text)) {
        const match = matchOf(keeping, sentence.text) ?? matchOf(ending, sentence.text)
        const days = match ? daysIn(match[0]) : null
        const kept = match && days ? keptOf(model, told, match[1] ?? match[2] ?? '') : null
        if (!match || !days || !kept || isIn(open, sentence.text)) continue
        const apart = Math.max(kept.days, 1) / Math.max(days.days, 1)
        if (apart <= SLACK && apart >= 1 / SLACK) continue
        yield {
          rule: 'notice/period-untrue',
          message: `Notice ${quote(told.notice.name)} says ${quote(match[0])}, and ${kept.what} for ${quote(kept.period)}.`,
          at: told.at(sentence.start + match.index, sentence.start + match.index + match[0].length),
          related: [{ at: kept.at, message: 'What is declared.' }],
          help: 'Tell the period that is declared, or leave it out: the section on periods is made from the declaration.',
        } satisfies Finding
      }
  },
})

const keeping = new RegExp(
  `^((?:[\\w'’-]+ ){1,6}?)(?:(?:is|are|will be|gets?) (?:kept|stored|held|retained|saved)(?: for| up to| at most| no longer than)*|(?:is|are|will be|gets?) (?:deleted|erased|removed|destroyed)(?: after| within)|lasts?(?: for)?|stays?(?: for)?|expires? after) ${lengthOfTime}`,
  'i',
)
const ending = new RegExp(
  `^we (?:(?:delete|erase|remove|destroy) ((?:[\\w'’-]+ ){1,6}?)(?:after|within)|(?:keep|store|retain|hold) ((?:[\\w'’-]+ ){1,6}?)for) ${lengthOfTime}`,
  'i',
)
/** The sentence leaves open how long it is, or has it end with something that happens. */
const open = /\b(?:at least|minimum|or longer|unless|except|after you|after the|after your|once|depending|where|if)\b/i

interface Kept {
  readonly days: number
  readonly period: string
  /** As the sentence goes on: "`orders` keeps it". */
  readonly what: string
  readonly at: Place
}

/** What is held of something is kept as long as it: `statistics of visits`, `data about orders`. */
const heldOf =
  /^(?:the |our |your |all )*(?:data|information|details|records?|statistics|figures|logs?|history|entries|numbers) (?:of|on|about|from|for) /

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(heldOf, '')
    .replaceAll(/[-_.]/g, ' ')
    .replaceAll(/\b(?:your|our|the|all|any|these|this|of|yours|personal)\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** What is declared of something that a sentence begins with: an activity, a retention rule or a tracker of that name. */
function keptOf(model: Model, { notice }: NoticeText, subject: string): Kept | null {
  const called = plain(subject)
  const is = (...names: readonly (string | undefined)[]): boolean =>
    called !== '' && names.some((name) => name !== undefined && plain(name) === called)
  for (const activity of activitiesFor(model, notice)) {
    const rule = model.retention.get(activity.value.retention ?? '')
    if (!rule || !is(activity.name, activity.value.title)) continue
    return of(rule.name, `activity ${quote(activity.name)} keeps its data`, rule)
  }
  for (const rule of model.retention.values())
    if (is(rule.name)) return of(rule.name, `retention rule ${quote(rule.name)} keeps it`, rule)
  for (const tracker of model.trackers.values()) {
    const { title, lifetime } = tracker.value
    const days = longest(lifetime)
    if (is(tracker.name, title) && !tracker.poisoned && lifetime !== undefined && days !== null)
      return {
        days,
        period: lifetime,
        what: `tracker ${quote(tracker.name)} stays`,
        at: valueAt(tracker, 'lifetime'),
      }
  }
  return null
}

function of(name: string, what: string, rule: NonNullable<ReturnType<Model['retention']['get']>>): Kept | null {
  if (rule.poisoned || rule.value.after !== undefined) return null
  const periods = Object.entries(periodsOf(rule.value)).flatMap(([plan, period]) => {
    const days = longest(period)
    return days === null ? [] : [{ days, period, path: plan === '' ? ['for'] : ['byPlan', plan] }]
  })
  const most = periods.sort((a, b) => b.days - a.days)[0]
  return most
    ? { days: most.days, period: most.period, what, at: valueAt({ section: 'retention', name }, ...most.path) }
    : null
}
