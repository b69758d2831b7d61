import { keyAt } from '../../../../diagnostics/place.ts'
import { type ActivityView, recipientTitle } from '../../content/view.ts'
import { humanise } from '../../content/words.ts'
import { heading, paragraph, type Section } from '../document.ts'
import { type Input, titleFacts, titleOf } from '../input.ts'
import { type Sentence, tell } from '../sentence.ts'
import { ownStores } from './own-stores.ts'
import { passedOn } from './rights.ts'
import { purposeSentence } from './uses.ts'

const forWhom = ({ resource: { value } }: ActivityView): string | undefined =>
  typeof value.role === 'object' ? value.role.processor?.for : undefined

/** Activities for which somebody else decides, and answers. */
export function behalfSection(input: Input): Section {
  const { voice, onBehalf, activities } = input
  const key = onBehalf.every((activity) => forWhom(activity) === 'tenant') ? 'behalf.customers' : 'behalf.others'
  const facts = onBehalf.map(({ resource }) => keyAt(resource, 'role'))
  const alone = activities.length === 0
  return {
    key: 'on-behalf',
    title: voice.text('section.on-behalf', {}),
    articles: [],
    blocks:
      onBehalf.length === 0
        ? []
        : [
            ...paragraph(tell(voice, key, {}, facts, { article: '4(8)' })),
            ...onBehalf.flatMap((activity) => [
              heading(3, titleOf(activity), titleFacts(activity)),
              ...paragraph(purposeSentence(input, activity), ...controller(input, activity)),
            ]),
            // Where we answer for something ourselves, these stand with it.
            ...(alone ? [...ownStores(input), ...paragraph(...passedOn(input))] : []),
          ],
  }
}

/** For whom, where the declaration names somebody. */
function controller({ view: { model }, voice }: Input, activity: ActivityView): readonly Sentence[] {
  const name = forWhom(activity)
  if (name === undefined || name === 'tenant') return []
  const recipient = model.recipients.get(name)
  const facts = [
    keyAt(activity.resource, 'role', 'processor', 'for'),
    ...(recipient ? [keyAt(recipient, 'title')] : []),
  ]
  return [tell(voice, 'behalf.named', { name: recipient ? recipientTitle(recipient) : humanise(name) }, facts)]
}
