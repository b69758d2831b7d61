import type { Leaf, Proposal } from './leaf.ts'
import { has } from './surroundings.ts'
import { singular, snake } from './words.ts'

/** What stands beside it where somebody is employed. */
const employed =
  /^(termination_date|employment_(status|type)|job_(title|code)|employer|hire_date|employee_(number|id|type)|employment_title|work_(phone|email|mobile)|is_manager|reports_to)$/

/** What somebody's work says of them: since when, as what, and for how much. */
export function ofEmployment(leaf: Leaf): Proposal | undefined {
  const { own, holds, holders } = leaf
  const holder = holders[0]
  if (!holder || holds === 'flag') return undefined
  if (
    /^((start|end|from|to|effective|entry|exit)_?date|date_(from|to))$/.test(own) &&
    (has(holder.object, employed) || (leaf.person === 'sure' && own === 'start_date' && has(holder.object, /^title$/)))
  )
    return { category: 'employment.history', why: 'since or until when somebody worked there' }
  if (holds === 'time') return undefined
  const outer = singular(snake(holder.name))
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
