import type { Leaf, Proposal } from './leaf.ts'
import { type Holder, has, personAround } from './surroundings.ts'
import { bareName, employed } from './traits.ts'
import { singular } from './words.ts'

const history = (why: string): Proposal => ({ category: 'employment.history', why })
const schooling = (why: string): Proposal => ({ category: 'education.history', why })

/** `since`, `started_on`, `end_date`: the ends of a time that somebody spent somewhere. */
const ends =
  /(^|_)(start(ed|s)?|end(ed|s)?|begin|began|from|to|since|until|finish(ed)?|complet(ed|ion)|attended|graduat(ed|ion)|entry|exit|length|duration|tenure|hired|left|joined)(_(date|year|month|on|at))?$/
const working =
  /(^|_)((provisional|planned|expected|actual)_(start|end)|started|re_?hired?|hired?|join(ed|ing)?|seniority|tenure|service|employ(ed|ment)|position|contract|probation|notice|retire(d|ment)?|resign(ed|ation)?|terminat(ed|ion)|dismissal|departure|promot(ed|ion)|(on|off)boarding|leave|leaving)(_|$)/
const pay =
  /(^|_)(salary|salaries|wages?|pay|payroll|compensation|remuneration|bonus|overtime|(holiday_)?allowance|stipend|deductions?|reimbursements?|earnings|severance|pension|superannuation|garnishments?|payslip|employee_tax(es)?|student_loan)(_|$)/
const study =
  /(^|_)(education|school|university|college|degree|studies|academics?|academic_\w+|enrol?lment|alma_mater)$/
const job = /(^|_)(work|employment|job|position|career|experience|occupation)(_experience)?$/
const studied =
  /(^|_)(major|minor|field|faculty|concentration|discipline|specialty|institution|university|school|college|honou?rs|qualification)(_(name|\d))*$/
const bookkeeping =
  /(^|_)(created|updated|modified|synced|deleted|birth|login|seen|id|count|index|year|month|days?)(_|$)/

/** How a job or a department is said: `position_family_name`, `department_description`. */
const saysJob =
  /(^|_)((job|position)_(title|role|level|grade|family|function|class(ification)?|rank)|(business|working|corporate|professional|employment|staff|functional)_title)(_(name|code|desc|description|title|label|text))*$/
const saysDepartment =
  /(^|_)(department|division|business_unit|org_unit|job|position)(_(name|code|desc|description|title|label))+$/

const isWork = (holders: readonly Holder[]): boolean => holders.slice(0, 2).some(({ object }) => has(object, employed))

/** What somebody did and learnt, by the words of these in a name or in what it stands in. */
export function ofCareer(leaf: Leaf): Proposal | undefined {
  const { own, holds, holders, person } = leaf
  const [holder] = holders
  if (holds === 'flag' || holder === undefined) return undefined
  if (holds === 'text' && saysJob.test(own)) return { category: 'employment.job', why: 'how a job is called' }
  const known = person === 'sure' || personAround(holders.slice(1)) !== null
  if (
    holds === 'text' &&
    person === 'sure' &&
    saysDepartment.test(leaf.listed ? singular(own) : own) &&
    !leaf.only('uuid', 'hash', 'digits')
  )
    return { category: 'employment.job', why: 'where or as what somebody works' }
  if (
    holds === 'text' &&
    person === 'sure' &&
    /^(work|activity|profession|occupation)_(desc(ription)?|code)$/.test(own)
  )
    return { category: 'employment.job', why: 'as what somebody works' }
  if (/^(re_?)?hired(_(on|at|date))?$/.test(own) && holds === 'time') return history('when somebody was employed')
  const outer = bareName(holder.name)
  if (known && study.test(outer)) {
    if (ends.test(own) || (holds === 'text' && studied.test(own))) return schooling('of somebody’s education')
    if (/^(level|year_of_\w+|class(_\w+)?|percentage|marks|school_univ)$/.test(own))
      return schooling('of somebody’s education')
    if (own === 'organization') return schooling('where somebody learnt')
  }
  if (known && job.test(outer) && !bookkeeping.test(own)) {
    if (ends.test(own)) return history('since or until when somebody worked there')
    if (holds === 'text' && /^(title|role|position)$/.test(own))
      return { category: 'employment.job', why: 'the title of a job' }
  }
  if (/(^|_)(salary|wage|compensation|remuneration|pay)$/.test(outer)) {
    if (/^(amount|value|gross|net|base|basis|rate|scale|yearly_amount|monthly_amount|total)$/.test(own) && known)
      return { category: 'employment.salary', why: 'what somebody is paid' }
  }
  if (person === 'sure' && /^(work|employment|job|position)_/.test(own) && ends.test(own))
    return history('since or until when somebody worked there')
  if (
    person === 'sure' &&
    holds === 'number' &&
    /^(default_)?((hourly|daily|day|weekly|monthly|cost|bill|billable|labou?r|overtime)_)+rate(_(cents|amount|value))?$/.test(
      own,
    )
  )
    return { category: 'employment.salary', why: 'what an hour of somebody costs' }
  if (person === 'sure' && /^(education|school|university|college|course|degree|study)_/.test(own)) {
    if (ends.test(own) || /_(name|title|year)$/.test(own)) return schooling('of somebody’s education')
  }
  if (
    holds === 'time' &&
    /(^|_)((district|school|grade|campus)_(entry|exit)|enrol?l?(ed|ment)|unenrol?l?(ed|ment)|withdrawal|admission)(_(date|on|at))?$/.test(
      own,
    ) &&
    (has(holder.object, /(^|_)(student|pupil|graduation|school|grade)(_|$)/) || person === 'sure')
  )
    return schooling('since or until when somebody learns there')
  if (!isWork(holders)) return undefined
  if (holds === 'time' && !bookkeeping.test(own)) {
    if (pay.test(own)) return { category: 'employment.salary', why: 'when what somebody is paid changed' }
    if (/(^|_)(review|appraisal|evaluation)(_|$)/.test(own))
      return { category: 'employment.performance', why: 'when somebody was judged at work' }
    if (working.test(own)) return history('when what somebody works as changed')
  }
  if (holds === 'number' && !bookkeeping.test(own) && (pay.test(own) || pay.test(outer)))
    return { category: 'employment.salary', why: 'what somebody is paid' }
  return undefined
}
