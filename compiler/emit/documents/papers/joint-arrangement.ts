import { keyAt } from '../../../../policies/support/place.ts'
import { jointStatements, purposeStatement } from '../content/activity.ts'
import { categoryStatements, subjectStatements } from '../content/data.ts'
import { fact, missing, plain } from '../content/statement.ts'
import type { ActivityView, View } from '../content/view.ts'
import type { Document } from '../document.ts'
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
        ...section('Who does what (Art. 26(1))', dutiesOf(activity)),
      ],
    }))

const essence = ({ model }: View, { resource }: ActivityView) => {
  const joint = typeof resource.value.role === 'object' ? resource.value.role.joint : undefined
  const path = ['role', 'joint', 'essence']
  return fact(model, resource, path, joint?.essence, 'the essence of the arrangement is not declared')
}

/** The duties that the arrangement shares out: nothing but its own text says who has which. */
function dutiesOf({ resource }: ActivityView) {
  const open = missing('who of the parties does it stands in the arrangement alone', null, {
    places: [keyAt(resource, 'role', 'joint', 'arrangement')],
  })
  return [
    line('information', 'Informing people (Art. 13, 14)', open),
    line('requests', 'Answering requests (Art. 15 to 22)', open),
    line('contact', 'Contact point of people, if one is named', open),
    line('breaches', 'Notifying breaches (Art. 33, 34)', open),
    line('security', 'Security (Art. 32)', open),
  ]
}
