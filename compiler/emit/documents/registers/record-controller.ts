import { keyAt } from '../../../diagnostics/place.ts'
import {
  automationStatements,
  jointStatements,
  placeStatements,
  purposeStatement,
  roleStatement,
} from '../content/activity.ts'
import { countryStatements, derogationStatements } from '../content/activity-transfers.ts'
import { dpiaStatements } from '../content/assessment.ts'
import {
  assessmentStatements,
  basesOf,
  basisStatements,
  evidenceText,
  interestStatements,
  unlessUnknown,
} from '../content/basis.ts'
import {
  categoryStatements,
  conditionDetails,
  conditionStatements,
  dataAssessments,
  isSensitive,
  sourceStatements,
  subjectStatements,
} from '../content/data.ts'
import { informedStatements } from '../content/informed.ts'
import { measureStatements } from '../content/measures.ts'
import { lawsOf, organisationFacts } from '../content/organisation.ts'
import { contractStatements, recipientStatements } from '../content/recipients.ts'
import { periodsStatements } from '../content/retention.ts'
import { rightStatements } from '../content/rights.ts'
import { routerFacts } from '../content/router-facts.ts'
import { fact, missing, notApplicable, plain, say } from '../content/statement.ts'
import { type ActivityView, categoryTitle, controlled, type View } from '../content/view.ts'
import type { Column, Register, Statement } from '../document.ts'

type Cell = (view: View, activity: ActivityView) => readonly Statement[]

/** The columns of the ICO's template for controllers, verbatim and in its order, each with what fills it. */
const cells: readonly (readonly [key: string, title: string, article: string | null, cell: Cell])[] = [
  [
    'businessFunction',
    'Business function',
    null,
    (_, { resource, title }) => [say(title, { places: [keyAt(resource)] })],
  ],
  ['purpose', 'Purpose of processing', '30(1)(b)', purposes],
  ['jointController', 'Name and contact details of joint controller (if applicable)', '30(1)(a)', jointStatements],
  ['individuals', 'Categories of individuals', '30(1)(c)', subjectStatements],
  ['dataCategories', 'Categories of personal data', '30(1)(c)', categoryStatements],
  ['recipients', 'Categories of recipients', '30(1)(d)', recipientStatements],
  ['processorContracts', 'Link to contract with processor', '28(3)', contractStatements],
  [
    'thirdCountries',
    'Names of third countries or international organisations that personal data are transferred to (if applicable)',
    '30(1)(e)',
    countryStatements,
  ],
  [
    'exceptionalTransferSafeguards',
    'Safeguards for exceptional transfers of personal data to third countries or international organisations (if applicable)',
    '30(1)(e)',
    derogationStatements,
  ],
  ['retention', 'Retention schedule (if possible)', '30(1)(f)', periodsStatements],
  [
    'securityMeasures',
    'General description of technical and organisational security measures (if possible)',
    '30(1)(g)',
    measureStatements,
  ],
  ['lawfulBasis', 'Article 6 lawful basis for processing personal data', '6(1)', basisStatements],
  ['specialCategoryCondition', 'Article 9 condition for processing special category data', '9(2)', conditions],
  ['legitimateInterests', 'Legitimate interests for the processing (if applicable)', '13(1)(d)', interests],
  [
    'legitimateInterestsAssessment',
    'Link to record of legitimate interests assessment (if applicable)',
    '6(1)(f)',
    assessmentStatements,
  ],
  ['rights', 'Rights available to individuals', '13(2)(b)', rightStatements],
  [
    'automatedDecisions',
    'Existence of automated decision-making, including profiling (if applicable)',
    '13(2)(f)',
    automationStatements,
  ],
  ['source', 'The source of the personal data (if applicable)', '14(2)(f)', sources],
  ['consentRecord', 'Link to record of consent', '7(1)', consentRecord],
  ['location', 'Location of personal data', null, placeStatements],
  [
    'dpiaRequired',
    'Data Protection Impact Assessment required?',
    '35',
    (view, it) => dpiaStatements(view, it, 'required'),
  ],
  ['dpiaProgress', 'Data Protection Impact Assessment progress', '35', (view, it) => dpiaStatements(view, it, 'date')],
  ['dpiaLink', 'Link to Data Protection Impact Assessment', '35', (view, it) => dpiaStatements(view, it, 'file')],
  ['breachOccurred', 'Has a personal data breach occurred?', '33(5)', () => [elsewhere]],
  ['breachRecord', 'Link to record of personal data breach', '33(5)', () => [elsewhere]],
  ['schedule1Condition', 'Data Protection Act 2018 Schedule 1 Condition for processing', null, schedule1],
  ['schedule1LawfulBasis', 'GDPR Article 6 lawful basis for processing', '6(1)', ifSensitive(basisStatements)],
  ['policyDocument', 'Link to retention and erasure policy document', null, ifSensitive(policyDocuments)],
  [
    'policyDocumentFollowed',
    'Is personal data retained and erased in accordance with the policy document?',
    null,
    ifSensitive((view, it) => deviations(view, it, 'followed')),
  ],
  [
    'policyDocumentDeviations',
    'Reasons for not adhering to policy document (if applicable)',
    null,
    ifSensitive((view, it) => deviations(view, it, 'reasons')),
  ],
]

const consents: Column = {
  key: 'consents',
  title: 'How consent is asked for and withdrawn',
  article: '7',
  notInCsv: true,
  unlessSilent: true,
}
const role: Column = { key: 'role', title: 'Role', article: '4(7)', notInCsv: true }

/** Columns of the Data Protection Act 2018, which the template has for all. */
const british = new Set([
  'schedule1Condition',
  'schedule1LawfulBasis',
  'policyDocument',
  'policyDocumentFollowed',
  'policyDocumentDeviations',
])

/** The columns of the template, without those of a law that does not apply. */
const cellsFor = ({ regimes }: View): typeof cells =>
  regimes.includes('uk-gdpr') || regimes.length === 0 ? cells : cells.filter(([key]) => !british.has(key))

/** The measures are those of the whole project. */
const common = (key: string): Pick<Column, 'common'> => (key === 'securityMeasures' ? { common: true } : {})

/** Cells that people read only where something is declared or due. */
const sparse = (key: string): Pick<Column, 'unlessSilent'> =>
  british.has(key) || /^(?:dpia|breach)/.test(key) ? { unlessSilent: true } : {}

/** What happened stands in no declaration of what is meant to be. */
const elsewhere: Statement = plain('not part of the declaration')

/** The record of Art. 30(1): what the organisation does as a controller, alone or jointly. */
export const recordController = (view: View): Register => ({
  path: 'internal/record-controller',
  audience: 'internal',
  title: 'Record of processing activities as controller',
  intro: `What Art. 30(1) ${lawsOf(view)} has a controller record, one entry for each activity, in the columns of the template of the ICO.`,
  header: [...organisationFacts(view, 'internal', '30(1)(a)'), ...routerFacts(view)],
  columns: [
    ...cellsFor(view).map(([key, title, article]) => ({ key, title, article, ...common(key), ...sparse(key) })),
    consents,
    role,
  ],
  sections: [
    {
      key: 'activities',
      title: 'Activities',
      none: plain('No activity is declared for which the organisation is a controller.'),
      entries: controlled(view).map((activity) => ({
        id: activity.name,
        title: activity.title,
        cells: {
          ...Object.fromEntries(cellsFor(view).map(([key, , , cell]) => [key, cell(view, activity)])),
          consents: consentStatements(view, activity),
          role: [roleStatement(view, activity)],
        },
      })),
    },
  ],
  layout: 'cards',
  placesInCsv: 'cell',
})

/** What for, and what lets marketing go out electronically without consent. */
function purposes(view: View, activity: ActivityView): readonly Statement[] {
  const { purpose } = activity.resource.value
  const optIn = typeof purpose === 'object' ? purpose.softOptIn : undefined
  const places = [keyAt(activity.resource, 'purpose', 'softOptIn')]
  return [
    purposeStatement(view, activity),
    ...(optIn === undefined ? [] : [say(optIn, { label: 'Soft opt-in', places })]),
  ]
}

/** The conditions, and where the assessments lie that they rest on. */
function conditions(view: View, activity: ActivityView): readonly Statement[] {
  return [
    ...conditionStatements(view, activity),
    ...conditionDetails(view, activity),
    ...dataAssessments(view, activity),
  ]
}

/** Where the data comes from, when people are told of it, and why they are not where Art. 14(5) makes an exception. */
function sources(view: View, activity: ActivityView): readonly Statement[] {
  const why = activity.resource.value.notInformed?.why
  const stated = [...sourceStatements(view, activity), ...informedStatements(activity)]
  if (why === undefined) return stated
  const places = [keyAt(activity.resource, 'notInformed', 'why')]
  return [...stated, say(why, { label: 'Why people are not told', article: '14(5)', places })]
}

function interests(view: View, activity: ActivityView): readonly Statement[] {
  const statements = interestStatements(view, activity)
  return statements.length > 0 ? statements : unlessUnknown(view, activity)
}

function consentRecord(view: View, activity: ActivityView): readonly Statement[] {
  const consents = basesOf(view, activity).filter(({ basis }) => basis.value.type === 'consent')
  if (consents.length === 0) return unlessUnknown(view, activity)
  return consents.map(({ basis }) =>
    fact(view.model, basis, ['record'], basis.value.record && evidenceText(basis.value.record), 'not declared', {
      article: '7(1)',
    }),
  )
}

/** How consent is asked for and withdrawn, as far as that is declared; nothing where an activity rests on none. */
const consentStatements: Cell = (view, activity) => {
  const consents = basesOf(view, activity).filter(({ basis }) => basis.value.type === 'consent')
  const told = consents.flatMap(({ basis }) =>
    (['asked', 'withdrawn'] as const).flatMap((key) => {
      const text = basis.value[key]
      const label = key === 'asked' ? 'Asked for' : 'Withdrawn'
      return text === undefined ? [] : [say(text, { label, places: [keyAt(basis, key)] })]
    }),
  )
  return told.length > 0 ? told : [notApplicable]
}

/** The conditions that Schedule 1 has to be met for (ss. 10, 11 DPA 2018): the others stand in the UK GDPR alone. */
const restsOnSchedule1 = (article: string): boolean => /^(?:9\(2\)\([bghij]\)|10)$/.test(article)

/** The last columns are about special categories and criminal data alone, where Schedule 1 is what allows them. */
function ifSensitive(cell: Cell): Cell {
  return (view, activity) => (underSchedule1(view, activity).length > 0 ? cell(view, activity) : [notApplicable])
}

/** The sensitive categories of an activity whose condition Schedule 1 has to meet. */
const underSchedule1 = (view: View, activity: ActivityView): readonly string[] =>
  activity.categories.filter(
    (category) =>
      isSensitive(view, category) &&
      restsOnSchedule1(activity.resource.value.data?.[category]?.condition?.article ?? '10'),
  )

/** Health, public health and research ask for no policy document (Schedule 1, paragraphs 2 to 4). */
const needsPolicy = (paragraph: string | undefined): boolean => !/\bpara(?:graph)?\.? ?[234]\b/i.test(paragraph ?? '')

/** Where the appropriate policy document lies (Schedule 1, paragraphs 39 and 41(a) to the Data Protection Act 2018). */
function policyDocuments(view: View, activity: ActivityView): readonly Statement[] {
  return underSchedule1(view, activity).map((category) => {
    const { policyDocument: document, schedule1: paragraph } = activity.resource.value.data?.[category]?.condition ?? {}
    const label = categoryTitle(view, category)
    if (document === undefined && !needsPolicy(paragraph)) return { ...notApplicable, label }
    return fact(
      view.model,
      activity.resource,
      ['data', category, 'condition', 'policyDocument'],
      document && evidenceText(document),
      'not declared',
      { label },
    )
  })
}

/** Whether data is kept and erased as that document says, and why not (paragraph 41(c)). */
const deviations = (view: View, activity: ActivityView, part: 'followed' | 'reasons'): readonly Statement[] =>
  underSchedule1(view, activity).map((category) => {
    const { deviations: stated, schedule1: paragraph } = activity.resource.value.data?.[category]?.condition ?? {}
    const followed = stated !== undefined && /^none\.?$/i.test(stated.trim())
    const label = categoryTitle(view, category)
    if (stated === undefined && !needsPolicy(paragraph)) return { ...notApplicable, label }
    if (part === 'reasons' && followed) return { ...notApplicable, label }
    const text = stated === undefined ? undefined : part === 'reasons' ? stated : followed ? 'yes' : 'not in all'
    return fact(view.model, activity.resource, ['data', category, 'condition', 'deviations'], text, 'not declared', {
      label,
    })
  })

/** The condition of Schedule 1, which UK law wants beside Art. 9 and 10. */
function schedule1(view: View, activity: ActivityView): readonly Statement[] {
  const sensitive = activity.categories.filter((category) => isSensitive(view, category))
  if (sensitive.length === 0) return [notApplicable]
  if (view.regimes.length === 0) return [missing('depends on which law applies, which is missing')]
  if (!view.regimes.includes('uk-gdpr')) return [notApplicable]
  return sensitive.map((category) => {
    const { article, law, schedule1: paragraph } = activity.resource.value.data?.[category]?.condition ?? {}
    if (article !== undefined && !restsOnSchedule1(article) && paragraph === undefined)
      return { ...notApplicable, label: categoryTitle(view, category) }
    const text = paragraph ?? (law !== undefined && /\bsch(edule|\.)?\s*1\b/i.test(law) ? law : undefined)
    return fact(view.model, activity.resource, ['data', category, 'condition', 'schedule1'], text, 'not declared', {
      label: categoryTitle(view, category),
    })
  })
}
