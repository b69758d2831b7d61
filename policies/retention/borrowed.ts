import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Activity, LawfulBasis } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { purposeText } from '../support/bases/marketing.ts'
import { clip, quote } from '../support/text.ts'
import { retentionUses } from '../support/uses.ts'
import { topicsOf } from '../words/topics.ts'

export const retentionBorrowed = defineRule({
  name: 'retention/borrowed',
  summary: 'A period whose reason is that of another activity, about other people.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e)' },
  severity: 'warning',
  *found({ model }) {
    const uses = retentionUses(model)
    for (const rule of model.retention.values()) {
      const { why } = rule.value
      const used = uses.get(rule.name) ?? []
      if (rule.poisoned || why === undefined || used.length < 2) continue
      const [topic, ...more] = topicsOf(why)
      if (topic === undefined || more.length > 0 || !ofSome.has(topic)) continue
      const isAbout = (activity: Resource<Activity>): boolean =>
        topicsOf(textOf(model, activity)).includes(topic) ||
        // Whatever machines write down may show an attack, and health is what care is about.
        Object.keys(activity.value.data ?? {}).some((category) => ofTopic[topic]?.test(category))
      const users = used.flatMap(({ at, activity: name }) => {
        const activity = model.activities.get(name ?? '')
        return activity && !activity.poisoned && at.section === 'activities' ? [{ at, activity }] : []
      })
      for (const { at, activity } of users) {
        const others = users.filter((one) => one.activity !== activity)
        // A reason that is nobody's else is this one's, and people who are in both may have it in both.
        const owner = others.find((one) => isAbout(one.activity))
        if (
          owner === undefined ||
          others.some((one) => peopleOf(one.activity).some((name) => peopleOf(activity).includes(name))) ||
          isAbout(activity)
        )
          continue
        yield {
          rule: 'retention/borrowed',
          message: `Activity ${quote(activity.name)} keeps under ${quote(rule.name)}, whose reason is that of ${quote(owner.activity.name)}: ${quote(clip(why, 60))}.`,
          at,
          related: [
            { at: valueAt(rule, 'why'), message: 'What makes the period necessary.' },
            { at: owner.at, message: 'Whose reason it is.' },
          ],
          help: 'Name a rule of its own with what makes the period necessary for these people.',
        } satisfies Finding
      }
    }
  },
})

const ofTopic: Readonly<Record<string, RegExp>> = {
  attacks: /^(?:technical|account|event|secret)\./,
  care: /^(?:health|genetic|therapy)\b/,
  staff: /^employment\./,
  credit: /^payment\./,
}

const peopleOf = ({ value }: Resource<Activity>): readonly string[] => value.dataSubjects ?? []

/** Topics that are plainly about some people and not about others; what the books need may be of anybody. */
const ofSome: ReadonlySet<string> = new Set(['care', 'staff', 'attacks', 'credit'])

/** Whatever an activity says of itself, and its bases of it. */
function textOf(model: Model, activity: Resource<Activity>): string {
  const { title, purpose, dataSubjects = [], data = {}, lawfulBasis, consequences } = activity.value
  const term = typeof purpose === 'object' ? (purpose.term ?? '') : ''
  const bases = typeof lawfulBasis === 'string' ? [lawfulBasis] : Object.values(lawfulBasis?.by ?? {})
  return [
    activity.name,
    title,
    purposeText(activity.value),
    term.replaceAll(/([a-z])([A-Z])/g, '$1 $2'),
    ...dataSubjects,
    ...Object.keys(data).flatMap((category) => [category, model.categories.get(category)?.title]),
    ...bases.flatMap((name) => saidBy(name, model.lawfulBases.get(name)?.value)),
    consequences,
  ]
    .join(' ')
    .replaceAll(/[-._]/g, ' ')
}

const saidBy = (name: string, basis: LawfulBasis | undefined): readonly (string | undefined)[] => [
  name,
  basis?.contract,
  basis?.interest,
  basis?.law,
  basis?.asked,
]
