import { family, line, replace, set, value } from '../../mutation.ts'
import { sown } from '../sown/line.ts'

/**
 * One line of the complete project changed, sown before any rule was read: what law and language rule out, of the kinds
 * that were silent.
 */
export const completeLaw2 = family('complete-law-2', [
  sown(
    'complete',
    'files-archive',
    replace(
      'retention.yaml',
      '    law: Statute of Limitations 1957\n    onExpiry: erase',
      '    law: Statute of Limitations 1957\n    onExpiry: archive',
    ),
    ['retention/restricted-for-ever'],
    [line('retention.yaml', 'onExpiry: archive')],
  ),
  sown(
    'complete',
    'books-thirty',
    replace('retention.yaml', 'for: P6Y', 'for: P30Y'),
    ['retention/absurd'],
    [line('retention.yaml', 'for: P30Y')],
  ),
  sown(
    'complete',
    'mailer-onward-tracker',
    replace('recipients.yaml', 'onward: [vault]', 'onward: [vault, ads]'),
    ['recipient/onward-undeclared'],
    [line('recipients.yaml', 'onward: [vault, ads]')],
  ),
  sown(
    'complete',
    'reason-ci',
    replace(
      'exceptions.yaml',
      'reason: The clinic chooses its workspace and exports the data itself; we act on its instructions',
      'reason: To make the build pass',
    ),
    ['exception/reason-vague'],
    [line('exceptions.yaml', 'reason: To make the build pass')],
  ),
  sown(
    'complete',
    'recommend-no-refusal',
    replace('activities/own.yaml', '; a link in every message and in the order form refuses', '; nobody can refuse'),
    ['basis/marketing-without-consent'],
    [
      line(
        'activities/own.yaml',
        'softOptIn: The address was given with an order; similar articles only; nobody can refuse',
      ),
    ],
  ),
  sown(
    'complete',
    'hold-business',
    replace(
      'retention.yaml',
      'ground: A complaint of a patient to a supervisory authority',
      'ground: Whenever we find it useful',
    ),
    ['retention/vague'],
    [line('retention.yaml', '- ground: Whenever we find it useful')],
  ),
  sown(
    'complete',
    'asked-condition',
    replace(
      'lawful-bases.yaml',
      'asked: Unticked box below the form of the newsletter',
      'asked: Nobody can order without ticking the box',
    ),
    ['basis/consent-implied'],
    [line('lawful-bases.yaml', 'asked: Nobody can order without ticking the box')],
  ),
  sown(
    'complete',
    'asked-bought',
    replace(
      'lawful-bases.yaml',
      'asked: Unticked box below the form of the newsletter',
      'asked: Addresses come from a list that we bought',
    ),
    ['basis/consent-implied'],
    [line('lawful-bases.yaml', 'asked: Addresses come from a list that we bought')],
  ),
  sown(
    'complete',
    'asked-not',
    replace(
      'lawful-bases.yaml',
      'asked: A sentence of its own that the patient confirms before each referral',
      'asked: Patients are told afterwards',
    ),
    ['basis/consent-implied'],
    [line('lawful-bases.yaml', 'asked: Patients are told afterwards')],
  ),
  sown(
    'complete',
    'intervention-fee',
    replace(
      'activities/own.yaml',
      'intervention: A person looks at it again on request and hears the customer',
      'intervention: A person looks at it for a fee of 15 euros',
    ),
    ['information/automation-unexplained'],
    [line('activities/own.yaml', 'intervention: A person looks at it for a fee of 15 euros')],
  ),
  sown(
    'complete',
    'essence-neither',
    replace(
      'activities/own.yaml',
      'essence: The hospital answers for the care, we answer for the booking; either may be asked for all rights',
      'essence: Patients may turn to the hospital alone, never to us',
    ),
    ['role/essence-misfit'],
    [line('activities/own.yaml', 'essence: Patients may turn to the hospital alone, never to us')],
  ),
  sown(
    'complete',
    'why-storage',
    replace(
      'retention.yaml',
      '  alarms: { for: P90D, from: received, why: Attacks are seen late, onExpiry: erase, by: router, backups: P7D }',
      '  alarms: { for: P90D, from: received, why: Nobody has got round to deleting it, onExpiry: erase, by: router, backups: P7D }',
    ),
    ['retention/vague'],
    [
      line(
        'retention.yaml',
        'alarms: { for: P90D, from: received, why: Nobody has got round to deleting it, onExpiry: erase, by: router, backups: P7D }',
      ),
    ],
  ),
  sown(
    'complete',
    'exception-reason-checker',
    replace(
      'exceptions.yaml',
      'reason: The clinic chooses its workspace and exports the data itself; we act on its instructions',
      'reason: The checker is wrong',
    ),
    ['exception/reason-vague'],
    [line('exceptions.yaml', 'reason: The checker is wrong')],
  ),
  sown(
    'complete',
    'asked-default',
    replace(
      'lawful-bases.yaml',
      'asked: Buttons of equal size to accept or refuse, before anything is set',
      'asked: All switches are on until they are switched off',
    ),
    ['basis/consent-implied'],
    [line('lawful-bases.yaml', 'asked: All switches are on until they are switched off')],
  ),
  sown(
    'complete',
    'asked-wall',
    replace(
      'lawful-bases.yaml',
      'asked: Buttons of equal size to accept or refuse, before anything is set',
      'asked: The page cannot be read until everything is accepted',
    ),
    ['basis/consent-implied'],
    [line('lawful-bases.yaml', 'asked: The page cannot be read until everything is accepted')],
  ),
  sown(
    'complete',
    'asked-oral',
    replace(
      'lawful-bases.yaml',
      'asked: A sentence of its own that the patient confirms before each referral',
      'asked: The nurse assumes it',
    ),
    ['basis/consent-implied'],
    [line('lawful-bases.yaml', 'asked: The nurse assumes it')],
  ),
  sown(
    'complete',
    'withdrawn-month',
    replace(
      'lawful-bases.yaml',
      'withdrawn: Link in every letter, and a switch in the account',
      'withdrawn: With a notice of three months',
    ),
    ['basis/consent-hard-to-withdraw'],
    [line('lawful-bases.yaml', 'withdrawn: With a notice of three months')],
  ),
  sown(
    'complete',
    'interest-profit',
    replace(
      'lawful-bases.yaml',
      'interest: Protecting adults at risk from neglect and harm',
      'interest: Making more money',
    ),
    ['basis/interest-vague'],
    [line('lawful-bases.yaml', 'interest: Making more money')],
  ),
  sown(
    'complete',
    'interest-any',
    replace(
      'lawful-bases.yaml',
      'interest: Keeping the service and the people who use it safe from abuse',
      'interest: Whatever the company needs',
    ),
    ['basis/interest-vague'],
    [line('lawful-bases.yaml', 'interest: Whatever the company needs')],
  ),
  sown(
    'complete',
    'essence-nobody',
    replace(
      'activities/own.yaml',
      'essence: We ask for consent, Clickwise answers requests',
      'essence: Nobody answers requests',
    ),
    ['role/essence-misfit'],
    [line('activities/own.yaml', 'essence: Nobody answers requests')],
  ),
  sown(
    'complete',
    'purpose-ads',
    replace(
      'activities/clinics.yaml',
      'text: Book appointments for clinics and remind their patients',
      'text: Show patients advertisements of our shop',
    ),
    ['role/processor-own-purposes'],
    [
      line(
        'activities/clinics.yaml',
        'purpose: { text: Show patients advertisements of our shop, term: "dpv:RequestedServiceProvision" }',
      ),
    ],
  ),
  sown(
    'complete',
    'exception-reason-cost',
    replace(
      'exceptions.yaml',
      'reason: The clinic chooses its workspace and exports the data itself; we act on its instructions',
      'reason: Nobody has noticed so far',
    ),
    ['exception/reason-vague'],
    [line('exceptions.yaml', 'reason: Nobody has noticed so far')],
  ),
  sown(
    'complete',
    'name-is-a-number',
    replace(
      'events/clinics.yaml',
      'name: { type: string, x-category: person.name }',
      'name: { type: integer, x-category: person.name }',
    ),
    ['event/type-misfit'],
    [line('events/clinics.yaml', 'name: { type: integer, x-category: person.name }')],
  ),
  sown(
    'complete',
    'articles-are-null',
    replace(
      'events/shop.yaml',
      'items: { type: string, x-category: shop.article }',
      'items: { type: "null", x-category: shop.article }',
    ),
    ['event/type-misfit'],
    [line('events/shop.yaml', 'items: { type: "null", x-category: shop.article }')],
  ),
  sown(
    'complete',
    'type-is-a-number',
    replace(
      'events/clinics.yaml',
      'field: { type: string, x-category: none }',
      'field: { type: number, x-category: none }',
    ),
    ['event/type-misfit'],
    [line('events/clinics.yaml', 'field: { type: number, x-category: none }')],
  ),
  sown(
    'complete',
    'id-as-date',
    replace('routes/care.yaml', 'fields: { id: keep, patient', 'fields: { id: generalise-date, patient'),
    ['route/protection-misfit'],
    [line('routes/care.yaml', 'fields: { id: generalise-date, patient: pseudonymise, urgency: keep }')],
  ),
  sown(
    'complete',
    'urgency-as-date',
    replace('routes/care.yaml', 'urgency: keep }', 'urgency: generalise-date }'),
    ['route/protection-misfit'],
    [line('routes/care.yaml', 'fields: { id: keep, patient: pseudonymise, urgency: generalise-date }')],
  ),
  sown(
    'complete',
    'payments-by-duty',
    set('activities/take-payments/lawfulBasis', 'disease-duty'),
    ['basis/duty-for-business'],
    [value('activities/take-payments/lawfulBasis')],
  ),
  sown(
    'complete',
    'sales-by-security',
    set('activities/sell/lawfulBasis', 'interest-security'),
    ['basis/for-another'],
    [value('activities/sell/lawfulBasis')],
  ),
])
