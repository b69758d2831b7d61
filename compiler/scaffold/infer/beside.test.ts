import { describe, expect, test } from 'vitest'
import { proposed } from './testing/proposed.ts'
import { snake } from './words.ts'

const told = (payload: unknown, path: string): string | null => proposed(payload, ...path.split('.'))

const ada = { first_name: 'Ada', last_name: 'Bell', email: 'ada@example.org' }
const at = '2026-01-01T10:00:00Z'

describe('names in Portuguese, Italian and Polish', () => {
  test.each([
    ['data_nascimento', 'birth_date'],
    ['dataDiNascita', 'birth_date'],
    ['data_urodzenia', 'birth_date'],
    ['kod_pocztowy', 'postal_code'],
    ['nr_domu', 'house_number'],
    ['województwo', 'province'],
    ['płeć', 'gender'],
    ['imię', 'first_name'],
    ['telemóvel', 'mobile'],
    ['codiceFiscale', 'tax_id'],
  ])('%s', (name, english) => expect(snake(name)).toBe(english))

  test.each(['data_location', 'preferredDataLocation', 'site_id', 'principal_id', 'data', 'scale', 'dose_unit'])(
    '%s is English',
    (name) => expect(snake(name)).not.toMatch(/website|primary|address|dosage|^date/),
  )

  // What says two things in its language is none of Art. 9 and 10.
  test.each([
    ['partia', 'L-2026-1'],
    ['orzeczenie', 'I OSK 12/26'],
    ['partido', 'Benfica - Porto'],
    ['huella_carbono', '12 kg'],
    ['regime_fiscal', 'forfettario'],
    ['tat', '24'],
    ['badanie', 'satysfakcji'],
  ])('%s is nothing special', (name, value) => {
    const category = told({ order_id: 'A1', [name]: value }, name)
    expect(category ?? '').not.toMatch(/^(health|belief|biometric|criminal|ethnicity|genetic|sex|union)\./)
  })
})

describe('what stands beside a leaf', () => {
  test.each([
    [
      { payroll: { employee_id: 'e1', base_salary: 2600, deductions: [{ name: 'Advance', amount: 200 }] } },
      'payroll.deductions.amount',
      'employment.salary',
    ],
    [{ technician_id: 7, waiting_time: 40, start_time: at, end_time: at }, 'start_time', 'usage.activity'],
    [{ workout: { start_date: at, duration: '31.5', distance: 4 } }, 'workout.duration', 'health.data'],
    [{ user_id: 'u1', kills: 7, deaths: 2, assists: 9 }, 'deaths', 'usage.activity'],
    [
      { balances: { amount: { value: { unscaledValue: '190050', scale: '2' } } } },
      'balances.amount.value.unscaledValue',
      'payment.transaction',
    ],
    [
      { customer: ada, documents: [{ type: 'CNH', number: '15291908', expirationDate: '2029-05-21' }] },
      'documents.number',
      'person.official-id',
    ],
    [{ user: ada, location: '47.071 15.441' }, 'location', 'location.precise'],
    [{ sender: { name: 'mossy_fox9', display_name: 'Mossy', user_id: 4 } }, 'sender.name', 'person.username'],
    [{ tat: { delikt: 'x', haftart: 'U-Haft', schaden: 410.5 }, beschuldigter: ada }, 'tat.delikt', 'criminal.offence'],
  ])('%o: %s', (payload, path, category) => expect(told(payload, path)).toBe(category))

  test.each([
    // Processes, meetings and searches begin, take long and are ranked, too.
    [{ process: { start_time: at, duration: 4 } }, 'process.start_time'],
    [{ host_id: 'h1', topic: 'Plan', start_time: at, duration: 60 }, 'start_time'],
    [{ user_id: 'u1', document: 'd', score: 0.9, rank: 3, level: 2 }, 'rank'],
    [{ cart: { deductions: [{ name: 'SUMMER', amount: 'x' }] } }, 'cart.deductions.name'],
  ])('and of nobody: %o: %s', (payload, path) => expect(['event.metadata', null]).toContain(told(payload, path)))

  // What is for sale, and what is paid in a second's tracing, is nobody's health or crime.
  test.each([
    [{ order: { alcohol: 0, total: 4 } }, 'order.alcohol'],
    [{ song: { title: 'Ne me quitte pas', paroles: 'x y z' } }, 'song.paroles'],
    [{ field: { soil: 'clay', fertility: 'high' } }, 'field.fertility'],
    [{ school_year: 2026, trimester: 2 }, 'trimester'],
    [{ account: { blue_badge: true } }, 'account.blue_badge'],
    [{ service: { dbs_check: 'ok' } }, 'service.dbs_check'],
    [{ segment: { x_ray_trace_id: '1-5f' } }, 'segment.x_ray_trace_id'],
  ])('and nothing special: %o: %s', (payload, path) =>
    expect(told(payload, path) ?? '').not.toMatch(/^(health|criminal)\./),
  )
})

describe('what is ticked', () => {
  test('in a medical history is of somebody’s health', () => {
    expect(told({ ...ada, medical_history: { thyroid: true, back_pain: false } }, 'medical_history.thyroid')).toBe(
      'health.data',
    )
  })

  test.each([
    [{ service: { health: { enabled: true, ready: false } } }, 'service.health.ready'],
    [{ ...ada, medical_history: { completed: true } }, 'medical_history.completed'],
  ])('is not, of a service or of the form itself: %o', (payload, path) => expect(told(payload, path)).toBeNull())
})

describe('identifiers that are none', () => {
  test.each([
    [{ booking_id: 'b1', customer: ada, passenger_number: 2 }, 'passenger_number'],
    [{ booking_id: 'b1', client_reference: 'ref-33' }, 'client_reference'],
    [{ contact_id: 401223, agent_seconds: 312, hold_seconds: 4 }, 'contact_id'],
    [{ disconnected_by: 'end_user', call_duration: 4 }, 'disconnected_by'],
    [{ invoice: { buyer_reference: '04011000-1234512345-06' } }, 'invoice.buyer_reference'],
    [{ budget: { price_from: 250000, price_to: 325000 } }, 'budget.price_from'],
    [{ usage: { last_cell: '310-260-4412' } }, 'usage.last_cell'],
  ])('%o: %s', (payload, path) => expect(told(payload, path) ?? '').not.toMatch(/^person\./))

  test('and such that are: an employee’s number is one, however short', () =>
    expect(told({ ...ada, employee_number: 93 }, 'employee_number')).toBe('person.id'))
})

test('a label of a list beside its code is nothing that people wrote', () => {
  expect(told({ product_code: 'L7', product_description: 'Module seven of the mix' }, 'product_description')).toBeNull()
  expect(told({ id: 4, product_description: 'Module seven of the mix' }, 'product_description')).toBe('content.text')
})
