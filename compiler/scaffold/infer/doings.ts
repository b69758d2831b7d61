import type { Leaf, Proposal } from './leaf.ts'
import { saidOf } from './sections.ts'
import { type Holder, has, propertiesOf } from './surroundings.ts'
import { singular, snake } from './words.ts'

/** What records of telephone calls have, and calls of functions have not. */
const ofCall =
  /^(recording(_\w+)?|voice_?mail\w*|(dialed|dialled|answered|ringing|hung_up)_at|phone_call\w*|call_(sid|type|status|duration)|hang_?up\w*|ended_reason|caller\w*|callee\w*|tele_?phone\w*|phone(_number)?|direction|call(_id)?)$/
const whenCalled =
  /^((start(ed)?|end(ed)?|answer(ed)?|dial(l?ed)?|connect(ed)?|complet(ed)?|ringing|began|begin|hung_up)(_(at|time|on|date|date_time))?|duration(_(ms|seconds|secs|in_seconds|minutes))?|(talk|hold|queue|waiting)_(time|seconds|duration))$/

/** What a letter, a message or a notice has that was sent to somebody. */
const ofMessage =
  /^(subject|body(_(text|html))?|(sent|delivered|bounced|failed|opened|clicked|unsubscribed)(_at)?|mailing\w*|mailbox\w*|recipient(_\w+)?|notification(_id)?|template_id|message_id|bounce(_reason)?|abuse|unsubscribe|send_date)$/
const whatBecame =
  /^(first_|last_)?(opened|clicked|read|seen|viewed)(_(at|on|time|date))?$|^(open|click|view|reply)(_?counts?|s)$|^(open|click|read)$|^(click|open|visit)_date$/

/** What is learnt, and what only records of learning have. */
const ofLearning =
  /^(course(_\w+)?|lesson\w*|module_(id|name)|completion_\w+|pass(ed|_status)|percent_complete|assignment_id|course_?work\w*|quiz\w*|learner\w*|student\w*|training\w*|enrolled_at|outcomes|excused_\w+|reassigned_\w+)$/
const learning =
  /(^|_)(enrol?lment|registration|completion|course_progress|submission|attempt|course_?work|result|exam|exam_result|test_result)$/
const howLearnt =
  /^((enrolled|completed|submitted|turned_in|started|passed|graded|awarded)_?(at|on|date|date_time)|progress(_\w+)?|completion_\w+|percent_complete|score|grade|points|passed|pass_status|attempts?(_count)?)$/

/** What somebody took part in. */
const ofOccasion =
  /^((event|session|webinar|conference)_\w+|attendance_\w+|badge_id|registrant\w*|check_in\w*|rsvp\w*)$/

/** When somebody telephoned, read what was sent to them, learnt or took part, by what else its record keeps. */
export function ofDoing(leaf: Leaf): Proposal | undefined {
  const { own, holds, holders } = leaf
  const [holder] = holders
  if (holder === undefined || leaf.only('url', 'uuid')) return undefined
  if (
    holds !== 'text' &&
    holds !== 'flag' &&
    whenCalled.test(own) &&
    isCall(holder) &&
    !leaf.listed &&
    saidOf(holders) !== null
  )
    return { category: 'communication.metadata', why: 'when and how long somebody telephoned' }
  if (
    /^(un)?subscri(be|bed|ption)_(date|state|status|at|on)$/.test(own) &&
    has(holder.object, /^e_?mail(_address)?$/) &&
    counted(holder, /^(un)?subscri(be|bed|ption)_\w+$/, own) > 0
  )
    return { category: 'consent.record', why: 'whether and since when somebody may be written to' }
  if (
    holds !== 'text' &&
    whatBecame.test(own) &&
    (counted(holder, ofMessage, own) > 1 ||
      (/_date$/.test(own) && has(holder.object, /^(e_?mail(_address)?|link_id)$/)))
  )
    return /click/.test(own)
      ? { category: 'usage.clicks', why: 'whether somebody followed a link' }
      : { category: 'usage.activity', why: 'whether somebody read what was sent' }
  if (
    holds === 'flag' &&
    leaf.person === 'sure' &&
    /^((has|is)_)?(arrived|checked_in|attended|attending|no_show)$/.test(own)
  )
    return { category: 'usage.activity', why: 'whether somebody came' }
  if (
    howLearnt.test(own) &&
    learning.test(singular(snake(holder.name))) &&
    counted(holder, ofLearning, own) > 0 &&
    saidOf(holders) !== null
  )
    return { category: 'education.history', why: 'how far somebody is in learning' }
  if (
    /^(attended|entered|joined|checked_in|participated)$/.test(own) &&
    counted(holder, ofOccasion, own) > 0 &&
    saidOf(holders) !== null
  )
    return { category: 'usage.activity', why: 'whether somebody took part' }
  // Whoever shows it is let in.
  if (
    /^(qr_?code|barcode)(_(content|data|value|text))?$/.test(own) &&
    holds === 'text' &&
    !leaf.only('url') &&
    counted(holder, ofOccasion, own) > 0
  )
    return { category: 'secret.token', why: 'what lets whoever shows it in' }
  if (own === 'badge_id' && counted(holder, ofOccasion, own) > 0)
    return { category: 'person.id', why: 'by which somebody is known there' }
  if (holds === 'flag' && /^(is_)?online$/.test(own) && leaf.person === 'sure')
    return { category: 'account.activity', why: 'whether somebody is there' }
  return undefined
}

const isCall = ({ name, object }: Holder): boolean =>
  (/(^|_)call$/.test(singular(snake(name))) && has(object, ofCall)) ||
  propertiesOf(object).filter((one) => ofCall.test(one)).length > 2

/** How many other properties of an object a record of a kind has. */
const counted = ({ object }: Holder, pattern: RegExp, own: string): number =>
  propertiesOf(object).filter((one) => one !== own && pattern.test(one)).length
