import { describe, expect, test } from 'vitest'
import { proposed } from './testing/proposed.ts'
import { snake } from './words.ts'

const ada = { first_name: 'Ada', last_name: 'Bell', job_title: 'Clerk' }

describe('a name that no rule knows as a whole', () => {
  test.each([
    ['working_hours_per_week', 40, 'employment.job'],
    ['hours_preferred', 30, 'employment.job'],
    ['household_size', 4, 'person.marital-status'],
    ['residentialstatus', 'PR', 'person.nationality'],
    ['preferred_contact_window', 'evenings', 'account.preferences'],
  ])('%s', (name, value, category) => expect(proposed({ ...ada, [name]: value }, name)).toBe(category))

  test('says nothing of nobody', () => {
    expect(proposed({ sku: 'A1', weekly_hours: 40 }, 'weekly_hours')).toBeNull()
    expect(proposed({ slug: 'a', position_note: 'left' }, 'position_note')).not.toBe('employment.job')
  })

  test('a word of things before one that nobody knows says nothing', () => {
    expect(proposed({ ...ada, email_domain_rank: 'high' }, 'email_domain_rank')).toBeNull()
  })

  test('compounds are cut by the words of concepts, and words that look like two stay one', () => {
    expect(snake('residentialstatus')).toBe('residential_status')
    expect(snake('passcode')).toBe('passcode')
    expect(snake('payroll_no')).toBe('payroll_no')
  })
})

describe('a wrapped value', () => {
  test('is what wraps it is called', () => {
    const payload = { ...ada, marital: { code: '1', desc: 'SINGLE' }, regadd: { value: 'x' } }
    expect(proposed(payload, 'marital', 'desc')).toBe('person.marital-status')
    expect(proposed({ ...ada, veteran: { code: '0', description: 'NOT A VET' } }, 'veteran', 'description')).toBe(
      'employment.history',
    )
  })

  test('has a label that says what it is for', () => {
    expect(proposed({ ...ada, phones: [{ label: 'Home', number: '+13105550100' }] }, 'phones', 'label')).not.toBe(
      'contact.phone',
    )
  })
})

describe('a part of somebody’s record', () => {
  test('says what stands in it', () => {
    expect(proposed({ ...ada, skills: [{ name: 'Web', level: 'Master' }] }, 'skills', 'level')).toBe(
      'employment.history',
    )
    expect(proposed({ ...ada, birthday: { year: 1980 } }, 'birthday', 'year')).toBe('person.birth-date')
  })

  test('numbers and dates what it is, and machines have certificates', () => {
    expect(proposed({ ...ada, skills: [{ id: 3, level: 'Master' }] }, 'skills', 'id')).not.toBe('employment.history')
    expect(proposed({ ...ada, x509Certificates: [{ content: 'MIIC' }] }, 'x509Certificates', 'content')).not.toBe(
      'education.qualification',
    )
  })
})
