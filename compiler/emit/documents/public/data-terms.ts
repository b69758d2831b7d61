import { keyAt } from '../../../../policies/support/place.ts'
import { flowsByCategory } from '../content/data.ts'
import { recipientsOf, unnamedRecipients } from '../content/recipients.ts'
import { fact, isMarked, missing } from '../content/statement.ts'
import { type ActivityView, onBehalf } from '../content/view.ts'
import { heading, type PublicBlock, paragraph, type Section } from './document.ts'
import { dataFacts, type Input, titleFacts, titleOf } from './input.ts'
import { keepSentences } from './sections/keeping.ts'
import { purposeSentence } from './sections/uses.ts'
import { whoSection } from './sections/who.ts'
import { securityOverview } from './security-overview.ts'
import { lack, lacks, type Sentence, tell } from './sentence.ts'
import { classesIn } from './voice.ts'

/** What we do on behalf of customers: subject, duration, kind of data, whose it is, and what we owe (Art. 28(3)). */
export function dataTerms(input: Input): readonly Section[] {
  const { view, voice } = input
  const activities = onBehalf(view)
  const none = missing('no activity is declared that is carried out for a controller')
  return [
    whoSection({ ...input, activities: [] }),
    {
      key: 'on-behalf',
      title: voice.text('section.services', {}),
      articles: ['28(3)'],
      blocks:
        activities.length === 0
          ? paragraph(lack(none))
          : activities.flatMap((activity) => termsOf({ ...input, activities: [activity] }, activity)),
    },
    ...securityOverview(input),
  ]
}

function termsOf(input: Input, activity: ActivityView): readonly PublicBlock[] {
  const { view, voice } = input
  const { model } = view
  const { resource } = activity
  const role = typeof resource.value.role === 'object' ? resource.value.role.processor : undefined
  const path = (key: string) => ['role', 'processor', key]
  const at = (key: string) => [keyAt(resource, ...path(key))]
  const { instructions, atEnd, noticePeriod } = role ?? {}
  const { dataSubjects } = resource.value
  const categories = flowsByCategory(view, activity)
  const receivers = recipientsOf(view, activity)
  const article = { article: '28(3)' }
  const absent = (key: string, why: string): Sentence => lack(fact(model, resource, path(key), undefined, why))
  return [
    heading(3, titleOf(activity), titleFacts(activity)),
    ...paragraph(
      purposeSentence(input, activity),
      instructions === undefined
        ? absent('instructions', 'no instructions are declared')
        : tell(voice, 'terms.instructions', { instructions: voice.inner(instructions) }, at('instructions'), {
            article: '28(3)(a)',
          }),
      dataSubjects === undefined
        ? lack(fact(model, resource, ['dataSubjects'], undefined, 'whose data it is is not declared'))
        : tell(
            voice,
            'terms.subjects',
            { classes: classesIn(voice, dataSubjects) },
            [keyAt(resource, 'dataSubjects')],
            article,
          ),
      categories.length === 0
        ? lack(fact(model, resource, ['data'], undefined, 'no personal data is declared'))
        : tell(
            voice,
            'terms.data',
            { data: voice.list(categories.map(([name]) => voice.inner(voice.categoryTitle(view, name)))) },
            categories.flatMap(([name, flows]) => dataFacts(view, activity, name, flows)),
            article,
          ),
    ),
    ...paragraph(
      ...keepSentences(input, activity),
      atEnd === undefined
        ? absent('atEnd', 'what happens at the end of the service is not declared')
        : tell(voice, `terms.end.${atEnd}`, {}, at('atEnd'), { article: '28(3)(g)' }),
    ),
    ...paragraph(
      ...(receivers.length === 0
        ? lacks(unnamedRecipients(view, activity) ?? [])
        : [
            tell(
              voice,
              'terms.subprocessors',
              { names: voice.list(receivers.map((receiver) => voice.recipient(receiver.resource))) },
              receivers.flatMap((receiver) => [
                ...(resource.value.recipients?.[receiver.name] ? [keyAt(resource, 'recipients', receiver.name)] : []),
                keyAt(receiver.resource, receiver.resource.value.title === undefined ? 'legalName' : 'title'),
              ]),
              { article: '28(2)' },
            ),
          ]),
      ...(noticePeriod === undefined
        ? isMarked(model, resource, ...path('noticePeriod'))
          ? [absent('noticePeriod', 'how long ahead is not declared')]
          : []
        : [
            tell(voice, 'terms.notice-period', { period: voice.period(noticePeriod) }, at('noticePeriod'), {
              article: '28(2)',
            }),
          ]),
    ),
  ]
}
