import { absent, drop, type Edit, family, key, type Sown, set, value, word } from '../mutation.ts'

const month = 'commitments/orders-a-month/assert'
const europe = 'commitments/calls-stay-in-europe/assert'
const letters = 'commitments/letters-by-consent/assert'
const notes = 'commitments/no-notes-outside/assert'

/** A promise that is no longer kept, or no longer known to be. */
const after = (rule: 'broken' | 'unproven', id: string, assertion: string, edit: Edit | readonly Edit[]): Sown => {
  const what = assertion === notes ? 'never' : 'must'
  return {
    id: `${rule}-${id}`,
    edit,
    rules: [`commitment/${rule}`],
    token: [
      value(`${assertion}/${what}`),
      key(assertion.replace('/assert', '')),
      value(`${assertion.replace('/assert', '')}/promise`),
    ],
  }
}

const asserted = (
  id: string,
  path: string,
  text: string,
  rules: readonly string[],
  ...parts: readonly string[]
): Sown => ({
  id,
  edit: set(path, text),
  rules,
  token: [value(path), ...parts.map((part) => word(path, part))],
})

const unproven = ['commitment/unproven']
const tautology = ['commitment/unproven']

export const promises = family('promises', [
  after('broken', 'by-a-longer-period', month, set('retention/orders/for', 'P60D')),
  after('broken', 'by-backups', month, set('retention/orders/backups', 'P14D')),
  after('broken', 'by-a-stricter-promise', month, set(`${month}/must`, 'flow.retention.maxDays <= 7')),
  after('broken', 'by-another-period', month, set('activities/sell/retention', 'appointments')),
  after('broken', 'by-a-place-of-the-host', europe, set('recipients/host/stored', ['IE', 'CH'])),
  after('broken', 'by-access-from-abroad', europe, set('recipients/host/accessedFrom', ['IE', 'CH'])),
  after('broken', 'by-another-recipient', europe, set('activities/answer-calls/recipients/night-desk', 'all')),
  after('broken', 'by-another-basis', letters, set('activities/write-letters/lawfulBasis', 'interest-sales')),
  after('broken', 'by-notes-in-the-chat', notes, [
    set('activities/book-for-clinics/recipients/clinic-slack', 'all'),
    set('routes/bookings/to/clinic/message', '{{ event.patient.name }}: {{ event.note }}'),
  ]),
  after('broken', 'by-notes-on-whatsapp', notes, [
    set('activities/book-for-clinics/recipients/whatsapp', 'all'),
    set('routes/reminders/to/reminders/fields/note', 'keep'),
  ]),
  {
    id: 'broken-in-an-example',
    base: 'dispatchkit',
    edit: set('retention/account-data/after', 'account.deleted'),
    rules: ['commitment/broken'],
    token: [value('commitments/accounts-end/assert/must'), key('commitments/accounts-end')],
  },

  after('unproven', 'place-unknown', europe, set('recipients/host/stored', { missing: 'not stated', ask: 'platform' })),
  after('unproven', 'place-unsaid', europe, drop('recipients/host/stored')),
  after(
    'unproven',
    'access-unknown',
    europe,
    set('recipients/host/accessedFrom', { missing: 'not stated', ask: 'platform' }),
  ),
  after('unproven', 'period-unknown', month, set('retention/orders/for', { missing: 'not stated', ask: 'product' })),
  after(
    'unproven',
    'backups-unknown',
    month,
    set('retention/orders/backups', { missing: 'not stated', ask: 'platform' }),
  ),
  after(
    'unproven',
    'basis-unknown',
    letters,
    set('activities/write-letters/lawfulBasis', { missing: 'not stated', ask: 'dpo' }),
  ),
  after('unproven', 'router-place-unknown', europe, set('router/country', { missing: 'not stated', ask: 'platform' })),
  asserted('error-index', `${europe}/must`, 'flow.countries[7] == "IE"', unproven, 'flow.countries[7]'),
  asserted('error-index-of-people', `${letters}/must`, 'flow.subjects[9] == "readers"', unproven, 'flow.subjects[9]'),
  asserted(
    'error-division',
    `${month}/must`,
    '100 / (flow.retention.maxDays - flow.retention.maxDays) > 1',
    unproven,
    '100 / (flow.retention.maxDays - flow.retention.maxDays)',
  ),
  asserted(
    'reaches-nothing',
    `${letters}/where`,
    'flow.activity == "write-letters" && flow.category == "contact.phone"',
    unproven,
  ),
  asserted(
    'reaches-nothing-by-sink',
    `${month}/where`,
    'flow.activity == "sell" && flow.sink == "store" && flow.recipient == "desk"',
    unproven,
  ),
  asserted('always-true', `${month}/must`, 'true', tautology, 'true'),
  asserted('always-true-by-sum', `${month}/must`, 'flow.retention.maxDays >= 0', tautology),
  asserted('always-true-by-itself', `${letters}/must`, 'flow.basisTypes == flow.basisTypes', tautology),
  asserted('always-true-by-or', `${europe}/must`, 'flow.countries.all(c, c in ["IE", "DE"]) || true', tautology),
  asserted('never-possible', `${notes}/never`, 'flow.sink == "recipient" && flow.sink == "store"', tautology),
  asserted('never-false', `${notes}/never`, 'false', tautology),
  {
    id: 'must-gone',
    edit: drop(`${month}/must`),
    rules: ['commitment/unproven', 'schema/condition'],
    token: [absent(`${month}/must`), key('commitments/orders-a-month')],
  },
  {
    id: 'assert-emptied',
    edit: set(month, {}),
    rules: ['commitment/unproven', 'schema/condition'],
    token: [key(month), value(month), key('commitments/orders-a-month')],
  },
  { id: 'assert-gone', edit: drop(month), rules: ['commitment/unproven'], token: key('commitments/orders-a-month') },
  {
    id: 'control-gone',
    edit: drop('commitments/senders-proven/control'),
    rules: ['commitment/unproven'],
    token: key('commitments/senders-proven'),
  },
  {
    id: 'process-gone',
    edit: drop('commitments/staff-trained/process'),
    rules: ['commitment/unproven'],
    token: key('commitments/staff-trained'),
  },
  {
    id: 'control-no-longer-realised',
    edit: set('sources/shop/http/verify', { scheme: 'none' }),
    // The promise hangs on it, and is told with it.
    rules: ['security/ingress-unverified'],
    token: value('sources/shop/http/verify/scheme'),
  },
  {
    id: 'control-of-something-else',
    edit: set('commitments/only-declared-places/control', 'tls.minimum'),
    rules: ['commitment/control-misfit'],
    token: value('commitments/only-declared-places/control'),
  },
  asserted('syntax', `${month}/must`, 'flow.retention.maxDays ) <= 37', ['schema/condition'], ')'),
  asserted(
    'fact-misspelt',
    `${month}/must`,
    'flow.retention.maxDay <= 37',
    ['schema/condition'],
    'maxDay',
    'flow.retention.maxDay',
  ),
  asserted('fact-unknown', `${letters}/must`, 'flow.basis == "consent"', ['schema/condition'], 'basis', 'flow.basis'),
  asserted(
    'types-mixed',
    `${month}/must`,
    'flow.retention.maxDays <= "37"',
    ['schema/condition'],
    '"37"',
    'flow.retention.maxDays <= "37"',
  ),
  asserted(
    'category-unknown',
    `${notes}/never`,
    'flow.category == "booking.notes" && flow.sink == "recipient"',
    ['schema/condition'],
    '"booking.notes"',
    'booking.notes',
  ),
  asserted(
    'recipient-unknown',
    `${notes}/never`,
    'flow.category == "booking.note" && flow.recipient == "whatsap"',
    ['schema/condition'],
    '"whatsap"',
    'whatsap',
  ),
  asserted(
    'country-unknown',
    `${europe}/must`,
    'flow.countries.all(c, c in ["IE", "XX"])',
    ['schema/condition', 'commitment/broken'],
    '"XX"',
    'XX',
  ),
  asserted(
    'basis-type-unknown',
    `${letters}/must`,
    'flow.basisTypes == ["consents"]',
    ['schema/condition', 'commitment/broken'],
    '"consents"',
    'consents',
  ),
])

const chats = 'rules/no-patients-in-chats'

export const house = family('house', [
  {
    id: 'broken-by-protection',
    edit: drop('routes/calls/to/nurses/protect'),
    rules: ['house/broken'],
    token: [word('routes/calls/to/nurses/message', 'event.patient'), value(`${chats}/must`), key(chats)],
  },
  {
    id: 'broken-by-weaker-protection',
    edit: set('routes/calls/to/nurses/protect/patient', 'mask'),
    rules: ['house/broken'],
    token: [
      word('routes/calls/to/nurses/message', 'event.patient'),
      value('routes/calls/to/nurses/protect/patient'),
      value(`${chats}/must`),
      key(chats),
    ],
  },
  {
    id: 'emptied',
    edit: [drop(`${chats}/must`), drop(`${chats}/where`)],
    rules: ['house/unproven', 'schema/condition'],
    token: key(chats),
  },
  {
    id: 'never-gone',
    edit: drop('rules/no-addresses-in-chats/never'),
    rules: ['house/unproven', 'schema/condition'],
    token: key('rules/no-addresses-in-chats'),
  },
  {
    id: 'must-gone',
    edit: drop(`${chats}/must`),
    rules: ['house/unproven', 'schema/condition'],
    token: [key(chats), key(`${chats}/where`)],
  },
  asserted('reaches-nothing', `${chats}/where`, 'flow.recipient == "team-chat" && flow.category == "health.data"', [
    'house/unproven',
  ]),
  asserted('always-true', `${chats}/must`, 'true', ['house/unproven'], 'true'),
  asserted(
    'always-true-by-or',
    `${chats}/must`,
    'flow.protection == "pseudonymise" || flow.protection != "pseudonymise"',
    ['house/unproven'],
  ),
  asserted(
    'never-possible',
    'rules/no-addresses-in-chats/never',
    'flow.recipient == "team-chat" && flow.recipient == "desk"',
    ['house/unproven'],
  ),
  asserted('error', `${chats}/must`, 'flow.subjects[4] == "patients"', ['house/unproven'], 'flow.subjects[4]'),
  asserted(
    'literal-misspelt',
    `${chats}/where`,
    'flow.recipient == "team-chats"',
    ['schema/condition'],
    '"team-chats"',
    'team-chats',
  ),
  asserted(
    'fact-misspelt',
    `${chats}/must`,
    'flow.protected == "pseudonymise"',
    ['schema/condition'],
    'protected',
    'flow.protected',
  ),
  {
    id: 'broken-in-an-example',
    base: 'inngest',
    edit: drop('routes/enquiries/to/team/protect'),
    rules: ['house/broken'],
    token: [
      word('routes/enquiries/to/team/message', 'event.email'),
      value('rules/chat-gets-no-whole-address/must'),
      key('rules/chat-gets-no-whole-address'),
    ],
  },
])
