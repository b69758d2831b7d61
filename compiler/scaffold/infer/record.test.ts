import { expect, test } from 'vitest'
import { fieldsOf, type ObjectField } from './fields.ts'
import { observe } from './observe.ts'

/** What is proposed for each leaf of an event, by its name. */
function proposals(sample: object): Record<string, string | undefined> {
  const found: Record<string, string | undefined> = {}
  const visit = ({ properties }: ObjectField): void => {
    for (const [name, field] of properties) {
      if (field.kind === 'object') visit(field)
      else if (field.kind === 'leaf') found[name] = field.proposal?.category
    }
  }
  visit(fieldsOf(observe([sample])) as ObjectField)
  return found
}

test('two things that only people have make a record of somebody', () => {
  const somebody = { id: '8f9a5221', age: 31, biological_sex: 'male', email: 'ola@example.org', weight: 74.8 }
  expect(proposals(somebody)).toMatchObject({ id: 'person.id', weight: 'health.data' })
  const product = { id: '8f9a5221', gender: 'male', age: 31, price: 12.5, weight: 74.8 }
  expect(proposals(product).weight).toBeUndefined()
  expect(proposals(product).id).not.toBe('person.id')
})

test('words of careers say what was when, where somebody works', () => {
  const employee = {
    first_name: 'Nia',
    hire_date: '2018-01-02',
    last_position_change_date: '2022-01-02',
    position_family_name: 'Finance',
  }
  expect(proposals(employee)).toMatchObject({
    last_position_change_date: 'employment.history',
    position_family_name: 'employment.job',
  })
  const item = { sku: 'A-1', last_position_change_date: '2022-01-02' }
  expect(proposals(item).last_position_change_date).toBe('event.metadata')
})

test('what somebody opened and clicked is theirs; what a campaign counts is nobody’s', () => {
  const counts = { opens_count: 7, clicks_count: 3 }
  expect(proposals({ subscriber: { email: 'pia@example.org', ...counts } })).toMatchObject({
    opens_count: 'usage.activity',
    clicks_count: 'usage.clicks',
  })
  expect(proposals({ campaign: { subject: 'News', ...counts } }).opens_count).toBeUndefined()
})

test('which of several it is says nothing of what it is', () => {
  expect(proposals({ student: { phones: { main: { number: '916-555-0102' } } } }).number).toBe('contact.phone')
  expect(proposals({ first_name: 'Nia', supervisor_primary_code: 'H9' }).supervisor_primary_code).toBe('person.id')
})

test('a type of an identifier identifies nobody, and followers are no money', () => {
  expect(proposals({ additionalInfo: { taxIdType: 'SSN' } }).taxIdType).not.toBe('person.official-id')
  expect(proposals({ followers: { total: 12 } }).total).not.toBe('payment.transaction')
})
