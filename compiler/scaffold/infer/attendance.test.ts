import { expect, test } from 'vitest'
import { fieldsOf } from './fields.ts'
import { observe } from './observe.ts'

/** The categories of what one sample holds at its first level, or below its only object. */
function categories(sample: object): Record<string, string | null> {
  const root = fieldsOf(observe([sample]))
  if (root.kind !== 'object') throw new Error('no object')
  const found: Record<string, string | null> = {}
  const visit = (field: typeof root, path: string): void => {
    for (const [name, child] of field.properties) {
      const at = path === '' ? name : `${path}.${name}`
      if (child.kind === 'object') visit(child, at)
      else if (child.kind === 'leaf') found[at] = child.proposal?.category ?? null
    }
  }
  visit(root, '')
  return found
}

test.each([
  ['a named record', { absence: { employee_id: 'e-1', start_date: '2026-02-02', end_date: '2026-02-06' } }],
  [
    'what it keeps',
    { employee_id: 'e-1', start_date: '2026-02-02', end_date: '2026-02-02', clocked_break: 30, overtime: 1 },
  ],
])('since when somebody is at work or away is told by %s', (_, sample) => {
  const found = Object.entries(categories(sample)).filter(([name]) => /(start|end)_date$/.test(name))
  expect(found.map(([, category]) => category)).toEqual(['employment.history', 'employment.history'])
})

test.each([
  ['a campaign', { campaign: { owner_id: 'u-1', start_date: '2026-02-02', end_date: '2026-02-06' } }],
  ['a machine', { absence: { machine: 'm-1', start_date: '2026-02-02', end_date: '2026-02-06' } }],
])('the times of %s are its own', (_, sample) => {
  expect(Object.values(categories(sample))).not.toContain('employment.history')
})

test('what stands beside measures of bodies is one, and a form about somebody is not', () => {
  expect(categories({ measurement: { bmi: 22, body_fat_percentage: 20, water_percentage: 55 } })).toMatchObject({
    'measurement.water_percentage': 'health.data',
  })
  const form = {
    bmi: 22,
    systolic: 120,
    fullName: 'Ada Byron',
    city: 'Bari',
    mobileNumber: '+390805550100',
    gpName: 'Dr Lo',
  }
  expect(categories(form)).toMatchObject({ fullName: 'person.name', mobileNumber: 'contact.phone' })
})

test('races that are counted are nobody’s race', () => {
  expect(categories({ first_name: 'Ada', birth_date: '1990-01-01', totalRaces: 12 })).toMatchObject({
    totalRaces: null,
  })
  expect(categories({ first_name: 'Ada', birth_date: '1990-01-01', race: 'white' })).toMatchObject({
    race: 'ethnicity.race',
  })
})
