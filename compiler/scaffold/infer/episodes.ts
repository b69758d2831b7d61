import type { Leaf, Proposal } from './leaf.ts'
import { identifiesPerson, isPerson, namesPerson } from './people.ts'
import { type Holder, has, propertiesOf } from './surroundings.ts'
import { singular, snake } from './words.ts'

/** When something began and ended, and how long it took. */
const bounds =
  /^((start(ed)?|end(ed)?|begin|began|finish(ed)?|connect(ed)?|assigned|queued|accepted|arriv(ed|al)|depart(ed|ure)|last_action)s?(_?(at|on|time|date|date_time))?|contact_(start|end)|total_duration(_seconds)?|(time|date)_(start|end|started|ended)|duration(_(ms|seconds|secs|in_seconds|minutes))?|((total|work(ed|ing)?|active|talk|hold|idle|login|logged|handle)_(time|duration|seconds|minutes)))$/

/** How long several things took, which only records of what somebody did keep. */
const lengths =
  /^((\w+_)?(waiting|wait|hold|talk|work|active|idle|total|handle|queue|reconnecting|call|session|chat)_(time|duration|seconds)|(\w+_)duration)$/

/** Records of exertion, by their own name. */
const workout = /(^|_)(workout|exercise|training_session)$/
const ofWorkout =
  /^(workout_\w+|activity_type|sport(_type)?|average_(heart_rate|speed|cadence|watts)|moving_time|elapsed_time|calories)$/
const exerted =
  /^(start(ed)?|end(ed)?|duration|distance|average|minimum|maximum|sum|pace|speed|elapsed|moving)(_(date|time|at|local|utc|in_seconds|meters|value))*$|^workout_(activity_)?type$/

/** What says who did it. */
const whose = (holder: Holder, own: string): boolean =>
  propertiesOf(holder.object).some(
    (name) => name !== own && (identifiesPerson(name) || namesPerson(name) || isPerson(name) || acts.test(name)),
  )
const acts = /^(technician|agent|operator|driver|end_user|whodunnit)(_(id|name|email|info))?$/

/** When and how long somebody served, worked on, drove or was served, or exerted themselves, by what else the record keeps. */
export function ofEpisode(leaf: Leaf): Proposal | undefined {
  const { own, holds, holders } = leaf
  const [holder] = holders
  if (holder === undefined || holds === 'flag' || leaf.only('url', 'uuid')) return undefined
  if (exerted.test(own) && holders.slice(0, 3).some(isWorkout))
    return { category: 'health.data', why: 'of what somebody’s body did' }
  if (!bounds.test(own) || (holds === 'text' && !leaf.only('symbols', 'digits', 'long-digits', 'clock')))
    return undefined
  const kept = propertiesOf(holder.object).filter((name) => name !== own && lengths.test(name)).length
  const logged = has(holder.object, /^activity$/) && has(holder.object, /^duration(_\w+)?$/)
  if ((kept > 0 || logged) && whose(holder, own))
    return { category: 'usage.activity', why: 'when and how long somebody was at it' }
  return undefined
}

const isWorkout = ({ name, object }: Holder): boolean =>
  (workout.test(singular(snake(name))) && has(object, exerted)) ||
  propertiesOf(object).filter((one) => ofWorkout.test(one)).length > 1
