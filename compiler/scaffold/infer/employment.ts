import type { Leaf, Proposal } from './leaf.ts'
import { type Holder, has } from './surroundings.ts'
import { singular, snake } from './words.ts'

/** What stands beside it where somebody is employed. */
const employed =
  /^(termination_date|employment_(status|type)|job_(title|code)|employer|hire_date|employee_(number|id|type)|employment_title|job_class(_\w+)?|pay_rate|work_(phone|email|mobile)|is_manager|reports_to)$/

/** What only payslips have. */
const payslip =
  /^((base|gross|net)_(salary|pay|wage)|total_(gross|net)|(gross|net)_total|pay_period|payslip\w*|net_pay|gross_pay)$/

/** Whether an object says of somebody for whom they work, and as what. */
const isOfEmployed = (holder: Holder | undefined): boolean =>
  holder !== undefined &&
  has(holder.object, /^(reporting_to|reports_to|manager|supervisor|line_manager|employment_type|hire_date)$/)

/** What somebody's work says of them: since when, as what, and for how much. */
export function ofEmployment(leaf: Leaf): Proposal | undefined {
  const { own, holds, holders } = leaf
  const holder = holders[0]
  if (!holder || holds === 'flag') return undefined
  if (
    /^((start|begin|end|from|to|effective|entry|exit)_?date|date_(from|to))$/.test(own) &&
    (has(holder.object, employed) || (leaf.person === 'sure' && own === 'start_date' && has(holder.object, /^title$/)))
  )
    return { category: 'employment.history', why: 'since or until when somebody worked there' }
  const outer = singular(snake(holder.name))
  if (/(^|_)(employee|employment|worker|staff|job)_(details?|info|data)$/.test(outer)) {
    if (/^(start|end|join(ing|ed)?|hire|leav(e|ing)|probation)_?(date|on|at)?$|^tenure|^skills?$/.test(own))
      return { category: 'employment.history', why: 'of somebody’s employment' }
    if (holds === 'text' && /^(role|title|level|grade|department(_name)?|division(_name)?)$/.test(own))
      return { category: 'employment.job', why: 'as what somebody works' }
  }
  if (
    /(^|_)(overall|interview|assessment|screening|aptitude|band)(_\w+)?_score(_\w+)?$/.test(own) &&
    has(holder.object, /^(applicant|candidate)(_\w+)?$/)
  )
    return { category: 'employment.performance', why: 'how somebody was judged who applies' }
  if (
    holds === 'text' &&
    /^(name|title)$/.test(own) &&
    (isOfEmployed(holders[1]) || /^(employee|worker)$/.test(singular(snake(holders[1]?.name ?? ''))))
  ) {
    if (/(^|_)(department|division|position|job|team)$/.test(outer))
      return { category: 'employment.job', why: 'where or as what somebody works' }
    if (/(^|_)(employment|contract|worker)_type$/.test(outer))
      return { category: 'employment.history', why: 'how somebody is employed' }
    if (/(^|_)(location|office|site)$/.test(outer)) return { category: 'location.coarse', why: 'where somebody works' }
  }
  if (/(^|_)department_name$/.test(own) && holds === 'text' && leaf.person === 'sure')
    return { category: 'employment.job', why: 'where somebody works' }
  if (
    /(^|_)(evaluation|assessment|scorecard)$/.test(outer) &&
    /^(score|rating|summary|result|recommendation)$/.test(own) &&
    holders.some(({ name }) => /^(applicant|candidate|employee)s?$/.test(snake(name)))
  )
    return { category: 'employment.performance', why: 'how somebody was judged' }
  if (
    /^interview$/.test(outer) &&
    (has(holder.object, /^interviewers?(_\w+)?$/) ||
      holders.slice(1, 2).some(({ object }) => has(object, /^(applicant|candidate)s?$/)))
  ) {
    if (/^(score|rating|result|recommendation)$/.test(own))
      return { category: 'employment.performance', why: 'how somebody was judged who applies' }
    if (holds === 'time' && /^(scheduled|start(s|ed)?|end(s|ed)?|held)(_(at|on|date|time))?$/.test(own))
      return { category: 'employment.history', why: 'when somebody is interviewed' }
  }
  const worker = holders
    .slice(1, 3)
    .some(({ name }) => /^(employee|worker|staff_member|consultant)s?$/.test(snake(name)))
  if (worker && outer === 'cost' && /^(amount|value|rate)$/.test(own))
    return { category: 'employment.salary', why: 'what somebody costs' }
  if (
    worker &&
    /^(capacity|schedule|working_hours)$/.test(outer) &&
    /^(mon|tues|wednes|thurs|fri|satur|sun)day$/.test(own)
  )
    return { category: 'employment.job', why: 'when somebody works' }
  // `deductions: [{ name, amount }]` of a payslip.
  if (
    /(^|_)(addition|deduction|earning|allowance|benefit|contribution|tax|withholding|garnishment|bonus)$/.test(outer) &&
    /^(name|title|label|amount|rate|value|percentage|employee_(amount|share)|employer_(amount|share))$/.test(own) &&
    holders.slice(1, 3).some(({ object }) => has(object, payslip))
  )
    return { category: 'employment.salary', why: 'what somebody is paid, or what is taken from it' }
  if (
    /^(cost|pay|internal)_rate(_(in_)?(cents|minor_units))?$/.test(own) &&
    holds === 'number' &&
    has(holder.object, /^(user|employee|member|person|staff|worker)(_id)?$/)
  )
    return { category: 'employment.salary', why: 'what an hour of somebody costs' }
  if (
    /^((target_)?utili[sz]ation|billability)(_(target|rate|percentage))?$/.test(own) &&
    has(holder.object, /^(user_id|employee_id|member_id|position|seniority|capacity)$/)
  )
    return { category: 'employment.performance', why: 'how busy somebody is, or should be' }
  if (holds === 'time') return undefined
  if (
    /(^|_)(salary|wage|compensation|remuneration)$/.test(outer) &&
    /^(payment|base|gross|net|annual|monthly|hourly|rate)$/.test(own)
  )
    return { category: 'employment.salary', why: 'what somebody is paid' }
  if (/^((annual|hourly|monthly|daily|comp|base)_?rate|comp_?rate)$/.test(own) && has(holder.object, employed))
    return { category: 'employment.salary', why: 'what somebody is paid' }
  if (own === 'rate' && has(holder.object, /^(payment_unit|pay_\w+|hire_date|flsa_status|hourly|job_title)$/))
    return { category: 'employment.salary', why: 'what somebody is paid' }
  if (
    holds === 'text' &&
    /^(division|business_unit)$/.test(own) &&
    has(holder.object, /^(department|manager|employee_(id|number)|job_title)$/)
  )
    return { category: 'employment.job', why: 'where somebody works' }
  // `employment: { name, title, domain }` says where somebody works.
  if (outer === 'employment' && holds === 'text' && has(holder.object, /^(title|role|job_title|position)$/)) {
    if (/^(name|company|organi[sz]ation)$/.test(own))
      return { category: 'employment.employer', why: 'where somebody works' }
    if (/^(domain|website|industry)$/.test(own))
      return { category: 'organisation.details', why: 'of where somebody works' }
    if (own === 'seniority') return { category: 'employment.job', why: 'as what somebody works' }
  }
  if (
    own === 'title' &&
    (/(^|_)(employment|experience|position|job)$/.test(outer) ||
      (outer === 'organization' && has(holder.object, /^department$/)))
  )
    return { category: 'employment.job', why: 'the title of a job' }
  if (
    holds === 'text' &&
    own === 'position' &&
    has(holder.object, /^(company|employer|organi[sz]ation|decision_maker|department|hire_date)$/)
  )
    return { category: 'employment.job', why: 'as what somebody works there' }
  return undefined
}
