import { absent, drop, family, key, rename, set, value } from '../../mutation.ts'

/**
 * The keys of the language one by one, that say what is taken in, where it goes and what runs it: each absent, contradicted by another key, with the neighbouring
 * word, misspelt, empty, lawful elsewhere only, or twice. Written from the reference of the language, before the rules
 * were looked at; of some 1,900 changes those that went unfound or were pointed at elsewhere, and some of the others.
 */
export const languageOfSources = family('language', [
  {
    id: 'sources/shop/http/verify/scheme=absent',
    edit: drop('sources/shop/http/verify/scheme'),
    rules: ['schema/invalid'],
    token: absent('sources/shop/http/verify/scheme'),
  },
  {
    id: 'sources/shop/http/verify/scheme=standardwebhooks',
    edit: set('sources/shop/http/verify/scheme', 'standardwebhooks'),
    rules: ['schema/invalid'],
    token: value('sources/shop/http/verify/scheme'),
  },
  {
    id: 'sources/shop/http/verify/secret=changeme',
    edit: set('sources/shop/http/verify/secret', 'changeme'),
    rules: ['fact/placeholder'],
    token: value('sources/shop/http/verify/secret'),
  },
  {
    id: 'sources/care-line/http/verify/algorithm=md5',
    edit: set('sources/care-line/http/verify/algorithm', 'md5'),
    rules: ['schema/invalid'],
    token: value('sources/care-line/http/verify/algorithm'),
  },
  {
    id: 'sources/care-line/http/verify/signs= timestamp',
    edit: set('sources/care-line/http/verify/signs', '{timestamp}'),
    rules: ['schema/invalid'],
    token: value('sources/care-line/http/verify/signs'),
  },
  {
    id: 'sources/shop/type=order',
    edit: set('sources/shop/type', 'order'),
    rules: ['schema/invalid'],
    token: value('sources/shop/type'),
  },
  {
    id: 'sources/clinics/type/values= * : booking',
    edit: set('sources/clinics/type/values', { '*': 'booking' }),
    rules: ['source/type-mistaken'],
    token: key('sources/clinics/type/values/*'),
  },
  {
    id: 'sources/shop/dedupe=all',
    edit: set('sources/shop/dedupe', 'all'),
    rules: ['schema/invalid'],
    token: value('sources/shop/dedupe'),
  },
  {
    id: 'sources/replies/http/probe= challenge : hub.challenge',
    edit: set('sources/replies/http/probe', { challenge: 'hub.challenge' }),
    rules: ['schema/invalid'],
    token: key('sources/replies/http/probe'),
  },
  {
    id: 'sources/shop/title=TBD',
    edit: set('sources/shop/title', 'TBD'),
    rules: ['fact/placeholder'],
    token: value('sources/shop/title'),
  },
  {
    id: 'events/order/subjects/customer/keys=[ emial ]',
    edit: set('events/order/subjects/customer/keys', ['emial']),
    rules: ['flow/undeclared-field'],
    token: value('events/order/subjects/customer/keys/0'),
  },
  {
    id: 'events/order/subjects/customer/keys=[ email , email ]',
    edit: set('events/order/subjects/customer/keys', ['email', 'email']),
    rules: ['schema/invalid'],
    token: value('events/order/subjects/customer/keys/1'),
  },
  {
    id: 'events/order/subjects/customer/about=[ email ]',
    edit: set('events/order/subjects/customer/about', ['email']),
    rules: ['flow/undeclared-field'],
    token: value('events/order/subjects/customer/about/0'),
  },
  {
    id: 'events/order/subjects/customer/about=[ note , note , placed ]',
    edit: set('events/order/subjects/customer/about', ['note', 'note', 'placed']),
    rules: ['schema/invalid'],
    token: value('events/order/subjects/customer/about/1'),
  },
  {
    id: 'events/order/schema/properties/customer/x-category=person.name',
    edit: set('events/order/schema/properties/customer/x-category', 'person.name'),
    rules: ['schema/invalid'],
    token: key('events/order/schema/properties/customer/x-category'),
  },
  {
    id: 'events/order/schema/properties/note/type=String',
    edit: set('events/order/schema/properties/note/type', 'String'),
    rules: ['schema/invalid'],
    token: value('events/order/schema/properties/note/type'),
  },
  {
    id: 'events/order/schema/$defs/person=renamed Person',
    edit: rename('events/order/schema/$defs/person', 'Person'),
    rules: ['schema/invalid'],
    token: value('events/order/schema/properties/customer/$ref'),
  },
  {
    id: 'events/order/title=TBD',
    edit: set('events/order/title', 'TBD'),
    rules: ['fact/placeholder'],
    token: value('events/order/title'),
  },
  {
    id: 'channels/reminders/whatsapp/template/language=absent',
    edit: drop('channels/reminders/whatsapp/template/language'),
    rules: ['schema/invalid'],
    token: absent('channels/reminders/whatsapp/template/language'),
  },
  {
    id: 'channels/desk/http/headers= content-length : 5',
    edit: set('channels/desk/http/headers', { 'content-length': '5' }),
    rules: ['channel/setting-misfit'],
    token: key('channels/desk/http/headers/content-length'),
  },
  {
    id: 'channels/desk/retry/ambiguous=Fail',
    edit: set('channels/desk/retry/ambiguous', 'Fail'),
    rules: ['schema/invalid'],
    token: value('channels/desk/retry/ambiguous'),
  },
  {
    id: 'channels/letters/email/subject=TBD',
    edit: set('channels/letters/email/subject', 'TBD'),
    rules: ['fact/placeholder'],
    token: value('channels/letters/email/subject'),
  },
  {
    id: 'channels/desk/retry=renamed retries',
    edit: rename('channels/desk/retry', 'retries'),
    rules: ['schema/unknown-key'],
    token: key('channels/desk/retries'),
  },
  {
    id: 'sources/whatsapp/type/path=objct',
    base: 'whatsapp-automation',
    edit: set('sources/whatsapp/type/path', 'objct'),
    rules: ['source/type-mistaken'],
    token: value('sources/whatsapp/type/path'),
  },
  {
    id: 'router/region=eu',
    edit: set('router/region', 'eu'),
    rules: ['transfer/region-mismatch'],
    token: value('router/region'),
  },
  {
    id: 'router/region=eu-wst-1',
    edit: set('router/region', 'eu-wst-1'),
    rules: ['transfer/region-mismatch'],
    token: value('router/region'),
  },
  {
    id: 'router/region=global',
    edit: set('router/region', 'global'),
    rules: ['transfer/region-mismatch'],
    token: value('router/region'),
  },
  {
    id: 'router/region=TBD',
    edit: set('router/region', 'TBD'),
    rules: ['fact/placeholder'],
    token: value('router/region'),
  },
  {
    id: 'router/limits/rate=0/s',
    edit: set('router/limits/rate', '0/s'),
    rules: ['schema/invalid'],
    token: value('router/limits/rate'),
  },
  {
    id: 'router/deployment=docker',
    edit: set('router/deployment', 'docker'),
    rules: ['schema/invalid'],
    token: value('router/deployment'),
  },
  {
    id: 'router/journal/replicas=3',
    base: 'dispatchkit',
    edit: set('router/journal/replicas', 3),
    rules: ['build/not-enforced'],
    token: value('router/journal/replicas'),
  },
])
