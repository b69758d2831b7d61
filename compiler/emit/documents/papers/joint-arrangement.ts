import { keyAt } from '../../../diagnostics/place.ts'
import type { JointDuty } from '../../../language/types.ts'
import { holdersOf, jointDuties } from '../../../model/joint-duties.ts'
import { jointStatements, purposeStatement } from '../content/activity.ts'
import { categoryStatements, subjectStatements } from '../content/data.ts'
import { fact, gap, plain, say } from '../content/statement.ts'
import { type ActivityView, recipientTitle, type View } from '../content/view.ts'
import type { Document, Statement } from '../document.ts'
import { line, section } from './lines.ts'

/** What of an arrangement between joint controllers is declared, and what it has to settle (Art. 26), one for each activity. */
export const jointArrangements = (view: View): readonly Document[] =>
  view.activities
    .filter(({ role }) => role === 'joint')
    .map((activity) => ({
      path: `internal/joint-arrangement-${activity.name}`,
      audience: 'internal',
      title: `Joint arrangement: ${activity.title}`,
      blocks: [
        {
          kind: 'paragraph',
          statements: [plain('What Art. 26 has joint controllers settle between them, as far as it is declared.')],
        },
        ...section('What it is about', [
          line('parties', 'With whom, and where the arrangement lies (Art. 26(1))', ...jointStatements(view, activity)),
          line('purpose', 'Purpose', purposeStatement(view, activity)),
          line('subjects', 'Whose data', ...subjectStatements(view, activity)),
          line('categories', 'Categories of data', ...categoryStatements(view, activity)),
        ]),
        ...section('The essence that people are told (Art. 26(2))', [
          line('essence', 'Essence', essence(view, activity)),
        ]),
        ...section('Who does what (Art. 26(1))', dutiesOf(view, activity)),
      ],
    }))

const essence = ({ model }: View, { resource }: ActivityView) => {
  const joint = typeof resource.value.role === 'object' ? resource.value.role.joint : undefined
  const path = ['role', 'joint', 'essence']
  return fact(model, resource, path, joint?.essence, 'the essence of the arrangement is not declared')
}

/** What each duty is called, with its article. */
export const dutyTitles: Readonly<Record<JointDuty, string>> = {
  information: 'Informing people (Art. 13, 14)',
  requests: 'Answering requests (Art. 15 to 22)',
  contact: 'Contact point of people, if one is named',
  security: 'Security (Art. 32)',
  breaches: 'Notifying breaches (Art. 33, 34)',
}

const dutiesOf = (view: View, activity: ActivityView) =>
  jointDuties.map((duty) => line(duty, dutyTitles[duty], ...dutyStatements(view, activity, duty)))

/** Who has a duty of joint controllers, each for its own part where several have it. */
export function dutyStatements({ model }: View, { resource }: ActivityView, duty: JointDuty): readonly Statement[] {
  const joint = typeof resource.value.role === 'object' ? resource.value.role.joint : undefined
  const { ours, theirs } = holdersOf(joint?.duties, duty)
  const path = ['role', 'joint', 'duties']
  const us = model.organisation?.value.legalName ?? 'us'
  const said = [
    ...(ours ? [say(us, { article: '26(1)', places: [keyAt(resource, ...path, 'ours')] })] : []),
    ...theirs.map((name) => {
      const recipient = model.recipients.get(name)
      const text = recipient?.value.legalName ?? (recipient ? recipientTitle(recipient) : name)
      return say(text, { article: '26(1)', places: [keyAt(resource, ...path, 'theirs', name)] })
    }),
  ]
  if (said.length > 0) return said
  // Nobody need be named as the point of contact.
  if (joint?.duties !== undefined && duty === 'contact') return [plain('none is named')]
  return [gap(model, resource, path, 'who of the parties does it stands in the arrangement alone')]
}
