import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import type { LawfulBasis } from '../../compiler/language/types.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { type Ground, grounds } from '../support/bases/bases.ts'
import { businessOf } from '../support/bases/business.ts'
import { leftOutFor } from '../support/bases/left-out.ts'
import { purposeText } from '../support/bases/marketing.ts'
import { sensitiveIn } from '../support/sensitive.ts'
import { clip, quote } from '../support/text.ts'
import { isEnglish } from '../support/texts/language.ts'
import { isIn } from '../words/match.ts'
import { soldData } from '../words/sold-data.ts'
import { topicsBeside, topicsOf, topicWords } from '../words/topics.ts'
import { saidIn } from '../words/wording.ts'

export const basisForAnother = defineRule({
  name: 'basis/for-another',
  summary: 'An activity on a basis that is by its own words about something else.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 6(1), 6(3), Recital 46' },
  severity: 'warning',
  *found({ model }) {
    const all = [...grounds(model)]
    const ofOthers = new Set(all.filter(isOfOthers).map(groundId))
    for (const ground of all) {
      const why = whyNot(model, ground)
      const { activity, basis, at } = ground
      // A contract with others is `basis/contract-not-party`.
      const meant =
        why === null && isEnglish(model) && !ofOthers.has(groundId(ground)) ? leftOutFor(model, ground) : undefined
      if (meant)
        yield {
          rule: 'basis/for-another',
          message: `Activity ${quote(activity.name)} rests on ${quote(basis.name)}, and nothing rests on ${quote(meant.name)}, which speaks of what it does.`,
          at,
          related: [{ at: keyAt(meant), message: 'Nothing rests on it.' }],
          help: `Write ${quote(meant.name)} if that is what it rests on, or say in \`purpose\` what the other one has to do with it.`,
        } satisfies Finding
      if (why === null) continue
      yield {
        rule: 'basis/for-another',
        message: `Activity ${quote(activity.name)} rests on ${quote(basis.name)}, ${why.what}.`,
        at: why.within
          ? {
              ...valueAt(activity, 'purpose', ...(typeof activity.value.purpose === 'object' ? ['text'] : [])),
              within: why.within,
            }
          : at,
        related: [{ at: valueAt(basis, why.key), message: 'What the basis says.' }],
        help: 'Name the basis of this activity: its own duty, its own interest with a balancing test, or a consent to it.',
      } satisfies Finding
    }
  },
})

/** Whether a basis is a contract to which somebody is no party whose data rests on it. */
const isOfOthers = ({ basis: { value }, classes }: Ground): boolean =>
  value.type === 'contract' && value.party !== undefined && classes.some((name) => !value.party?.includes(name))

/** What an activity rests on, for whomever. */
const groundId = ({ activity, basis }: Ground): string => `${activity.name} ${basis.name}`

/** Whether nothing in an activity has to do with requests, objections or the proof of what went to whom. */
const isOfNoRequest = ({ value }: Ground['activity'], said: string): boolean =>
  value.data !== undefined &&
  !Object.keys(value.data).some((category) => /^(rights|consent)\.|^event\.delivery-status$/.test(category)) &&
  !/\b(requests?|rights?|object(s|ions?)?|withdraw\w*|eras\w*|delet\w*|disclos\w*|receiv\w*|recipients?|proof|prove|records?|account for|answer\w*|comply|compliance|dut(y|ies)|law|legal|opt(ed)?[ -]outs?|suppress\w*|block ?lists?)\b/i.test(
    said,
  )

/** A consent that people withdraw in the letters that it is for. */
const isForLetters = ({ withdrawn = '' }: LawfulBasis): boolean =>
  /\b(?:each|every|any|the) (?:newsletter|issue of the newsletter)\b/i.test(withdrawn)

/** Whether an activity plainly has nothing to do with letters: it knows no address, and speaks of none. */
const sendsNone = ({ value }: Ground['activity'], said: string): boolean =>
  value.data !== undefined &&
  value.purpose !== undefined &&
  !Object.keys(value.data).some((category) => /^(?:contact|consent|usage|profile|technical)\./.test(category)) &&
  !/\b(?:newsletters?|letters?|mail\w*|subscri\w*|market\w*|advert\w*|offers?|interests?|preferences?)\b/i.test(said)

/** Advertising that is done, not that is kept away. */
const advertisingIn =
  /\b(?:show|send|display|place|tell|offer|mail|target|serve|deliver)\w* (?:\w+ ){0,3}(?:adverts?|advertis\w+|ads|newsletters?|promotions?|special offers?|marketing)\b/i

interface Misfit {
  readonly what: string
  readonly key: keyof LawfulBasis
  /** Where the purpose says it, if that is rather the mistake. */
  readonly within?: { readonly start: number; readonly end: number }
}

function whyNot(model: Model, { activity, basis }: Ground): Misfit | null {
  if (!isEnglish(model)) return null
  const { value } = activity
  const term = typeof value.purpose === 'object' ? (value.purpose.term ?? '') : ''
  const said = `${activity.name.replaceAll('-', ' ')} ${value.title ?? ''} ${purposeText(value)} ${term.replaceAll(/([a-z])([A-Z])/g, '$1 $2')}`
  const { type, law = '', interest = '', asked = '' } = basis.value
  if (type === 'vital-interests')
    // Whose life is at stake is asked for nothing first.
    return topicWords.danger.test(said) ||
      (sensitiveIn(model, activity) !== undefined && !Object.values(value.data ?? {}).some(({ required }) => required))
      ? null
      : { what: 'and nobody is in danger of life where it acts', key: 'whose' }
  if (type === 'consent') {
    if (isForLetters(basis.value) && sendsNone(activity, said))
      return { what: 'which is withdrawn in each newsletter, and it sends none', key: 'withdrawn' }
    const named =
      /cookie|track|banner|device/i.test(`${basis.name} ${asked}`) &&
      [...model.trackers.values()].some((tracker) => tracker.value.consent === basis.name)
    if (
      !named &&
      !/\bbefore (anything|a cookie|cookies|trackers?|the tracker) (is|are) set\b|\b(cookie|tracker|tracking) (banner|panel|dialogue?)\b/i.test(
        asked,
      )
    )
      return null
    const set = [...model.trackers.values()]
    if (set.length === 0 || set.some((tracker) => tracker.poisoned || tracker.value.activity === activity.name))
      return null
    // What is measured by trackers may be used by an activity beside the one that sets them.
    if (Object.keys(value.data ?? {}).some((category) => /^(technical|usage)\./.test(category))) return null
    return { what: 'which is asked for trackers, and it has none', key: 'asked' }
  }
  const sold = type === 'legitimate-interests' ? saidIn(purposeText(value), [soldData]) : null
  if (sold && !/\b(?:sell\w*|sales?|sold|income|revenue|trad\w*|monet\w*|financ\w*)\b/i.test(interest))
    return {
      what: 'which is weighed for no sale of data',
      key: 'interest',
      within: { start: sold.start, end: sold.end },
    }
  const text = type === 'legal-obligation' ? law : type === 'legitimate-interests' ? interest : ''
  const [about, ...more] = topicsBeside(text, value.dataSubjects ?? [])
  const own = topicsOf(said)
  // Advertising that is mixed into another purpose is carried by nothing that carries that.
  const mixed = about !== undefined && about !== 'marketing' && own.includes(about) && own.includes('marketing')
  if (mixed && more.length === 0 && isIn(advertisingIn, purposeText(value)) && value.purpose !== undefined)
    return {
      what: `which is about ${quote(clip(text, 50))} and carries no advertising`,
      key: type === 'legal-obligation' ? 'law' : 'interest',
    }
  if (about === undefined || more.length > 0 || own.includes(about)) return null
  // Selling is no part of what protects, or of what heals, whatever else it says.
  const { byTerm, byText } = businessOf(value)
  if (own.length === 0 && type === 'legitimate-interests' && byTerm && byText && about !== 'marketing')
    return { what: `which is about ${quote(clip(text, 50))}`, key: 'interest' }
  // The duty to answer people carries nothing but that, whatever else an activity is about.
  if (
    own.length === 0 &&
    !(about === 'rights' && !/5\(2\)|accountab|\b30\b/i.test(text) && isOfNoRequest(activity, said))
  )
    return null
  return {
    what: `which is about ${quote(clip(text, 50))}`,
    key: type === 'legal-obligation' ? 'law' : 'interest',
  }
}
