import { keyAt } from '../../../diagnostics/place.ts'
import { purposeStatement } from '../content/activity.ts'
import { countryStatements, derogationStatements } from '../content/activity-transfers.ts'
import { categoryStatements, subjectStatements } from '../content/data.ts'
import { measureStatements } from '../content/measures.ts'
import { lawsOf, organisationFacts } from '../content/organisation.ts'
import { contractStatements, reachText, recipientStatements } from '../content/recipients.ts'
import { periodsStatements } from '../content/retention.ts'
import { routerFacts } from '../content/router-facts.ts'
import { fact, gap, missing, plain, say } from '../content/statement.ts'
import { type ActivityView, onBehalf, recipientTitle, type View } from '../content/view.ts'
import { humanise } from '../content/words.ts'
import type { Register, Statement } from '../document.ts'

type Cell = (view: View, activity: ActivityView) => readonly Statement[]

/** What the ICO's template for processors asks, and what Art. 28 and 30(2) ask beside it. */
const columns: readonly (readonly [key: string, title: string, article: string, cell: Cell, inCsv: boolean])[] = [
  ['controller', 'Controller', '30(2)(a)', controllers, true],
  ['controllerRepresentative', 'Controller representative', '30(2)(a)', representatives, true],
  ['categoriesOfProcessing', 'Categories of processing', '30(2)(b)', categories, true],
  ['thirdCountries', 'Third countries / international organisations', '30(2)(c)', countryStatements, true],
  ['exceptionalTransferSafeguards', 'Safeguards for exceptional transfers', '30(2)(c)', derogationStatements, true],
  ['securityMeasures', 'Technical and organisational measures', '30(2)(d)', measureStatements, true],
  ['instructions', 'Contract that holds the instructions', '28(3)(a)', instructions, false],
  ['individuals', 'Categories of individuals', '28(3)', subjectStatements, false],
  ['dataCategories', 'Categories of personal data', '28(3)', categoryStatements, false],
  ['subprocessors', 'Recipients and other processors', '28(2)', recipientStatements, false],
  ['subprocessorContracts', 'Link to contract with subprocessor', '28(4)', contractStatements, false],
  ['retention', 'Retention', '28(3)', periodsStatements, false],
  ['atEnd', 'At the end of the service', '28(3)(g)', atEnd, false],
]

/** The record of Art. 30(2): what the organisation does on behalf of controllers. */
export const recordProcessor = (view: View): Register => ({
  path: 'internal/record-processor',
  audience: 'internal',
  title: 'Record of processing activities as processor',
  intro: `What Art. 30(2) ${lawsOf(view)} has a processor record, one entry for each activity that is carried out for a controller.`,
  header: [...organisationFacts(view, 'internal', '30(2)(a)'), ...routerFacts(view)],
  columns: columns.map(([key, title, article, , inCsv]) => ({
    key,
    title,
    article,
    ...(!inCsv && { notInCsv: true }),
  })),
  sections: [
    {
      key: 'activities',
      title: 'Activities',
      none: plain('No activity is declared that is carried out for a controller.'),
      entries: onBehalf(view).map((activity) => ({
        id: activity.name,
        title: activity.title,
        cells: Object.fromEntries(
          columns.map(([key, , article, cell]) => [key, ofItem(article, cell(view, activity))]),
        ),
      })),
    },
  ],
  layout: 'cards',
  placesInCsv: 'cell',
})

/** Statements that the record of a controller has too, with the item of this one. */
const ofItem = (article: string, statements: readonly Statement[]): readonly Statement[] =>
  statements.map((statement) => (statement.article === null ? statement : { ...statement, article }))

const processorOf = ({ resource }: ActivityView) =>
  typeof resource.value.role === 'object' ? resource.value.role.processor : undefined

/** The controllers: one by name, or the tenants, whom no declaration lists. */
function controllers({ model }: View, activity: ActivityView): readonly Statement[] {
  const path = ['role', 'processor', 'for']
  const name = processorOf(activity)?.for
  if (name === undefined) return [gap(model, activity.resource, path, 'for which controller is not declared')]
  const places = [keyAt(activity.resource, ...path)]
  if (name === 'tenant')
    return [
      say('each tenant', { places }),
      missing('names and contacts of the tenants are not in the declaration', null, { places }),
    ]
  const recipient = model.recipients.get(name)
  const contact = recipient && reachText(recipient.value)
  return [
    say(recipient ? recipientTitle(recipient) : humanise(name), { places }),
    contact === undefined
      ? missing('the contact of the controller is not declared', null, { places })
      : say(contact, { places }),
  ]
}

/** The language says nothing of the representatives of others. */
function representatives(_: View, { resource }: ActivityView): readonly Statement[] {
  return [missing('not declared', null, { places: [keyAt(resource, 'role')] })]
}

function categories(view: View, activity: ActivityView): readonly Statement[] {
  return [say(activity.title, { places: [keyAt(activity.resource)] }), purposeStatement(view, activity)]
}

function instructions({ model }: View, activity: ActivityView): readonly Statement[] {
  const text = processorOf(activity)?.instructions
  return [fact(model, activity.resource, ['role', 'processor', 'instructions'], text, 'no instructions are declared')]
}

function atEnd({ model }: View, activity: ActivityView): readonly Statement[] {
  const choice = processorOf(activity)?.atEnd
  const text =
    choice && { erase: 'erased', return: 'returned', 'controller-chooses': 'as the controller chooses' }[choice]
  return [fact(model, activity.resource, ['role', 'processor', 'atEnd'], text, 'not declared')]
}
