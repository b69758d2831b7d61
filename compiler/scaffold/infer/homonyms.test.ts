import { describe, expect, test } from 'vitest'
import { proposed } from './testing/proposed.ts'

const ada = { first_name: 'Ada', last_name: 'Bell', email: 'ada@example.org' }

describe('a name that shares its words with what is said of people', () => {
  test.each([
    [{ next_page_token: 'abc' }, 'next_page_token'],
    [{ charge_bearer: 'SHAR' }, 'charge_bearer'],
    [{ sku: 'A1', average_rating: '4.5' }, 'average_rating'],
    [{ slug: 'a', twitter_description: 'A shared page' }, 'twitter_description'],
    [{ folder_id: 'f1', child_count: 4 }, 'child_count'],
    [{ escalation_policy_id: 'P1' }, 'escalation_policy_id'],
    [{ sort: 'asc', totals_grouped_by: 'day' }, 'totals_grouped_by'],
    [{ rate_limit_per_user: 5 }, 'rate_limit_per_user'],
    [{ url: 'https://a.example', logo_url: 'https://a.example/l.png' }, 'logo_url'],
    [{ unit_price: 4, tax_id: '901' }, 'tax_id'],
    [{ monitor_id: 4, friendly_name: 'front page' }, 'friendly_name'],
  ])('%o', (payload, name) => expect(proposed(payload, name)).toBeNull())

  test('is what it says where it is said of somebody', () => {
    expect(proposed({ ...ada, children_count: 2 }, 'children_count')).toBe('person.marital-status')
    expect(proposed({ access_token: 'abc' }, 'access_token')).toBe('secret.token')
    expect(proposed({ next_token: 'ghp_0123456789abcdefghij' }, 'next_token')).toBe('secret.token')
    expect(proposed({ friendly_name: 'Ada Bell', latitude: 51.5 }, 'friendly_name')).toBe('person.name')
    expect(proposed({ ...ada, sales_tax_id: 'DE12' }, 'sales_tax_id')).toBe('person.official-id')
  })

  test('words of another language are no words of these names', () => {
    expect(proposed({ vorname: 'Eva', nachname: 'Lin', pflegegrad: 2 }, 'pflegegrad')).toBe('health.data')
  })
})

describe('the address of a company', () => {
  const address = { street: '1 Elm Street', city: 'Reno', country: 'US' }

  test('is nobody’s', () => {
    expect(proposed({ store: { address } }, 'store', 'address', 'street')).toBeNull()
    expect(proposed({ id: 1, company_phone: '555-010-4455' }, 'company_phone')).toBeNull()
  })

  test('somebody’s is theirs, whoever they work for', () => {
    expect(proposed({ customer: { ...ada, address } }, 'customer', 'address', 'street')).toBe('contact.address')
    expect(proposed({ bank: { owner_address: '1 Elm Street' } }, 'bank', 'owner_address')).toBe('contact.address')
  })
})

describe('what stands beside a name', () => {
  test.each([
    [{ pickup_name: 'Ada Bell', pickup_phone_number: '+13105550100' }, 'pickup_name', 'person.name'],
    [{ recipient: 'u1', read_at: '2026-01-01T00:00:00Z' }, 'read_at', 'usage.activity'],
    [{ document: '000.123.456-78', document_type: 'CPF' }, 'document', 'person.official-id'],
    [{ suburb: 'Sydney', lines: ['1 Elm Street'] }, 'lines', 'contact.address'],
  ])('%o', (payload, name, category) => expect(proposed(payload, name)).toBe(category))

  test('tells an account that has a balance', () => {
    const account = { name: 'Nomina', number: '4057068115181', balance: { current: 5 } }
    expect(proposed({ account }, 'account', 'number')).toBe('payment.bank-account')
  })

  test('a relationship to a subscriber identifies nobody', () => {
    const payload = { subscriber: { ...ada, patient_relationship_to_subscriber_code: '01' } }
    expect(proposed(payload, 'subscriber', 'patient_relationship_to_subscriber_code')).toBe('person.marital-status')
  })
})
