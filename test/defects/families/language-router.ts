import { absent, drop, family, key, rename, set, value, word } from '../mutation.ts'

/**
 * The keys of the language one by one, in the sections that say what the router takes, routes and promises: each absent, contradicted by another key, with
 * the neighbouring word, misspelt, empty, lawful elsewhere only, or twice. Written from the reference of the language,
 * before the rules were looked at; of some 1,900 changes those that went unfound or were pointed at elsewhere, and
 * some of the others.
 */
export const languageOfRouter = family('language', [
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
    id: 'routes/urgent-calls/when=event.urgency >= 6',
    edit: set('routes/urgent-calls/when', 'event.urgency >= 6'),
    rules: ['route/never-true'],
    token: value('routes/urgent-calls/when'),
  },
  {
    id: 'routes/orders/orderBy=type',
    edit: set('routes/orders/orderBy', 'type'),
    rules: ['route/order-misfit'],
    token: value('routes/orders/orderBy'),
  },
  {
    id: 'routes/orders/to/letters/message=TBD',
    edit: set('routes/orders/to/letters/message', 'TBD'),
    rules: ['fact/placeholder'],
    token: value('routes/orders/to/letters/message'),
  },
  {
    id: 'routes/orders/to/letters/message= event.articles',
    edit: set('routes/orders/to/letters/message', '{{ event.articles }}'),
    rules: ['schema/template'],
    token: word('routes/orders/to/letters/message', 'event.articles'),
  },
  {
    id: 'routes/orders/to/letters/message= event.total | divided_by: 0',
    edit: set('routes/orders/to/letters/message', '{{ event.total | divided_by: 0 }}'),
    rules: ['schema/template'],
    token: word('routes/orders/to/letters/message', '0'),
  },
  {
    id: 'routes/orders/to/letters/message= event.placed | date: YYYY-MM-DD',
    edit: set('routes/orders/to/letters/message', '{{ event.placed | date: "YYYY-MM-DD" }}'),
    rules: ['schema/template'],
    token: word('routes/orders/to/letters/message', '"YYYY-MM-DD"'),
  },
  {
    id: 'routes/orders/to/letters/message= % if event.total == 4 % a % endif % ',
    edit: set('routes/orders/to/letters/message', '{% if event.total == "4" %}a{% endif %} {{ event.id }}'),
    rules: ['schema/template'],
    token: word('routes/orders/to/letters/message', '"4"'),
  },
  {
    id: 'routes/orders/to/letters/message= % if event.total > a % x % endif % e',
    edit: set('routes/orders/to/letters/message', '{% if event.total > "a" %}x{% endif %} {{ event.id }}'),
    rules: ['schema/template'],
    token: word('routes/orders/to/letters/message', '"a"'),
  },
  {
    id: 'routes/orders/to/letters/message= % for a in event.total % x % endfor ',
    edit: set('routes/orders/to/letters/message', '{% for a in event.total %}x{% endfor %} {{ event.id }}'),
    rules: ['schema/template'],
    token: word('routes/orders/to/letters/message', 'event.total'),
  },
  {
    id: 'routes/urgent-calls/to/pager/fields/patient=truncate-ip',
    edit: set('routes/urgent-calls/to/pager/fields/patient', 'truncate-ip'),
    rules: ['route/protection-misfit'],
    token: value('routes/urgent-calls/to/pager/fields/patient'),
  },
  {
    id: 'routes/orders/orderBy=renamed orderby',
    edit: rename('routes/orders/orderBy', 'orderby'),
    rules: ['schema/unknown-key'],
    token: key('routes/orders/orderby'),
  },
  {
    id: 'routes/orders/title=TBD',
    edit: set('routes/orders/title', 'TBD'),
    rules: ['fact/placeholder'],
    token: value('routes/orders/title'),
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
    id: 'notices/nurses/audience=[]',
    edit: set('notices/nurses/audience', []),
    rules: ['schema/invalid'],
    token: value('notices/nurses/audience'),
  },
  {
    id: 'notices/nurses/audience=[ nurses , nurses ]',
    edit: set('notices/nurses/audience', ['nurses', 'nurses']),
    rules: ['schema/invalid'],
    token: value('notices/nurses/audience/1'),
  },
  {
    id: 'notices/nurses/url=https://linden.example/privacy',
    edit: set('notices/nurses/url', 'https://linden.example/privacy'),
    rules: ['notice/same-address'],
    token: value('notices/privacy/url'),
  },
  {
    id: 'notices/privacy/text/introduction=',
    edit: set('notices/privacy/text/introduction', ''),
    rules: ['fact/placeholder'],
    token: value('notices/privacy/text/introduction'),
  },
  {
    id: 'notices/privacy/text/introduction=renamed introdution',
    edit: rename('notices/privacy/text/introduction', 'introdution'),
    rules: ['notice/section-misspelt'],
    token: key('notices/privacy/text/introdution'),
  },
  {
    id: 'commitments/senders-proven/control=ingress.verfied',
    edit: set('commitments/senders-proven/control', 'ingress.verfied'),
    rules: ['build/not-enforced'],
    token: value('commitments/senders-proven/control'),
  },
  {
    id: 'commitments/staff-trained/process/owner=everyone',
    edit: set('commitments/staff-trained/process/owner', 'everyone'),
    rules: ['process/unowned'],
    token: value('commitments/staff-trained/process/owner'),
  },
  {
    id: 'rules/no-patients-in-chats/severity=Error',
    edit: set('rules/no-patients-in-chats/severity', 'Error'),
    rules: ['schema/invalid'],
    token: value('rules/no-patients-in-chats/severity'),
  },
  {
    id: 'exceptions/slack-country/rule=transfer/country-unkown',
    edit: set('exceptions/slack-country/rule', 'transfer/country-unkown'),
    rules: ['exception/unknown-target'],
    token: value('exceptions/slack-country/rule'),
  },
  {
    id: 'exceptions/slack-country/acceptedBy=n/a',
    edit: set('exceptions/slack-country/acceptedBy', 'n/a'),
    rules: ['fact/placeholder'],
    token: value('exceptions/slack-country/acceptedBy'),
  },
  {
    id: 'exceptions/slack-country/acceptedBy=the team',
    edit: set('exceptions/slack-country/acceptedBy', 'the team'),
    rules: ['exception/reason-vague'],
    token: value('exceptions/slack-country/acceptedBy'),
  },
  {
    id: 'routes/pushes/when=event.ref > 3',
    base: 'dispatchkit',
    edit: set('routes/pushes/when', 'event.ref > 3'),
    rules: ['schema/condition'],
    token: word('routes/pushes/when', '3'),
  },
  {
    id: 'router/journal/replicas=3',
    base: 'dispatchkit',
    edit: set('router/journal/replicas', 3),
    rules: ['build/not-enforced'],
    token: value('router/journal/replicas'),
  },
  {
    id: 'sources/whatsapp/type/path=objct',
    base: 'whatsapp-automation',
    edit: set('sources/whatsapp/type/path', 'objct'),
    rules: ['source/type-mistaken'],
    token: value('sources/whatsapp/type/path'),
  },
  {
    id: 'routes/newsletter/when=event.consent == false',
    given: [
      set('events/signup', {
        subjects: { reader: { at: '.', keys: ['email'], class: 'readers' } },
        schema: {
          type: 'object',
          required: ['email'],
          properties: {
            email: { type: 'string', 'x-category': 'contact.email' },
            consent: { type: 'boolean', 'x-category': 'none' },
          },
        },
      }),
      set('sources/shop/type/values/signup.made', 'signup'),
      set('routes/newsletter', {
        activity: 'write-letters',
        source: 'shop',
        events: ['signup'],
        to: { letters: { message: 'Welcome to the letter', addressee: 'email' } },
      }),
    ],
    edit: set('routes/newsletter/when', 'event.consent == false'),
    rules: ['route/consent-inverted'],
    token: value('routes/newsletter/when'),
  },
  {
    id: 'routes/newsletter/when=!event.consent',
    given: [
      set('events/signup', {
        subjects: { reader: { at: '.', keys: ['email'], class: 'readers' } },
        schema: {
          type: 'object',
          required: ['email'],
          properties: {
            email: { type: 'string', 'x-category': 'contact.email' },
            consent: { type: 'boolean', 'x-category': 'none' },
          },
        },
      }),
      set('sources/shop/type/values/signup.made', 'signup'),
      set('routes/newsletter', {
        activity: 'write-letters',
        source: 'shop',
        events: ['signup'],
        to: { letters: { message: 'Welcome to the letter', addressee: 'email' } },
      }),
    ],
    edit: set('routes/newsletter/when', '!event.consent'),
    rules: ['route/consent-inverted'],
    token: value('routes/newsletter/when'),
  },
  {
    id: 'routes/newsletter/when=event.consent != true',
    given: [
      set('events/signup', {
        subjects: { reader: { at: '.', keys: ['email'], class: 'readers' } },
        schema: {
          type: 'object',
          required: ['email'],
          properties: {
            email: { type: 'string', 'x-category': 'contact.email' },
            consent: { type: 'boolean', 'x-category': 'none' },
          },
        },
      }),
      set('sources/shop/type/values/signup.made', 'signup'),
      set('routes/newsletter', {
        activity: 'write-letters',
        source: 'shop',
        events: ['signup'],
        to: { letters: { message: 'Welcome to the letter', addressee: 'email' } },
      }),
    ],
    edit: set('routes/newsletter/when', 'event.consent != true'),
    rules: ['route/consent-inverted'],
    token: value('routes/newsletter/when'),
  },
  {
    id: 'routes/newsletter/when=!(event.consent == true)',
    given: [
      set('events/signup', {
        subjects: { reader: { at: '.', keys: ['email'], class: 'readers' } },
        schema: {
          type: 'object',
          required: ['email'],
          properties: {
            email: { type: 'string', 'x-category': 'contact.email' },
            consent: { type: 'boolean', 'x-category': 'none' },
          },
        },
      }),
      set('sources/shop/type/values/signup.made', 'signup'),
      set('routes/newsletter', {
        activity: 'write-letters',
        source: 'shop',
        events: ['signup'],
        to: { letters: { message: 'Welcome to the letter', addressee: 'email' } },
      }),
    ],
    edit: set('routes/newsletter/when', '!(event.consent == true)'),
    rules: ['route/consent-inverted'],
    token: value('routes/newsletter/when'),
  },
  {
    id: 'routes/newsletter/when=event.marketing_consent == false',
    given: [
      set('events/signup', {
        subjects: { reader: { at: '.', keys: ['email'], class: 'readers' } },
        schema: {
          type: 'object',
          required: ['email'],
          properties: {
            email: { type: 'string', 'x-category': 'contact.email' },
            marketing_consent: { type: 'boolean', 'x-category': 'none' },
          },
        },
      }),
      set('sources/shop/type/values/signup.made', 'signup'),
      set('routes/newsletter', {
        activity: 'write-letters',
        source: 'shop',
        events: ['signup'],
        to: { letters: { message: 'Welcome to the letter', addressee: 'email' } },
      }),
    ],
    edit: set('routes/newsletter/when', 'event.marketing_consent == false'),
    rules: ['route/consent-inverted'],
    token: value('routes/newsletter/when'),
  },
  {
    id: 'routes/newsletter/when=event.opt_out',
    given: [
      set('events/signup', {
        subjects: { reader: { at: '.', keys: ['email'], class: 'readers' } },
        schema: {
          type: 'object',
          required: ['email'],
          properties: {
            email: { type: 'string', 'x-category': 'contact.email' },
            opt_out: { type: 'boolean', 'x-category': 'none' },
          },
        },
      }),
      set('sources/shop/type/values/signup.made', 'signup'),
      set('routes/newsletter', {
        activity: 'write-letters',
        source: 'shop',
        events: ['signup'],
        to: { letters: { message: 'Welcome to the letter', addressee: 'email' } },
      }),
    ],
    edit: set('routes/newsletter/when', 'event.opt_out'),
    rules: ['route/consent-inverted'],
    token: value('routes/newsletter/when'),
  },
  {
    id: 'routes/newsletter/when=event.opt_out == true',
    given: [
      set('events/signup', {
        subjects: { reader: { at: '.', keys: ['email'], class: 'readers' } },
        schema: {
          type: 'object',
          required: ['email'],
          properties: {
            email: { type: 'string', 'x-category': 'contact.email' },
            opt_out: { type: 'boolean', 'x-category': 'none' },
          },
        },
      }),
      set('sources/shop/type/values/signup.made', 'signup'),
      set('routes/newsletter', {
        activity: 'write-letters',
        source: 'shop',
        events: ['signup'],
        to: { letters: { message: 'Welcome to the letter', addressee: 'email' } },
      }),
    ],
    edit: set('routes/newsletter/when', 'event.opt_out == true'),
    rules: ['route/consent-inverted'],
    token: value('routes/newsletter/when'),
  },
  {
    id: 'routes/newsletter/when=event.unsubscribed == true',
    given: [
      set('events/signup', {
        subjects: { reader: { at: '.', keys: ['email'], class: 'readers' } },
        schema: {
          type: 'object',
          required: ['email'],
          properties: {
            email: { type: 'string', 'x-category': 'contact.email' },
            unsubscribed: { type: 'boolean', 'x-category': 'none' },
          },
        },
      }),
      set('sources/shop/type/values/signup.made', 'signup'),
      set('routes/newsletter', {
        activity: 'write-letters',
        source: 'shop',
        events: ['signup'],
        to: { letters: { message: 'Welcome to the letter', addressee: 'email' } },
      }),
    ],
    edit: set('routes/newsletter/when', 'event.unsubscribed == true'),
    rules: ['route/consent-inverted'],
    token: value('routes/newsletter/when'),
  },
  {
    id: 'routes/newsletter/when=!event.optedIn',
    given: [
      set('events/signup', {
        subjects: { reader: { at: '.', keys: ['email'], class: 'readers' } },
        schema: {
          type: 'object',
          required: ['email'],
          properties: {
            email: { type: 'string', 'x-category': 'contact.email' },
            optedIn: { type: 'boolean', 'x-category': 'none' },
          },
        },
      }),
      set('sources/shop/type/values/signup.made', 'signup'),
      set('routes/newsletter', {
        activity: 'write-letters',
        source: 'shop',
        events: ['signup'],
        to: { letters: { message: 'Welcome to the letter', addressee: 'email' } },
      }),
    ],
    edit: set('routes/newsletter/when', '!event.optedIn'),
    rules: ['route/consent-inverted'],
    token: value('routes/newsletter/when'),
  },
  {
    id: 'routes/newsletter/when=event.consent == denied',
    given: [
      set('events/signup', {
        subjects: { reader: { at: '.', keys: ['email'], class: 'readers' } },
        schema: {
          type: 'object',
          required: ['email'],
          properties: {
            email: { type: 'string', 'x-category': 'contact.email' },
            consent: { type: 'string', enum: ['granted', 'denied'], 'x-category': 'none' },
          },
        },
      }),
      set('sources/shop/type/values/signup.made', 'signup'),
      set('routes/newsletter', {
        activity: 'write-letters',
        source: 'shop',
        events: ['signup'],
        to: { letters: { message: 'Welcome to the letter', addressee: 'email' } },
      }),
    ],
    edit: set('routes/newsletter/when', 'event.consent == "denied"'),
    rules: ['route/consent-inverted'],
    token: value('routes/newsletter/when'),
  },
  {
    id: 'routes/newsletter/when=event.consent != granted',
    given: [
      set('events/signup', {
        subjects: { reader: { at: '.', keys: ['email'], class: 'readers' } },
        schema: {
          type: 'object',
          required: ['email'],
          properties: {
            email: { type: 'string', 'x-category': 'contact.email' },
            consent: { type: 'string', enum: ['granted', 'denied'], 'x-category': 'none' },
          },
        },
      }),
      set('sources/shop/type/values/signup.made', 'signup'),
      set('routes/newsletter', {
        activity: 'write-letters',
        source: 'shop',
        events: ['signup'],
        to: { letters: { message: 'Welcome to the letter', addressee: 'email' } },
      }),
    ],
    edit: set('routes/newsletter/when', 'event.consent != "granted"'),
    rules: ['route/consent-inverted'],
    token: value('routes/newsletter/when'),
  },
])
