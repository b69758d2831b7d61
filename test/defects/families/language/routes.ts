import { family, key, rename, set, value, word } from '../../mutation.ts'

/**
 * The keys of the language one by one, of routes: each absent, contradicted by another key, with the neighbouring
 * word, misspelt, empty, lawful elsewhere only, or twice. Written from the reference of the language, before the rules
 * were looked at; of some 1,900 changes those that went unfound or were pointed at elsewhere, and some of the others.
 */
export const languageOfRoutes = family('language', [
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
    id: 'routes/pushes/when=event.ref > 3',
    base: 'dispatchkit',
    edit: set('routes/pushes/when', 'event.ref > 3'),
    rules: ['schema/condition'],
    token: word('routes/pushes/when', '3'),
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
