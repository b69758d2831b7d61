import type { Activity } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'
import { isIn } from '../../words/match.ts'
import { wordsOf } from '../../words/wording.ts'
import { quote } from '../text.ts'
import { isEnglish } from '../texts/language.ts'
import { type Ground, grounds } from './bases.ts'
import { isMarketing, purposeText } from './marketing.ts'

/** A use of a consent that its wording is not about, and what that is about instead, as a part of a sentence. */
export interface ConsentForOther {
  readonly use: Ground
  readonly about: string
  /** Nothing but its name says so. */
  readonly byName: boolean
}

/** The uses of consents for something else than what people are asked. */
export function* consentsForOthers(model: Model): Iterable<ConsentForOther> {
  const given = Map.groupBy(
    [...grounds(model)].filter(({ basis }) => basis.value.type === 'consent'),
    ({ basis }) => basis.name,
  )
  for (const uses of given.values()) {
    const asked = uses[0]?.basis.value.asked ?? ''
    // What a consent is called says what it is for, where the words by which it is asked for name nothing.
    const called = uses[0]?.basis.name.replaceAll(/[-._]/g, ' ') ?? ''
    // One consent may cover what serves one purpose (Recital 32): only a wording that names one use bars another.
    const meant = uses.find(({ activity }) => isNamed(activity, asked))
    const named = meant ? undefined : uses.find(({ activity }) => isNamed(activity, '', called))
    for (const use of uses) {
      if (isNamed(use.activity, asked, called)) continue
      const about = (meant && difference(meant, use)) ?? ofTrackers(model, use, asked)
      // A name alone bars the use for other people and another thing, and no further.
      const byName =
        !about && named && areOthers(named, use) && isMarketing(named.activity) !== isMarketing(use.activity)
      if (about) yield { use, about, byName: false }
      else if (byName) yield { use, about: quote(named.activity.name), byName: true }
    }
  }
}

/** How much of two words is alike where they are about one thing: `referral` and `refer`. */
const STEM = 5
/** Words of how consent is asked for, whatever for. */
const asking = new Set(
  `accept agree agreed agreement answer asked asking banner before below beside button buttons check checkbox checked
  confirm confirms consent consents equal every first given people person persons question refuse sentence separate
  service services signed their these unticked website which write written your`.split(/\s+/),
)

/** Whether a wording names an activity: by a word of its name, title or purpose that is none for people, nor for asking. */
function isNamed({ name, value }: Resource<Activity>, asked: string, called = ''): boolean {
  const people = stemsOf((value.dataSubjects ?? []).join(' '))
  const said = stemsOf(`${name} ${value.title ?? ''} ${purposeText(value)}`)
  const short = shortIn(called)
  const words = new Set(
    short.length === 0 ? [] : wordsOf(`${name.replaceAll(/[-._]/g, ' ')} ${value.title ?? ''} ${purposeText(value)}`),
  )
  return (
    [...stemsOf(`${asked} ${called}`)].some((stem) => said.has(stem) && !people.has(stem)) ||
    short.some((word) => words.has(word))
  )
}

/** Short words of a consent's name, such as `news` and `face`. */
const shortIn = (called: string): readonly string[] =>
  wordsOf(called).filter(
    (word) => word.length > 2 && word.length < STEM && !/^(?:the|and|for|our|own|new|all|any|to)$/.test(word),
  )

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(text)
      .filter((word) => word.length >= STEM && !asking.has(word))
      .map((word) => word.slice(0, STEM)),
  )

const areOthers = (meant: Ground, use: Ground): boolean =>
  meant.classes.length > 0 && use.classes.length > 0 && !use.classes.some((name) => meant.classes.includes(name))

/** What the wording is about where that is another thing than the use. */
function difference(meant: Ground, use: Ground): string | null {
  return areOthers(meant, use) || isMarketing(meant.activity) !== isMarketing(use.activity)
    ? quote(meant.activity.name)
    : null
}

const mailing = /market|newsletter|letter|offer|advert|promot|mail|messag|campaign|\bads?\b/i

/** Who accepts trackers has not asked for mail, unless the wording or the name speaks of it. */
const ofTrackers = (model: Model, { activity, basis }: Ground, asked: string): string | null => {
  const set = [...model.trackers.values()].filter(({ value }) => value.consent === basis.name)
  return set.length > 0 &&
    isEnglish(model) &&
    isMarketing(activity) &&
    !isIn(mailing, `${basis.name} ${asked}`) &&
    set.every(({ value }) => value.activity !== activity.name)
    ? 'trackers'
    : null
}
