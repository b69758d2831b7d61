import type { Leaf, Proposal } from './leaf.ts'
import { saidOf } from './sections.ts'
import { type Holder, has, propertiesOf } from './surroundings.ts'
import { singular, snake } from './words.ts'

/** Records of when somebody is at work or away, by their own name. */
const records =
  /(^|_)(absence|absentee|leave_request|time_?off(_request)?|attendance|time_?sheet|time_?(entry|card|punch|record)|punch|clocking|probation(_period)?|shift)$/

/** What such records hold, and records of other things do not. */
const kept =
  /^(clocked|punch|time_?sheet|roster|absence|absentee|overtime|meal_break|sign_?o(n|ff)|inducted)(_|s?$)|(^|_)(net_hours|on_call|hour_rate|meal_breaks|is_inducted\w*)$/

const bounds =
  /^((start|end|from|to|begin|until|stop)s?(_?(date|time|at|on))?|(date|time)_(start|end|from|to)(_raw)?|(clock(ed)?|punch(ed)?|check(ed)?)_?(in|out)(_(at|time))?|sign_?(on|off)(_at)?)$/

/** Since and until when somebody was at work or away: the record says so, by its name or by two things that it keeps. */
export function ofAttendance(leaf: Leaf): Proposal | undefined {
  const [holder] = leaf.holders
  if (
    holder !== undefined &&
    leaf.holds !== 'flag' &&
    (leaf.holds !== 'text' || leaf.only('clock')) &&
    logged.test(leaf.own) &&
    /(^|_)(time_?(entry|log|record|tracking)|time_?sheet(_entry)?|work_?log)$/.test(singular(snake(holder.name))) &&
    saidOf(leaf.holders) !== null
  )
    return { category: 'employment.history', why: 'when and how long somebody worked' }
  if (holder === undefined || leaf.holds === 'flag' || leaf.holds === 'number' || !bounds.test(leaf.own))
    return undefined
  if (!isAttendance(holder) || saidOf(leaf.holders) === null) return undefined
  // Pupils are absent from school.
  if (leaf.holders.slice(0, 2).some(({ object }) => has(object, /^(pupil|student|learner)s?(_\w+)?$/)))
    return { category: 'education.history', why: 'when somebody is at school or away' }
  return { category: 'employment.history', why: 'when somebody is at work or away' }
}

/** The day that was worked, and for how long. */
const logged =
  /^(date|day|(date|day)_(performed|worked)|(performed|worked|spent|logged)_(on|at|date)|(time|duration|hours|minutes)(_(spent|worked|logged|in_(minutes|hours|seconds)))?)$/

const isAttendance = ({ name, object }: Holder): boolean =>
  records.test(singular(snake(name))) || propertiesOf(object).filter((one) => kept.test(one)).length > 1
