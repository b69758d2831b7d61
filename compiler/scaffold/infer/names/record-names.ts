import { codes, days, last, type NameRule, rule, whole } from './name-rule.ts'

/** Names that say something of somebody where they stand in what describes them, and nothing elsewhere. */
export const recordNames: readonly NameRule[] = [
  rule(
    'education.history',
    last(
      'alumni_of|(grade|year|class)_level|year_group|class_of|home_?room|cohort|attendance(_(rate|percentage))?|(student|enrol?lment)_status',
    ),
    'named like education',
    codes,
  ),
  rule('content.text', whole('background|about|personal_(note|statement)'), 'named like what is written of somebody'),
  rule('employment.salary', whole('pay_(grade|band|scale)'), 'named like a salary', codes),
  rule('education.history', whole('study_(field|school|level)|year_of_passing'), 'named like education', codes),
  rule('person.marital-status', whole('family_background'), 'named like a family'),
  rule('organisation.details', whole('affiliations?'), 'named like an organisation'),
  rule(
    'employment.history',
    whole(
      '(full|part)_time(_or_(part|full)_time)?|((departure|termination|leaving|separation|resignation)_reason|reason_for_leaving)(_id|_code)?|veteran(_status)?|military_(service|status|branch)',
    ),
    'named like service',
    codes,
  ),
  rule('employment.job', last('seniority(_level)?|career_level'), 'named like a job'),
  rule(
    'employment.history',
    last('experience|skills?|years_(of_)?experience|experience_(years|level)|notice_period|security_clearance'),
    'named like employment history',
    codes,
  ),
  rule(
    'person.nationality',
    last('work_(permit|authori[sz]ation)|residen(ce|cy)_status|right_to_work'),
    'named like where somebody may live and work',
  ),
  rule(
    'person.official-id',
    last(
      '(licen[cs]e|passport|visa|permit|id_card)_(expir(y|es|ation)|issued?|valid_(from|to|until))(_(date|on|at))?|redress_number',
    ),
    'named like a document that somebody has',
    days,
  ),
  rule(
    'person.language',
    last('interpreter(_(required|needed|language))?|languages?_(spoken|known)|spoken_languages?|mother_tongue'),
    'named like a language',
  ),
  rule(
    'payment.transaction',
    last('net_worth|credit_(score|rating|limit)|(customer_)?lifetime_value|ltv|(total|amount)_spent|store_credit'),
    'named like what somebody has or spends',
    codes,
  ),
  rule('payment.bank-account', last('bank_name'), 'named like somebody’s bank'),
  rule('location.coarse', whole('zone_?info|(time_?zone|utc)_offset'), 'named like a time zone', codes),
  rule('health.data', whole('pulse(_rate)?|temperature|vitals'), 'named like a measure of somebody’s body', codes),
  rule(
    'account.preferences',
    last(
      '(shirt|shoe|clothing|dress)_size|interests?|hobb(y|ies)|preferred_(contact_)?(time|day|method|channel|contact)|favou?rites?(_\\w+)?',
    ),
    'named like what somebody prefers',
  ),
  rule(
    'usage.activity',
    last('(orders?|logins?|sign_ins?|purchases?|bookings?)_count'),
    'named like what somebody did',
    ['number'],
  ),
  rule('technical.device', last('install(ation)?_id|(car|vehicle)_(make|model|year)'), 'named like a device', codes),
  rule('account.id', last('insurance_id|insurance_group(_number)?|group_number'), 'named like an insurance', codes),
]
