import { describe, expect, test } from 'vitest'
import { fieldsOf } from './fields.ts'
import { observe } from './observe.ts'
import { proposeSubjects } from './subjects.ts'
import { proposed } from './testing/proposed.ts'

const told = (payload: unknown, path: string): string | null => proposed(payload, ...path.split('.'))

const ada = { first_name: 'Ada', last_name: 'Bell', email: 'ada@example.org' }
const at = '2026-01-01T10:00:00Z'
const today = 1_760_000_000_000

describe('what somebody did, by what else its record keeps', () => {
  test.each([
    [{ call: { direction: 'in', contact_id: 'c1', started_at: at } }, 'call.started_at', 'communication.metadata'],
    [
      { call: { user_id: 'u1', recording_url: 'https://a.example/1', duration: 4 } },
      'call.duration',
      'communication.metadata',
    ],
    [{ message: { recipient: 'u1', sent: today, opened: today } }, 'message.opened', 'usage.activity'],
    [{ mailing: { subject: 'Hi', body_text: 'Hi Ada', clicked_at: at } }, 'mailing.clicked_at', 'usage.clicks'],
    [{ user: ada, enrollment: { course_id: 'c', completed_at: at } }, 'enrollment.completed_at', 'education.history'],
    [{ user: ada, event_role: 'guest', attendance_status: 'in', attended: true }, 'attended', 'usage.activity'],
    [
      { pupil: { name: 'Jo', dob: '2015-01-01' }, absence: { from: '2026-03-02' } },
      'absence.from',
      'education.history',
    ],
    [{ rider: { ...ada, shift: { start: '08:00', end: '16:00' } } }, 'rider.shift.start', 'employment.history'],
    [{ ...ada, quality_rating: 4, feedback: 'Great talks' }, 'feedback', 'communication.feedback'],
    [{ ...ada, stats: { emails_received: 4 } }, 'stats.emails_received', 'usage.analytics'],
    [
      { type: 'acme:prescription:created', data: { treatment: { name: 'atorvastatin 20 MG' } } },
      'data.treatment.name',
      'health.data',
    ],
    [{ ...ada, most_recent_action_at: at }, 'most_recent_action_at', 'account.activity'],
  ])('%o: %s', (payload, path, category) => expect(told(payload, path)).toBe(category))

  test.each([
    // Programs are called, shops open, and machines are updated.
    [{ call: { function: 'sum', duration_ms: 4 } }, 'call.duration_ms'],
    [{ store: { city: 'Reno', opened: 1 } }, 'store.opened'],
    [{ job: { id: 4, completed_at: at, score: 3 } }, 'job.score'],
    [{ flight: { gate: 'A1', attended: true } }, 'flight.attended'],
  ])('and of nobody: %o: %s', (payload, path) => expect(['event.metadata', null]).toContain(told(payload, path)))
})

describe('what a value or what stands beside it refutes', () => {
  test.each([
    [{ window: { from: '10:00', to: '12:00' } }, 'window.from'],
    [{ customer: ada, payment: { paid_by: 'card' } }, 'payment.paid_by'],
    [{ software_version: '24.8.0.0' }, 'software_version'],
    [{ customer: ada, status: { status_by_locale: 'Picked up' } }, 'status.status_by_locale'],
    [{ address: { street: '1 Elm', city: 'Reno', boundary_level: 'Address' } }, 'address.boundary_level'],
    [{ message: { status: 'FAILED', reason: 'BOUNCED' } }, 'message.reason'],
    [{ company: { name: 'Acme', legal_name: 'Acme Ltd', employees: 12 } }, 'company.employees'],
    [{ package_count: 1, nickname: 'birthday' }, 'nickname'],
  ])('%o: %s', (payload, path) => expect(told(payload, path)).toBeNull())

  test.each([
    [{ window: { from: 'ada@example.org' } }, 'window.from', 'contact.email'],
    [{ client_ip: '24.8.0.1' }, 'client_ip', 'technical.ip'],
    [{ paid_by: 'Ada Bell' }, 'paid_by', 'person.name'],
    [{ message: { status: 'FAILED', reason: 'He was not at home' } }, 'message.reason', 'content.text'],
  ])('and does not: %o: %s', (payload, path, category) => expect(told(payload, path)).toBe(category))
})

describe('what else shapes a name', () => {
  test.each([
    [{ address: { street: 'Elbstr.', no: '12', city: 'Hamburg' } }, 'address.no', 'contact.address'],
    [{ consignee: { ...ada, addressStreet: 'Weg', addressHouse: '2' } }, 'consignee.addressHouse', 'contact.address'],
    [{ billing_address: { street: '4 MG Rd', attention: 'Rina Patel' } }, 'billing_address.attention', 'person.name'],
    [{ resource: { typeId: 'customer', id: '5a1b' } }, 'resource.id', 'person.id'],
    [{ ...ada, magic_link: 'https://a.example/m/eyJhbGci' }, 'magic_link', 'secret.webhook-url'],
    [{ consent: { marketing: true }, ...ada }, 'consent.marketing', 'consent.record'],
    [{ ...ada, profiles: [{ type: 'chat', handle: 'ada' }] }, 'profiles.handle', 'contact.social-handle'],
    [{ comment: { text: 'Hi', mention_ids: ['6a53'] } }, 'comment.mention_ids', 'person.id'],
    [{ age_check: { doc_last4: '77X1', dob: '1999-04-04' } }, 'age_check.doc_last4', 'person.official-id'],
    [
      { profesional: { nombre: 'Marta Ruiz' }, paciente: { apellidos: 'Gil', correo: 'l@example.org' } },
      'paciente.apellidos',
      'person.name',
    ],
  ])('%o: %s', (payload, path, category) => expect(told(payload, path)).toBe(category))
})

describe('whoever serves somebody is a subject of their own', () => {
  const subjects = (payload: unknown) => {
    const root = fieldsOf(observe([payload]))
    return root.kind === 'undeclared'
      ? []
      : proposeSubjects(root).map(({ name, keys }) => `${name}: ${keys.join(', ')}`)
  }

  test.each([
    [
      { ticket: { requester_email: 'a@example.org', requester_phone: '+15550100777', agent_email: 'k@example.com' } },
      ['agent: agent_email', 'ticket: requester_email, requester_phone'],
    ],
    [
      { actor_email: 'a@example.org', organizer_email: 'h@example.org' },
      ['organizer: organizer_email', 'person: actor_email'],
    ],
    // An agent alone is whom it is about.
    [{ shift: { agent_email: 'k@example.com', agent_phone: '+15550100777' } }, ['shift: agent_email, agent_phone']],
    // The manager of an employee is nobody whose request reaches the employee.
    [{ employee: { ...ada, manager_email: 'm@example.com' } }, ['employee: email']],
    [{ event_properties: { CustomerEmail: 'a@example.org' } }, ['customer: CustomerEmail']],
    [{ patient: { id: 'p1', email: 'i@example.org', name: { first: 'Ida', last: 'Cole' } } }, ['patient: id, email']],
  ])('%o', (payload, expected) => expect(subjects(payload)).toEqual(expected))
})
