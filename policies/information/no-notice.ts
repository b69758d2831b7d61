import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import { suggest } from '../../compiler/diagnostics/suggest.ts'
import type { Notice } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { hasNotices, informing } from '../support/bases/informed.ts'
import { quote, quoteAll } from '../support/text.ts'

export const noNotice = defineRule({
  name: 'information/no-notice',
  summary: 'People whose data the organisation answers for, and whom no notice is for.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 13(1), 14(1)' },
  severity: 'warning',
  *found({ model }) {
    if (!hasNotices(model)) return
    const addressed = audiences(model)
    if (addressed === null) return
    const classes = classesToInform(model)
    // A notice that misspells a class is one mistake, and it is found there.
    const meant = new Set([...addressed].flatMap((name) => (classes.has(name) ? [] : suggest(name, classes.keys()))))
    const unaddressed = [...classes.keys()].filter((name) => !addressed.has(name) && !meant.has(name))
    const [notice, ...others] = informingNotices(model)
    // Where a notice leaves out most of those whom it is for, it is one mistake, and it stands there.
    if (notice && others.length === 0 && unaddressed.length > 2) {
      yield* leftOut(notice, unaddressed, classes)
      return
    }
    for (const [name, places] of classes) {
      const [at] = places
      if (!at || addressed.has(name) || meant.has(name)) continue
      yield {
        rule: 'information/no-notice',
        message: `No notice is for ${quote(name)}, whose data is processed.`,
        at,
        related: [
          ...places.slice(1, 4).map((place) => ({ at: place, message: 'Here too.' })),
          ...informingNotices(model)
            .filter(({ poisoned }) => !poisoned)
            .slice(0, 3)
            .map((notice) => ({ at: valueAt(notice, 'audience'), message: `Whom ${quote(notice.name)} is for.` })),
        ],
        help: `Add ${quote(name)} to the \`audience\` of a notice, or state under \`notInformed\` of the activity which exception applies (Art. 13(4), 14(5)).`,
      } satisfies Finding
    }
  },
})

function* leftOut(
  notice: Resource<Notice>,
  names: readonly string[],
  classes: ReadonlyMap<string, readonly Place[]>,
): Iterable<Finding> {
  yield {
    rule: 'information/no-notice',
    message: `No notice is for ${quoteAll(names)}, whose data is processed.`,
    at: valueAt(notice, 'audience'),
    related: names
      .flatMap((name) => (classes.get(name) ?? []).slice(0, 1))
      .map((at) => ({ at, message: 'Whose data it is.' })),
    help: 'Add them to the `audience` of a notice, or state under `notInformed` of the activity which exception applies (Art. 13(4), 14(5)).',
  }
}

/** The notices that tell people of their data; a cookie policy or a security overview does not. */
const informingNotices = (model: Model) =>
  [...model.notices.values()].filter(({ value }) => (value.kind ?? 'privacy-notice') === 'privacy-notice')

/** Whom the notices are for; `null` while one of them does not say, or has an error of its own. */
function audiences(model: Model): ReadonlySet<string> | null {
  // What a notice with an error of its own is for, and of which kind it is, nobody knows.
  if ([...model.notices.values()].some(({ poisoned }) => poisoned)) return null
  const notices = informingNotices(model)
  if (notices.some(({ value }) => value.audience === undefined)) return null
  return new Set(notices.flatMap(({ value }) => value.audience ?? []))
}

/** Classes of people to inform, and where activities name them. */
function classesToInform(model: Model): ReadonlyMap<string, readonly Place[]> {
  const classes = new Map<string, Place[]>()
  for (const activity of informing(model)) {
    if (activity.value.notInformed !== undefined) continue
    for (const [i, name] of (activity.value.dataSubjects ?? []).entries()) {
      const places = classes.get(name) ?? []
      classes.set(name, places)
      places.push(valueAt(activity, 'dataSubjects', i))
    }
  }
  return classes
}
