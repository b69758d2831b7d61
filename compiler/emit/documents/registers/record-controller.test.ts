import { expect, it } from 'vitest'
import { complete, contentOf, documentsOf } from '../testing/complete.ts'

it('has the columns of the ICO’s template, verbatim and in their order', async () => {
  const [header = ''] = contentOf(await documentsOf(complete), 'internal/record-controller.csv').split('\r\n')
  expect(
    header.match(/("(?:[^"]|"")*"|[^,]+)(?:,|$)/g)?.map((cell) => cell.replace(/,$/, '').replaceAll('"', '')),
  ).toEqual([
    'Business function',
    'Purpose of processing',
    'Name and contact details of joint controller (if applicable)',
    'Categories of individuals',
    'Categories of personal data',
    'Categories of recipients',
    'Link to contract with processor',
    'Names of third countries or international organisations that personal data are transferred to (if applicable)',
    'Safeguards for exceptional transfers of personal data to third countries or international organisations (if applicable)',
    'Retention schedule (if possible)',
    'General description of technical and organisational security measures (if possible)',
    'Article 6 lawful basis for processing personal data',
    'Article 9 condition for processing special category data',
    'Legitimate interests for the processing (if applicable)',
    'Link to record of legitimate interests assessment (if applicable)',
    'Rights available to individuals',
    'Existence of automated decision-making, including profiling (if applicable)',
    'The source of the personal data (if applicable)',
    'Link to record of consent',
    'Location of personal data',
    'Data Protection Impact Assessment required?',
    'Data Protection Impact Assessment progress',
    'Link to Data Protection Impact Assessment',
    'Has a personal data breach occurred?',
    'Link to record of personal data breach',
    'Data Protection Act 2018 Schedule 1 Condition for processing',
    'GDPR Article 6 lawful basis for processing',
    'Link to retention and erasure policy document',
    'Is personal data retained and erased in accordance with the policy document?',
    'Reasons for not adhering to policy document (if applicable)',
  ])
})

it('never fills in what the declaration cannot know', async () => {
  const { activities } = JSON.parse(contentOf(await documentsOf(complete), 'internal/record-controller.json'))
  for (const { fields } of activities) {
    expect(fields.breachOccurred.statements).toEqual([{ text: 'not part of the declaration' }])
    expect(fields.policyDocument.statements).toEqual([{ text: 'not applicable' }])
    expect(fields.dpiaRequired.statements).toEqual([{ text: 'not stated' }])
  }
  const newsletter = activities.find(({ id }: { id: string }) => id === 'newsletter')
  expect(newsletter.fields.consentRecord.statements).toMatchObject([{ missing: 'not declared' }])
  expect(newsletter.fields.lawfulBasis.article).toBe('6(1)')
  expect(newsletter.fields.lawfulBasis.statements[0]).toMatchObject({ article: '6(1)(a)', keptBy: 'declared' })
})

it('puts what is done for others into the other record', async () => {
  const documents = await documentsOf(complete)
  const ids = (path: string) => JSON.parse(contentOf(documents, path)).activities.map(({ id }: { id: string }) => id)
  expect(ids('internal/record-controller.json')).toEqual(['account-for', 'newsletter', 'notify'])
  expect(ids('internal/record-processor.json')).toEqual(['forward'])
})

it('says where records lie that the router does not hold', async () => {
  const told = async (text: string) =>
    JSON.parse(contentOf(await documentsOf(text), 'internal/record-controller.json'))
      .activities.find(({ id }: { id: string }) => id === 'newsletter')
      .fields.location.statements.filter(({ label }: { label?: string }) => label === 'Own records')
  expect(await told(complete)).toEqual([])
  const stated = complete.replace('\n  newsletter:\n', '\n  newsletter:\n    stored: [IE, FR]\n')
  expect(await told(stated)).toMatchObject([{ text: 'Ireland, France', keptBy: 'declared' }])
  const marked = complete.replace(
    '\n  newsletter:\n',
    '\n  newsletter:\n    stored: {missing: nobody has looked, ask: platform}\n',
  )
  expect(await told(marked)).toMatchObject([{ missing: 'nobody has looked' }])
})
