import { keyAt } from '../../../../diagnostics/place.ts'
import { automationStatements } from '../../content/activity.ts'
import type { ActivityView } from '../../content/view.ts'
import { list, paragraph, type Section } from '../document.ts'
import { type Input, titleFacts, titleOf } from '../input.ts'
import { type Sentence, tell } from '../sentence.ts'
import { lacksOfActivities } from './lacks.ts'

/** Decisions by software alone (Art. 13(2)(f)). */
export function automationSection(input: Input): Section {
  const { view, voice, activities } = input
  const none = activities.length > 0 && activities.every(({ resource }) => resource.value.automatedDecisions === false)
  const facts = activities.map(({ resource }) => keyAt(resource, 'automatedDecisions'))
  const blocks = none
    ? paragraph(tell(voice, 'automation.none', {}, facts, { article: '13(2)(f)' }))
    : list([
        ...activities.map((activity) => decisions(input, activity)),
        ...lacksOfActivities(input, activities, (activity) => automationStatements(view, activity)),
      ])
  return {
    key: 'automation',
    title: voice.text('section.automation', {}),
    articles: ['13(2)(f)', '14(2)(g)'],
    blocks,
  }
}

/** What is decided in one activity; nothing where it says that nothing is, beside others that decide. */
function decisions({ voice }: Input, activity: ActivityView): readonly Sentence[] {
  const { resource } = activity
  const { automatedDecisions } = resource.value
  if (typeof automatedDecisions !== 'object') return []
  const { logic, significance, intervention } = automatedDecisions
  const at = (key: string) => keyAt(resource, 'automatedDecisions', key)
  const article = { article: '13(2)(f)' }
  return [
    ...(logic === undefined
      ? []
      : [
          tell(
            voice,
            'automation.logic',
            { activity: titleOf(activity), logic: voice.inner(logic) },
            [at('logic'), ...titleFacts(activity)],
            article,
          ),
        ]),
    ...(significance === undefined
      ? []
      : [
          tell(
            voice,
            'automation.significance',
            { significance: voice.inner(significance) },
            [at('significance')],
            article,
          ),
        ]),
    ...(intervention === undefined
      ? []
      : [
          tell(
            voice,
            'automation.intervention',
            { intervention: voice.inner(intervention) },
            [at('intervention')],
            article,
          ),
        ]),
  ]
}
