import type { Leaf, Proposal } from './leaf.ts'
import { saidOf } from './sections.ts'
import { has, personAround } from './surroundings.ts'
import { bareName } from './traits.ts'

/** What somebody does with what is sent or shown to them. */
const deed =
  '(click(ed|s)?|open(ed|s)?|view(ed|s)?|visit(ed|s)?|read|repl(y|ied|ies)|purchase[ds]?|order(ed)?|donat(ion|ed)|played|watched|listened|attended|booked|session|sessions|page_?views|plays|downloads?|conversions?)'
const when = new RegExp(`(^|_)(last|first|latest|previous|recent)_(\\w+_)?${deed}(_(date|at|time|on|timestamp))?$`)
const howOften = new RegExp(
  `(^|_)${deed}_(count|total|rate)$|^(number_of|number|num|total)_${deed}$|^(opens|clicks|visits|page_?views)$`,
)
const present =
  /(^|_)(last|latest)_(\w+_)?(activity|active|action|accepted|used|engagement|engaged|contact(ed)?|interaction)(_(date|at|time|on))?$/
const figures = /(^|_)(activity|usage|engagement|statistics?|stats?|metrics?|behaviou?r)$/
const whose = /(^|_)(user|member|employee|contact|customer|student|visitor|subscriber|person|player|driver)_(uu)?id$/

/** What only those have who are supplied or connected. */
const subscribed =
  /^(imsi|iccid|msisdn|subscriber(_\w+)?|meter_(id|number|point\w*)|mpan|mprn|supply_point\w*|tariff\w*)$/

/** What somebody did, when or how often, where it stands in what describes them. */
export function ofBehaviour(leaf: Leaf): Proposal | undefined {
  const { own, holds, holders, person } = leaf
  const [holder] = holders
  if (holder === undefined) return undefined
  if (
    /(^|_)action$/.test(own) &&
    has(holder.object, /^(page_(url|title)|domain_userid|visitor_id|anonymous_id|user_fingerprint)$/)
  )
    return { category: 'usage.activity', why: 'what somebody did' }
  if (/^attendance_(rate|duration|time)$/.test(own) && has(holder.object, /^(attended|session_id|event_id|utm_\w+)$/))
    return { category: 'usage.activity', why: 'how long somebody was there' }
  if (
    /^(score|rating)(_(score|value|category|label))?$|^(nps|csat|ces)(_\w+)?_?(score|category)$/.test(own) &&
    holds !== 'time' &&
    has(
      holder.object,
      /^(feedback|comments?|campaign_\w+|survey\w*|responded_at|nps\w*|csat\w*|rating_(message|comment|text|type)|sentiment|votes_up|reviewer\w*)$/,
    )
  )
    return { category: 'communication.feedback', why: 'how somebody judged' }
  if (
    holds === 'number' &&
    /^sub_?ratings?_|(^|_)(sub_?)?ratings?_(cleanliness|service|rooms?|location|value|food|staff|comfort|quality)$/.test(
      own,
    ) &&
    has(holder.object, /^(rating|review_id|nps|reviewer\w*|author)$/)
  )
    return { category: 'communication.feedback', why: 'how somebody judged' }
  if (
    holds === 'time' &&
    /^(last|next|previous)_(call|contact|meeting|conversation)(_(date|at|on))?$/.test(own) &&
    saidOf(holders) !== null
  )
    return { category: 'communication.metadata', why: 'when somebody was or is to be spoken to' }
  if (
    holds === 'time' &&
    /^(at|time|date|timestamp|created_at)$/.test(own) &&
    /^(check_?in|visit|attendance)$/.test(bareName(holder.name)) &&
    holders.slice(1, 2).some(({ object }) => has(object, /^(member_id|user_id|customer_id|full_name|first_name)$/))
  )
    return { category: 'usage.activity', why: 'when somebody came' }
  if (/^room_number$/.test(own) && has(holder.object, /^(arrival|departure|check_?in|check_?out)(_(date|at))?$/))
    return { category: 'usage.activity', why: 'where somebody stays' }
  if (holds === 'number' && /^(acceptance|cancell?ation|completion|on_time)_rate$/.test(own) && person === 'sure')
    return { category: 'employment.performance', why: 'how somebody does' }
  if (
    holds === 'number' &&
    /^(score|rating|stars|grade)$/.test(own) &&
    /(^|_)(review|rating|feedback|evaluation)$/.test(bareName(holder.name)) &&
    personAround(holders) === null &&
    has(holder.object, /^(user|author|reviewer|text|comment|body)(_\w+)?$/)
  )
    return { category: 'communication.feedback', why: 'how somebody judged' }
  // What somebody wrote beside how they judged.
  if (
    /^(feedback|review)(_text)?$/.test(own) &&
    holds === 'text' &&
    has(holder.object, /(^|_)(rating|score|nps|csat|stars)$/)
  )
    return { category: 'communication.feedback', why: 'how somebody judged' }
  // `stats: { emails_received, open_rate }` of somebody.
  if (
    holds === 'number' &&
    figures.test(bareName(holder.name)) &&
    /(^|_)(count|rate|total|received|sent|opened|clicked|visits|views|clicks|opens|sessions|orders|purchases|played|spent)$/.test(
      own,
    ) &&
    personAround(holders.slice(1)) === 'sure'
  )
    return { category: 'usage.analytics', why: 'how much somebody did' }
  if (
    /^(participation|attendance|rsvp|invitation)_status$/.test(own) &&
    has(holder.object, /^(attendees|organi[sz]er|event_\w+|calendar_id)$/)
  )
    return { category: 'usage.activity', why: 'whether somebody comes' }
  if (
    holds === 'number' &&
    /(^|_)(usage|consumption)(_(data|voice|sms|minutes|gb|mb|kb|kwh|m3))*$/.test(own) &&
    !/(^|_)(cpu|memory|disk|storage|ram|heap|quota|resource)_/.test(own) &&
    holders.slice(0, 2).some(({ object }) => has(object, subscribed))
  )
    return { category: 'usage.activity', why: 'how much somebody used' }
  if (holds !== 'time' && holds !== 'number') return undefined
  if (
    holds === 'time' &&
    /(^|_)(member|friend|customer|client|supporter|subscriber|patron|donor)_(of_\w+_)?since$/.test(own)
  )
    return { category: 'account.activity', why: 'since when somebody is one' }
  if (
    holds === 'time' &&
    /^(read|seen|opened|(link_)?clicked|interacted|action|replied|reacted)_(at|on|date|time)$/.test(own) &&
    has(holder.object, /^(recipient(_id)?|user_id|subscriber_id|contact_id)$/)
  )
    return /click/.test(own)
      ? { category: 'usage.clicks', why: 'when somebody followed a link' }
      : { category: 'usage.activity', why: 'when somebody read what was sent' }
  if (
    holds === 'number' &&
    figures.test(bareName(holder.name)) &&
    has(holder.object, whose) &&
    !/(^|_)(id|version|type|status|index|order)$/.test(own)
  )
    return { category: 'usage.activity', why: 'how much somebody did' }
  if (holds === 'time' && present.test(own) && (person !== null || has(holder.object, /(^|_)membership(_\w+)?$/)))
    return { category: 'account.activity', why: 'when somebody was last there' }
  if (
    holds === 'time' &&
    /^(departure|arrival|travel|flight|boarding|check_?in|check_?out)(_(date|time|at))?$/.test(own) &&
    has(
      holder.object,
      /^(passenger|travell?er|guest|holder|booker)(_\w*name|s)?$|^(booked_rooms|room_(number|revenue)|confirmation_code|nights)$/,
    )
  )
    return { category: 'usage.activity', why: 'when somebody travels' }
  if (person !== 'sure') return undefined
  if (
    holds === 'time' &&
    /^(join(ed|ing)?|member_since|registered|signed_up|sign_?up|(banned|suspended|muted)(_until)?)(_(date|at|on))?$/.test(
      own,
    )
  )
    return { category: 'account.activity', why: 'since when somebody is there' }
  if (holds === 'time' ? !when.test(own) : !howOften.test(own)) return undefined
  return /click/.test(own)
    ? { category: 'usage.clicks', why: 'what somebody clicked' }
    : { category: 'usage.activity', why: 'what somebody did' }
}
