import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { choose } from '../support/choose.ts'
import { valueAt } from '../support/place.ts'
import { quote } from '../support/text.ts'

export const unknownAudience = defineRule({
  name: 'information/unknown-audience',
  summary: 'A notice for a class of people whose data no activity processes.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 12(1)' },
  severity: 'warning',
  *found({ model }) {
    const classes = model.notices.size > 0 ? classesOf(model) : null
    if (classes === null) return
    for (const notice of model.notices.values()) {
      if (notice.poisoned) continue
      for (const [i, name] of (notice.value.audience ?? []).entries())
        if (!classes.has(name))
          yield {
            rule: 'information/unknown-audience',
            message: `Notice ${quote(notice.name)} is for ${quote(name)}, whose data no activity processes.`,
            at: valueAt(notice, 'audience', i),
            help: choose(name, [...classes]),
          } satisfies Finding
    }
  },
})

/** The classes of data subjects; `null` while an activity does not say whose data it processes. */
function classesOf(model: Model): ReadonlySet<string> | null {
  const activities = [...model.activities.values()]
  if (activities.some(({ poisoned, value }) => poisoned || value.dataSubjects === undefined)) return null
  return new Set(activities.flatMap(({ value }) => value.dataSubjects ?? []))
}
