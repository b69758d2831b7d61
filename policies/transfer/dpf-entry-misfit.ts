import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Flow } from '../../compiler/flows/flow.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { carriedLegs, commonOf } from '../support/recipients/transfers.ts'
import { clip, quote } from '../support/text.ts'
import { mayBeSameCompany, namesCompany } from '../words/company-names.ts'
import { isIn } from '../words/match.ts'
import { wordIn } from '../words/phrases.ts'

export const dpfEntryMisfit = defineRule({
  name: 'transfer/dpf-entry-misfit',
  summary: 'An entry of the Data Privacy Framework List that is of another company, or does not cover what is sent.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 45' },
  severity: 'warning',
  *found({ model, graph, asOf }) {
    for (const leg of carriedLegs(model, graph, asOf)) {
      const { recipient, regime, tool, flows } = leg
      const { scope } = tool
      if (tool.tool !== 'dpf' || scope === undefined || !leg.third.includes('US')) continue
      const name = quote(recipient.name)
      const common = {
        rule: 'transfer/dpf-entry-misfit',
        ...commonOf(leg, '45'),
        at: valueAt(recipient, 'transfer', regime, 'scope'),
      }
      const ended = predecessors.map((phrase) => wordIn(scope, phrase)).find((found) => found !== null)
      const { legalName, title } = recipient.value
      if (ended)
        yield {
          ...common,
          at: { ...common.at, within: ended },
          class: 'violation',
          severity: 'error',
          message: `${quote(scope.slice(ended.start, ended.end))} carries nothing: the Court of Justice has declared the decision on it invalid.`,
          help: 'Name the active entry on the Data Privacy Framework List, or another tool.',
        } satisfies Finding
      else if (
        legalName !== undefined &&
        namesCompany(scope) &&
        !mayBeSameCompany(scope, legalName, title ?? '', recipient.name)
      )
        yield {
          ...common,
          message: `The entry ${quote(clip(scope, 50))} is of another company than ${name}, which is ${quote(clip(legalName, 40))}.`,
          related: [{ at: valueAt(recipient, 'legalName'), message: 'Who it is.' }],
          help: 'Name the entry of the recipient itself; where that of another covers it, name both: `Parent, Inc., which covers Child LLC`.',
        } satisfies Finding
      else if (staffAlone(scope) && !flows.some((flow) => isOfStaff(model, flow)))
        yield {
          ...common,
          message: `The entry of ${name} covers HR data alone, and what goes there is about no staff.`,
          help: 'Name an entry that covers non-HR data, or another tool.',
        } satisfies Finding
      else if (
        recipient.value.group === true &&
        withoutStaff(scope) &&
        flows.some((flow) => isSurelyOfStaff(model, flow))
      )
        yield {
          ...common,
          class: 'violation',
          message: `The entry of ${name}, which is of our group, covers non-HR data alone, and data of our staff goes there.`,
          help: 'Name an entry that covers HR data, or another tool.',
        } satisfies Finding
      else if (
        regime === 'uk-gdpr' &&
        (isIn(withoutExtension, scope) || (isIn(tellsCoverage, scope) && !isIn(extension, scope)))
      )
        yield {
          ...common,
          message: `The entry of ${name} says what it covers, and ${isIn(withoutExtension, scope) ? 'leaves out the' : 'names no'} UK Extension, without which it carries nothing from the UK.`,
          help: 'Look it up on dataprivacyframework.gov and write the UK Extension, or sign an `idta`.',
        } satisfies Finding
    }
  },
})

/** CJEU C-311/18, Schrems II (16 July 2020) and C-362/14, Schrems I (6 October 2015). */
const predecessors = ['Privacy Shield', 'Safe Harbor', 'Safe Harbour']

/** What is more than the name of an entry: it says what that covers, or that it stands. */
const tellsCoverage =
  /\b(?:non[- ]?)?hr\b|\bhuman resources\b|\b(?:listed|certif\w+|self-certif\w+|active|entry since|participa\w+)\b/i
const withoutExtension =
  /\b(?:without|no|not|excluding|excludes|except|lacks|lacking)\b[^.;,]{0,20}\b(?:uk|united kingdom|extension)\b|\b(?:uk|united kingdom)(?: extension)? (?:is |was )?(?:not|missing|lapsed|withdrawn)\b/i
const extension = /\b(?:uk|united kingdom|extension|britain)\b/i
const other = /\bnon[- ]?hr\b|\bother (?:than )?|\b(?:and|all) (?:other )?(?:data|kinds)\b/i

const staffAlone = (scope: string): boolean =>
  /\bhr data\b|\bhuman resources data\b/i.test(scope.replaceAll(/non[- ]?hr(?: data)?/gi, '')) && !isIn(other, scope)

/** Whether an entry says that it covers non-HR data, and no other. */
const withoutStaff = (scope: string): boolean =>
  /\bnon[- ]?hr\b/i.test(scope) && !/\bhr\b/i.test(scope.replaceAll(/\bnon[- ]?hr\b/gi, ''))

const staffClass =
  /(^|[._-])(employees?|staff|workers?|personnel|workforce|nurses|applicants?|candidates?|colleagues|team|contractors?|trainees?)([._-]|$)/i
const staffTerm = /^dpv:(?:Human|Personnel|Employ|Recruit|Staff)/

/** Whether a flow is, or may be, about people who work for somebody. */
function isOfStaff(model: Model, { activity, category }: Flow): boolean {
  const value = model.activities.get(activity)?.value
  const term = typeof value?.purpose === 'object' ? (value.purpose.term ?? '') : ''
  return (
    category.startsWith('employment.') ||
    isIn(staffTerm, term) ||
    value?.dataSubjects === undefined ||
    value.dataSubjects.some((name) => isIn(staffClass, name))
  )
}

/**
 * Whether a flow is about people who work for somebody, by what is stated. Within a group they are our own, of which it is
 * undisputed that an entry has to cover HR data; of staff of customers the authorities and the United States read it differently.
 */
const isSurelyOfStaff = (model: Model, { activity, category }: Flow): boolean =>
  category.startsWith('employment.') ||
  (model.activities.get(activity)?.value.dataSubjects ?? []).some((name) => isIn(staffClass, name))
