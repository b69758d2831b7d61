import { codes, days, last, type NameRule, rule, whole, word } from './name-rule.ts'

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
  rule(
    'health.disability',
    last('access(ibility)?_(requirements|needs|arrangements)'),
    'named like what a disability asks for',
  ),
  rule(
    'criminal.conviction',
    last('(dbs|crb)_(check|certificate|disclosure)(_(status|result|number))?'),
    'named like a disclosure of convictions',
    codes,
  ),
  rule('content.text', whole('background|about|personal_(note|statement)'), 'named like what is written of somebody'),
  rule('employment.salary', word('(pay|salary|wage)_(grade|band|scale)'), 'named like a salary', codes),
  rule('education.history', whole('study_(field|school|level)|year_of_passing'), 'named like education', codes),
  rule('person.marital-status', whole('family_background'), 'named like a family'),
  rule('organisation.details', last('affiliations?|member_of'), 'named like an organisation'),
  rule(
    'employment.history',
    whole(
      '((full|part)_or_)?(full|part)_time(_or_(part|full)_time|_equivalent\\w*|_percent)?|armed_forces(_\\w+)?|((departure|termination|leaving|separation|resignation)_reason|reason_for_leaving)(_id|_code)?|veteran(_status)?|military_(service|status|branch)',
    ),
    'named like service',
    codes,
  ),
  rule('employment.salary', last('student_loan(_plan)?'), 'named like what is taken from a salary', codes),
  rule('contact.phone', last('ddi|direct_dial(_in)?'), 'named like a telephone number', codes),
  rule('person.official-id', whole('(id_)?document_details'), 'named like a document that somebody has', codes),
  rule(
    'employment.job',
    last(
      'special(i?ty|ism)|seniority(_level)?|career_level|cost_cent(er|re)(_(code|name|id))?|job_(category|level|grade|group)(_(code|name))?|work_level(_code)?',
    ),
    'named like a job',
  ),
  rule(
    'employment.history',
    last(
      'experience|knows_about|skills?|(past|previous)_(projects?|roles?|positions?|jobs?)|years_(of_)?experience|experience_(years|level)|notice_period|security_clearance',
    ),
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
      '(licen[cs]e|passport|visa|permit|id_card)_(expir(y|es|ation)|issued?|valid_(from|to|until))(_(date|on|at))?|redress_(number|no)',
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
      '(t_?shirt|shirt|shoe|clothing|dress)_size|interests?|hobb(y|ies)|preferred_(contact_)?(time|day|method|channel|contact)|special_meal|meal_(choice|type|request)|favou?rites?(_\\w+)?',
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
