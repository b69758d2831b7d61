import type { Leaf, Proposal } from './leaf.ts'
import { identifiesPerson, isPerson, isThing, namesPerson } from './people.ts'
import { type Holder, has, personAround, propertiesOf } from './surroundings.ts'
import { bareName } from './traits.ts'

const section = (category: string, names: string, why: string) => ({
  category,
  names: new RegExp(`(^|_)(${names})$`),
  why,
})

/** Parts of somebody's record, and what everything in them is that no name says more of. */
const sections = [
  section(
    'education.qualification',
    'certificate|certification|qualification|credential|award|honou?r|diploma|achievement',
    'of what somebody has qualified in',
  ),
  section('education.history', 'education|schooling|stud(y|ies)|alma_mater', 'of somebody’s education'),
  section(
    'employment.salary',
    'compensation|salary|wage|pay_rate|payroll|remuneration|earning|base_pay|gross_pay|net_pay|income|earnings?',
    'of what somebody is paid',
  ),
  section(
    'employment.history',
    'work|work_experience|employment|employment_history|career|experience|volunteer|internship|skill|past_project',
    'of somebody’s work',
  ),
  section('account.preferences', 'interest|hobby|preference', 'of what somebody likes'),
  section('person.language', 'language', 'of what somebody speaks'),
  section('person.birth-date', 'birth_?day|birth_?date|date_of_birth', 'of a date of birth'),
  section('person.gender', 'gender', 'of a gender'),
  section('person.marital-status', 'relation|relationship|family|household', 'of somebody’s family'),
  section(
    'person.official-id',
    'passport|visa|travel_document|identity_document|id_document|id_card|driv\\w*_licen[cs]e|licen[cs]e',
    'of a document that somebody has',
  ),
  section(
    'consent.record',
    'opt_?ins?|opt_?outs?|consent|gdpr_consent|terms_of_service|terms_and_conditions|(tos|terms)_acceptance',
    'of what somebody agreed to',
  ),
  section('employment.job', 'employment_role', 'of what somebody works as'),
  section('communication.feedback', 'nps|csat|nps_(response|survey)|csat_(response|survey)', 'of how somebody judged'),
  section('payment.bank-account', 'bank_account|bank|direct_deposit', 'of a bank account'),
]

/** What numbers, dates and links a part rather than says what is in it. */
const bookkeeping =
  /(^|_)((uu|gu)?id|ids|url|uri|link|href|count|index|order|position_id|version|verified|enabled|visible|valid|format|system|source|hash|key|slug|icon|currency|unit|units|created|updated|modified|synced|deleted|created_at|updated_at|timestamp|object|kind|row_?id|total|(file|mime|content)_?(size|type)|reference|internal_reference|custom_field|permission\w*)$/

/** Whether what holds a part is somebody's, or stands beside somebody. */
export function saidOf(holders: readonly Holder[]): 'describes' | 'names' | null {
  for (let i = 0; i < Math.min(4, holders.length); i++) {
    if (personAround(holders.slice(i)) === 'sure') return 'describes'
    if (holders[i] && isThing(holders[i]?.name ?? '')) break
  }
  const near = holders.slice(0, 2)
  return near.some(
    ({ object }) =>
      propertiesOf(object).some((name) => identifiesPerson(name) || namesPerson(name) || isPerson(name)) ||
      (object.properties.size < 30 &&
        [...object.properties].some(
          ([name, { value }]) => value.object !== null && personAround([{ name, object: value.object }]) === 'sure',
        )),
  )
    ? 'names'
    : null
}

/** What stands in a part of somebody's record under a name of its own: `skills: [{ level }]`. */
export function ofSection(leaf: Leaf): Proposal | undefined {
  const { own, holds, holders } = leaf
  if (holds === 'flag' || leaf.only('url', 'uuid', 'hash')) return undefined
  const numbered = /^(document|doc)_id$/.test(own)
  if (bookkeeping.test(own) && !numbered) return undefined
  for (let i = 0; i < Math.min(3, holders.length - 1); i++) {
    const name = holders[i]?.name ?? ''
    if (name === '') return undefined
    const found = sections.find(({ names }) => names.test(bareName(name)))
    if (found === undefined) {
      if (isPerson(name)) return undefined
      continue
    }
    // Certificates of machines, and what JSON:API calls whatever belongs to something.
    if (/x_?509|ssl|tls|^credentials?$/i.test(name) || (name === 'relationships' && i > 0)) return undefined
    if (saidOf(holders.slice(i + 1)) === null || (numbered && found.category !== 'person.official-id')) return undefined
    if (found.category.startsWith('employment.h') && /^(title|role|position|job_title)$/.test(own))
      return { category: 'employment.job', why: 'as what somebody worked' }
    if (found.category === 'employment.salary' && holds === 'text' && !/(^|_)(grade|band|scale|amount)/.test(own))
      return undefined
    if (found.category === 'payment.bank-account' && (holds === 'time' || own === 'type')) return undefined
    if (own === 'type' && !/^(person\.(marital|gender)|employment\.(history|job)|education)/.test(found.category))
      return undefined
    return { category: found.category, why: found.why }
  }
  return undefined
}

const line =
  /^(address|street|street_name|address_?line_?\d?|line_?\d|address_?\d|street_?\d?|(zip|postal|post)_?code|zip|city|town|locality)$/

/** What stands in an address is a part of it, whatever it is called, unless it says how it is used. */
export const ofAddress = ({ own, holds, holders: [holder], ...leaf }: Leaf): Proposal | undefined =>
  holds === 'text' &&
  holder !== undefined &&
  /(^|_)(address(es)?|addr|adr|regadd)$/.test(bareName(holder.name)) &&
  has(holder.object, line) &&
  !bookkeeping.test(own) &&
  !/(^|_)(type|use|status|label|category|primary|default|name|note|notes|comment|comments|instructions?|description|company|text|firm|descriptor)$/.test(
    own,
  ) &&
  !leaf.only('url', 'uuid', 'hash', 'email', 'yes-no')
    ? { category: 'contact.address', why: 'a part of an address' }
    : undefined
