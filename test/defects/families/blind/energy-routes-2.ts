import { family, line, replace } from '../../mutation.ts'
import { sown } from '../sown/line.ts'

/** One line of the supplier of energy changed, sown before any rule was read: periods, conditions, promises, exceptions, channels and sources. */
export const energyRoutes2 = family('energy-routes-2', [
  sown(
    'energy',
    'can-never-be',
    replace(
      'said.yaml',
      'never: \'flow.category == "credit.standing" && flow.sink == "recipient"\'',
      'never: \'flow.category == "credit.standing" && flow.sink == "recipients"\'',
    ),
    ['schema/condition'],
    [line('said.yaml', 'assert: { never: \'flow.category == "credit.standing" && flow.sink == "recipients"\' }')],
  ),
  sown(
    'energy',
    'announced-five-days-ahead',
    replace('others.yaml', 'activeFrom: 2026-02-20', 'activeFrom: 2026-01-15'),
    ['commitment/broken'],
    [line('said.yaml', 'must: flow.noticeDays >= 30')],
  ),
  sown(
    'energy',
    'everything-is-excepted',
    replace('said.yaml', 'target: recipients.landlord-platform', 'target: recipients'),
    ['exception/unknown-target'],
    [line('said.yaml', 'target: recipients')],
  ),
  sown(
    'energy',
    'exception-expired',
    replace('said.yaml', 'until: 2027-06-30', 'until: 2026-10-31'),
    ['exception/expired'],
    [line('said.yaml', 'until: 2026-10-31')],
  ),
  sown(
    'energy',
    'a-secret-in-a-header',
    replace('ways.yaml', 'headers: { x-team: meters }', 'headers: { authorization: Bearer 4f9a8b7c6d5e4f3a2b1c }'),
    ['security/secret-inline'],
    [
      line(
        'ways.yaml',
        'http: { url: "https://ingest.tidewater.example/slots", secret: app-out, headers: { authorization: Bearer 4f9a8b7c6d5e4f3a2b1c } }',
      ),
    ],
  ),
  sown(
    'energy',
    'a-date-is-no-address',
    replace('ways.yaml', 'since: generalise-date, debtor.account', 'since: truncate-ip, debtor.account'),
    ['route/protection-misfit'],
    [
      line(
        'ways.yaml',
        'debts: { fields: { id: keep, owed: keep, since: truncate-ip, debtor.account: keep, debtor.address: keep } }',
      ),
    ],
  ),
  sown(
    'energy',
    'the-promise-says-pseudonymised',
    replace('ways.yaml', 'account: pseudonymise, slots.*.slot: keep', 'account: keep, slots.*.slot: keep'),
    ['commitment/broken'],
    [line('said.yaml', 'must: flow.protection == "pseudonymise"')],
  ),
  sown(
    'energy',
    'a-field-of-another-event',
    replace('ways.yaml', 'orderBy: account', 'orderBy: slots'),
    ['flow/undeclared-field'],
    [line('ways.yaml', 'orderBy: slots')],
  ),
  sown(
    'energy',
    'a-host-that-no-recipient-has',
    replace(
      'ways.yaml',
      'http: { connection: tenant, secret: landlord-out }',
      'http: { url: "https://landlord.example/in", secret: landlord-out }',
    ),
    ['channel/fixed-choice'],
    [line('ways.yaml', 'http: { url: "https://landlord.example/in", secret: landlord-out }')],
  ),
  sown(
    'energy',
    'a-connection-of-a-tenant-whom-nobody-names',
    replace('ways.yaml', 'path: "/in/{tenant}/meters"', 'path: "/in/meters"'),
    ['schema/invalid'],
    [line('ways.yaml', 'http: { path: "/in/meters", verify: { scheme: standard-webhooks, connection: tenant } }')],
  ),
  sown(
    'energy',
    'a-window-in-which-nothing-fits',
    replace(
      'ways.yaml',
      'timestamp: x-sent-at, unit: ms, tolerance: PT2M',
      'timestamp: x-sent-at, unit: ms, tolerance: PT0S',
    ),
    ['security/replay-window'],
    [
      line(
        'ways.yaml',
        'http: { path: /in/head-end, verify: { scheme: hmac, secret: head-end-key, header: x-signature, timestamp: x-sent-at, unit: ms, tolerance: PT0S } }',
      ),
    ],
  ),
  sown(
    'energy',
    'half-hours-never-come',
    replace(
      'ways.yaml',
      'values: { daily: meter.daily, half-hours: meter.half-hours, grid: meter.daily }',
      'values: { daily: meter.daily, grid: meter.daily }',
    ),
    ['route/never-given'],
    [line('ways.yaml', 'events: [meter.half-hours]')],
  ),
  sown(
    'energy',
    'an-account-is-no-delivery',
    replace(
      'ways.yaml',
      'dedupe: { path: id }\n    origin: observed',
      'dedupe: { path: account }\n    origin: observed',
    ),
    ['source/id-not-unique'],
    [line('ways.yaml', 'dedupe: { path: account }')],
  ),
  sown(
    'energy',
    'a-quality-identifies-nobody',
    replace(
      'happenings.yaml',
      'customer: { at: ., keys: [account], about: [mpan, kwh], class: customers }',
      'customer: { at: ., keys: [quality], about: [mpan, kwh], class: customers }',
    ),
    ['rights/unindexable-key'],
    [
      line(
        'happenings.yaml',
        'subjects: { customer: { at: ., keys: [quality], about: [mpan, kwh], class: customers } }',
      ),
    ],
  ),
  sown(
    'energy',
    'a-flag-identifies-nobody',
    replace(
      'happenings.yaml',
      'keys: [account], about: [slots.*.kwh], class: customers',
      'keys: [switchedOn], about: [slots.*.kwh], class: customers',
    ),
    ['rights/unindexable-key'],
    [
      line(
        'happenings.yaml',
        'subjects: { customer: { at: ., keys: [switchedOn], about: [slots.*.kwh], class: customers } }',
      ),
    ],
  ),
  sown(
    'energy',
    'a-reading-identifies-nobody',
    replace(
      'happenings.yaml',
      'subjects: { resident: { at: ., keys: [meter], about: [kwh], class: residents } }',
      'subjects: { resident: { at: ., keys: [kwh], class: residents } }',
    ),
    ['rights/unindexable-key'],
    [line('happenings.yaml', 'subjects: { resident: { at: ., keys: [kwh], class: residents } }')],
  ),
  sown(
    'energy',
    'health-under-another-name',
    replace(
      'happenings.yaml',
      'need: { type: string, enum: [home-dialysis, ventilator, stairlift], x-category: health.data }',
      'need: { type: string, enum: [home-dialysis, ventilator, stairlift], x-category: none }',
    ),
    ['event/not-personal'],
    [line('happenings.yaml', 'need: { type: string, enum: [home-dialysis, ventilator, stairlift], x-category: none }')],
  ),
  sown(
    'energy',
    'no-text-is-so-short',
    replace(
      'happenings.yaml',
      'mpan: { type: string, maxLength: 21, x-category: meter.number }',
      'mpan: { type: string, maxLength: 0, x-category: meter.number }',
    ),
    ['event/never-valid'],
    [line('happenings.yaml', 'mpan: { type: string, maxLength: 0, x-category: meter.number }')],
  ),
  sown(
    'energy',
    'no-number-is-both',
    replace(
      'happenings.yaml',
      'slot: { type: integer, minimum: 1, maximum: 50,',
      'slot: { type: integer, minimum: 50, maximum: 1,',
    ),
    ['event/never-valid'],
    [line('happenings.yaml', 'slot: { type: integer, minimum: 50, maximum: 1, x-category: none }')],
  ),
  sown(
    'energy',
    'hosted-by-a-controller-of-its-own',
    replace('bylaw.yaml', 'hostedBy: datahall', 'hostedBy: grid-operator'),
    ['recipient/category-not-allowed'],
    [line('bylaw.yaml', 'hostedBy: grid-operator')],
  ),
  sown(
    'energy',
    'ended-by-a-process',
    replace(
      'bylaw.yaml',
      'retention: logs }\n    access: { activity: run-systems, retention: logs }',
      'retention: books }\n    access: { activity: run-systems, retention: logs }',
    ),
    ['retention/store-not-by-router'],
    [line('bylaw.yaml', 'audit: { activity: run-systems, retention: books }')],
  ),
])
