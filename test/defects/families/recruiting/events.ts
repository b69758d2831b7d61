import { family } from '../../mutation.ts'
import { line, sow } from './sow.ts'

/** What events hold. */
export const recruitingEvents = family('recruiting-events', [
  sow(
    'no-such-field',
    'router',
    '      applicant: { at: applicant, keys: [email]',
    '      applicant: { at: applicant, keys: [mail]',
    'flow/undeclared-field',
  ),
  sow(
    'years-identify-nobody',
    'router',
    '      applicant: { at: applicant, keys: [email]',
    '      applicant: { at: applicant, keys: [years]',
    'rights/unindexable-key',
  ),
  sow('no-such-object', 'router', 'at: applicant', 'at: candidate', 'flow/undeclared-field'),
  sow('no-such-field-2', 'router', 'about: [cover]', 'about: [covers]', 'flow/undeclared-field'),
  sow(
    'typo',
    'router',
    '      applicant: { at: applicant, keys: [email], about: [cover], class: applicants',
    '      applicant: { at: applicant, keys: [email], about: [cover], class: aplicants',
    'ref/unresolved',
  ),
  sow(
    'the-activity-is-about-applicants',
    'router',
    '      applicant: { at: applicant, keys: [email], about: [cover], class: applicants',
    '      applicant: { at: applicant, keys: [email], about: [cover], class: recruiters',
    'rights/class-unknown',
  ),
  sow(
    'a-mailbox-is-personal',
    'router',
    `          properties:
            name: { type: string, x-category: person.name }
            email: { type: string, x-category: contact.email }`,
    `          properties:
            name: { type: string, x-category: person.name }
            email: { type: string, x-category: none }`,
    'event/not-personal',
    line('router', 'email: { type: string, x-category: none }'),
  ),
  sow(
    'a-mailbox-is-no-telephone-number',
    'router',
    `          properties:
            name: { type: string, x-category: person.name }
            email: { type: string, x-category: contact.email }`,
    `          properties:
            name: { type: string, x-category: person.name }
            email: { type: string, x-category: contact.phone }`,
    'event/category-misfit',
    line('router', 'email: { type: string, x-category: contact.phone }'),
  ),
  sow(
    'typo-2',
    'router',
    'phone: { type: string, x-category: contact.phone }',
    'phone: { type: string, x-category: contact.phon }',
    'ref/unresolved',
  ),
  sow(
    'no-category',
    'router',
    'phone: { type: string, x-category: contact.phone }',
    'phone: { type: string }',
    'flow/unclassified-field',
  ),
  sow(
    'typo-3',
    'router',
    `          required: [name, email]
          properties:
            name: { type: string, x-category: person.name }`,
    `          required: [name, email]
          properties:
            name: { type: strng, x-category: person.name }`,
    'schema/invalid',
    line('router', 'name: { type: strng, x-category: person.name }'),
  ),
  sow('no-such-field-3', 'router', 'required: [name, email]', 'required: [name, mail]', 'schema/invalid'),
  sow('no-such-field-4', 'router', 'required: [id, job, applicant]', 'required: [id, job, aplicant]', 'schema/invalid'),
  sow('inverted', 'router', 'minimum: 0, maximum: 60', 'minimum: 60, maximum: 0', 'event/never-valid'),
  sow(
    'the-route-waits-for-8-years',
    'router',
    'minimum: 0, maximum: 60',
    'minimum: 0, maximum: 6',
    'route/never-true',
    line('router', 'when: event.job.seni'),
  ),
  sow(
    'the-route-waits-for-senior',
    'router',
    'enum: [junior, medium, senior]',
    'enum: [junior, medium, lead]',
    'schema/condition',
    line('router', 'when: event.job.seni'),
  ),
  sow('negative', 'router', 'maxLength: 8000', 'maxLength: -1', 'schema/invalid'),
  sow(
    'typo-of-a-key',
    'router',
    'files: { type: array, maxItems: 5, items:',
    'files: { type: array, maxItems: 5, item:',
    'schema/unknown-key',
  ),
  sow(
    'a-birth-date-under-another-category',
    'router',
    '            availableFrom: { type: string, x-category: applicant.availability }',
    '            birthDate: { type: string, x-category: applicant.availability }',
    'flow/undeclared-field',
    line('router', 'fields: { job.refere'),
  ),
  sow(
    'the-route-waits-for-40',
    'router',
    'score: { type: integer, minimum: 0, maximum: 100, x-category: applicant.score }',
    'score: { type: integer, minimum: 0, maximum: 30, x-category: applicant.score }',
    'route/never-true',
    line('router', 'when: event.score >= 40 && event.score <= 100'),
  ),
  sow(
    'a-text-compared-with-a-number',
    'router',
    'score: { type: integer, minimum: 0, maximum: 100, x-category: applicant.score }',
    'score: { type: string, x-category: applicant.score }',
    'schema/condition',
    line('router', 'when: event.score >= 40 && event.score <= 100'),
  ),
  sow(
    'health-data-that-the-activity-does',
    'router',
    'score: { type: integer, minimum: 0, maximum: 100, x-category: applicant.score }',
    'score: { type: integer, minimum: 0, maximum: 100, x-category: health.data }',
    'flow/category-outside-activity',
  ),
  sow('nobody-is-found', 'router', 'keys: [id]', 'keys: []', 'schema/invalid'),
  sow(
    'a-text-as-a-condition',
    'router',
    'livemode: { type: boolean, x-category: none }',
    'livemode: { type: string, x-category: none }',
    'schema/condition',
    line('router', 'when: event.livemode && event.data.amount > 0.0'),
  ),
  sow('nothing-is-accepted', 'router', 'enum: [EUR, GBP, CHF]', 'enum: []', 'schema/invalid'),
  sow('twice', 'router', 'enum: [EUR, GBP, CHF]', 'enum: [EUR, GBP, EUR]', 'event/never-valid'),
  sow(
    'card-numbers-which-the-organisation-refuses',
    'router',
    'amount: { type: number, minimum: 0, x-category: payment.transaction }',
    'card: { type: string, x-category: payment.card }',
    'flow/prohibited-category',
  ),
  sow(
    'the-route-waits-for-what-is',
    'router',
    'urgent: { type: boolean, x-category: none }',
    'urgent: { type: boolean, const: true, x-category: none }',
    'route/never-true',
    line('router', 'when: event.count > 0 && !event.urgent'),
  ),
  sow(
    'the-route-waits-for-more-than',
    'router',
    'count: { type: integer, minimum: 0, x-category: none }',
    'count: { type: integer, maximum: 0, x-category: none }',
    'route/never-true',
    line('router', 'when: event.count > 0 && !event.urgent'),
  ),
  sow(
    'the-route-waits-for-others',
    'router',
    'enum: [de, en, fr]',
    'enum: [it, es]',
    'schema/condition',
    line('router', 'when: event.candidate.language in ["de", "en", "fr"]'),
  ),
  sow(
    'the-route-waits-for-active',
    'router',
    'enum: [active, canceled]',
    'enum: [confirmed, canceled]',
    'schema/condition',
    line('router', 'when: event.payload.status == "active"'),
  ),
  sow(
    'twice-2',
    'router',
    '      invitee: { at: payload, keys: [email]',
    '      invitee: { at: payload, keys: [email, email]',
    'schema/invalid',
  ),
])
