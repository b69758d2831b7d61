import { family, key, rename, type Sown, set, value, word } from '../mutation.ts'

const unresolved = ['ref/unresolved']

const typo = (id: string, path: string, to: string): Sown => ({
  id,
  edit: set(path, to),
  rules: unresolved,
  token: value(path),
})

const renamed = (id: string, path: string, to: string): Sown => ({
  id,
  edit: rename(path, to),
  rules: unresolved,
  token: key([...path.split('/').slice(0, -1), to].join('/')),
})

/** A class of people that nobody else speaks of, one letter from one that many do. */
const strayClass = (id: string, path: string, to: string): Sown => ({
  id,
  edit: set(path, to),
  rules: ['ref/unresolved', 'ref/near-class'],
  token: value(path),
})

export const references = family('references', [
  typo('basis', 'activities/sell/lawfulBasis', 'sal'),
  typo('basis-by-class', 'activities/help/lawfulBasis/by/customers', 'sales'),
  typo('retention-of-activity', 'activities/lend/retention', 'acount'),
  typo('retention-of-datum', 'activities/answer-calls/data/health.data/retention', 'call'),
  renamed('category-of-datum', 'activities/sell/data/contact.email', 'contact.emial'),
  typo('category-of-recipient', 'activities/sell/recipients/mailer/1', 'contact.mail'),
  renamed('recipient-of-activity', 'activities/sell/recipients/desk', 'desks'),
  typo('joint-controller', 'activities/refer/role/joint/with/0', 'hospitals'),
  typo('onward', 'recipients/mailer/onward/0', 'vaults'),
  typo('tracker-activity', 'trackers/visits/activity', 'count-visit'),
  typo('tracker-party', 'trackers/visits/setBy', 'statistic'),
  typo('tracker-consent', 'trackers/visits/consent', 'cookies-consent'),
  typo('event-of-source', 'sources/care-line/type/is', 'cal'),
  typo('event-by-value', 'sources/shop/type/values/order.placed', 'ordr'),
  typo('category-of-field', 'events/order/schema/properties/note/x-category', 'content.txt'),
  typo('recipient-of-channel', 'channels/pager/recipient', 'pagers'),
  typo('activity-of-route', 'routes/express/activity', 'sells'),
  typo('source-of-route', 'routes/express/source', 'shops'),
  typo('event-of-route', 'routes/express/events/0', 'orders'),
  renamed('channel-of-route', 'routes/express/to/team', 'teams'),
  typo('host', 'router/hostedBy', 'hosts'),
  typo('store-activity', 'router/stores/access/activity', 'keep-secured'),
  typo('store-retention', 'router/stores/access/retention', 'access-log'),
  typo('prohibited', 'organisation/prohibited/0', 'child.date'),
  typo('hold-category', 'retention/care-files/holds/0/categories/0', 'health.records'),
  {
    id: 'definition-of-schema',
    edit: set('events/order/schema/properties/customer/$ref', '#/$defs/persons'),
    rules: ['ref/unresolved', 'schema/invalid'],
    token: value('events/order/schema/properties/customer/$ref'),
  },
  {
    id: 'subject-at',
    edit: set('events/booking/subjects/patient/at', 'patients'),
    rules: ['ref/unresolved', 'flow/undeclared-field', 'schema/invalid'],
    token: value('events/booking/subjects/patient/at'),
  },
  {
    id: 'subject-key',
    edit: set('events/booking/subjects/patient/keys/0', 'phones'),
    rules: ['ref/unresolved', 'flow/undeclared-field', 'schema/invalid'],
    token: value('events/booking/subjects/patient/keys/0'),
  },
  {
    id: 'subject-about',
    edit: set('events/booking/subjects/patient/about/1', 'notes'),
    rules: ['ref/unresolved', 'flow/undeclared-field', 'schema/invalid'],
    token: value('events/booking/subjects/patient/about/1'),
  },
  {
    id: 'dpv-of-purpose',
    edit: set('activities/sell/purpose/term', 'dpv:CustomerOrderManagment'),
    rules: ['ref/unresolved', 'schema/invalid'],
    token: value('activities/sell/purpose/term'),
  },
  {
    id: 'dpv-of-category',
    edit: set('categories/booking.slot/dpv', 'pd:Locaton'),
    rules: ['ref/unresolved', 'schema/invalid'],
    token: value('categories/booking.slot/dpv'),
  },
  {
    id: 'dpv-of-measure',
    edit: set('measures/training/dpv', 'dpv:StafTraining'),
    rules: ['ref/unresolved', 'schema/invalid'],
    token: value('measures/training/dpv'),
  },
  {
    id: 'control-of-promise',
    edit: set('commitments/senders-proven/control', 'ingress.verfied'),
    rules: ['ref/unresolved', 'build/not-enforced', 'commitment/unproven'],
    token: value('commitments/senders-proven/control'),
  },
  {
    id: 'control-of-measure',
    edit: set('measures/encryption-at-rest/control', 'journal.encryptd'),
    rules: ['ref/unresolved', 'build/not-enforced', 'measure/unproven'],
    token: value('measures/encryption-at-rest/control'),
  },
  strayClass('class-of-activity', 'activities/sell/dataSubjects/0', 'custmers'),
  strayClass('class-of-subject', 'events/order/subjects/customer/class', 'customer'),
  strayClass('class-of-audience', 'notices/privacy/audience/2', 'reader'),
  strayClass('class-of-party', 'lawfulBases/care-contract/party/0', 'patient'),
  {
    id: 'class-of-basis',
    edit: rename('activities/help/lawfulBasis/by/clinic-staff', 'clinics-staff'),
    rules: ['ref/unresolved', 'ref/near-class', 'basis/missing'],
    token: [key('activities/help/lawfulBasis/by/clinics-staff'), key('activities/help/lawfulBasis/by')],
  },
  {
    id: 'activity-in-promise',
    edit: set('commitments/letters-by-consent/assert/where', 'flow.activity == "write-leters"'),
    rules: ['schema/condition', 'ref/unresolved'],
    token: [
      word('commitments/letters-by-consent/assert/where', '"write-leters"'),
      word('commitments/letters-by-consent/assert/where', 'write-leters'),
    ],
  },
  {
    id: 'rule-of-exception',
    edit: set('exceptions/slack-country/rule', 'transfer/country-unknwon'),
    rules: ['exception/unknown-target'],
    token: value('exceptions/slack-country/rule'),
  },
  {
    id: 'target-of-exception',
    edit: set('exceptions/slack-country/target', 'recipients.clinic-slak'),
    rules: ['exception/unknown-target'],
    token: [value('exceptions/slack-country/target'), word('exceptions/slack-country/target', 'clinic-slak')],
  },
  {
    id: 'place-in-target',
    edit: set('exceptions/slack-country/target', 'recipients.clinic-slack.country'),
    rules: ['exception/unknown-target'],
    token: [value('exceptions/slack-country/target'), word('exceptions/slack-country/target', 'country')],
  },
])
