import { absent, drop, family, key, type Sown, set, value } from '../mutation.ts'

const unstated = (what: string): Sown => ({
  id: `without-${what}`,
  edit: drop(`organisation/${what}`),
  rules: ['fact/missing'],
  token: absent(`organisation/${what}`),
})

export const representatives = family('representatives', [
  unstated('legalName'),
  unstated('country'),
  unstated('address'),
  unstated('contacts'),
  {
    id: 'regimes-unsaid',
    edit: drop('organisation/regimes'),
    rules: ['fact/missing', 'law/regime-not-stated'],
    token: [absent('organisation/regimes'), value('organisation/country')],
  },
  {
    id: 'regimes-unknown-with-routes',
    edit: set('organisation/regimes', { missing: 'nobody has looked', ask: 'legal' }),
    rules: ['fact/missing', 'law/regime-not-stated'],
    token: [key('organisation/regimes'), value('organisation/regimes')],
    severity: 'error',
  },
  {
    id: 'nobody-in-the-uk',
    edit: drop('organisation/representatives'),
    rules: ['representative/missing'],
    token: [absent('organisation/representatives'), value('organisation/country'), value('organisation/regimes/1')],
  },
  {
    id: 'nobody-in-the-union',
    edit: set('organisation/country', 'GB'),
    rules: ['representative/missing'],
    token: [
      absent('organisation/representatives/eu-gdpr'),
      value('organisation/country'),
      key('organisation'),
      value('organisation/regimes/0'),
    ],
  },
  {
    id: 'unknown-in-the-uk',
    edit: set('organisation/representatives/uk-gdpr', { missing: 'not appointed yet', ask: 'legal' }),
    rules: ['representative/missing', 'fact/missing'],
    token: [key('organisation/representatives/uk-gdpr'), value('organisation/representatives/uk-gdpr')],
  },
  {
    id: 'exempt-with-health-on-a-large-scale',
    edit: set('organisation/representatives/uk-gdpr', { exempt: 'Occasional processing' }),
    rules: ['representative/missing'],
    token: [value('organisation/representatives/uk-gdpr/exempt'), key('organisation/representatives/uk-gdpr/exempt')],
  },
  {
    id: 'representative-out-of-reach',
    edit: ['address', 'email', 'phone', 'url'].map((what) => drop(`organisation/representatives/uk-gdpr/${what}`)),
    rules: ['officer/unreachable'],
    token: key('organisation/representatives/uk-gdpr'),
  },
  {
    id: 'officer-gone',
    edit: drop('organisation/dpo'),
    rules: ['officer/missing'],
    token: [absent('organisation/dpo'), value('activities/answer-calls/largeScale')],
  },
  {
    id: 'officer-out-of-reach',
    edit: ['address', 'email', 'phone', 'url'].map((what) => drop(`organisation/dpo/${what}`)),
    rules: ['officer/unreachable'],
    token: key('organisation/dpo'),
  },
  {
    id: 'officer-of-an-authority',
    given: [
      drop('activities/answer-calls/largeScale'),
      drop('activities/book-for-clinics/largeScale'),
      set('organisation/publicAuthority', true),
    ],
    edit: drop('organisation/dpo'),
    rules: ['officer/missing'],
    token: [absent('organisation/dpo'), value('organisation/publicAuthority')],
  },
  {
    id: 'officer-of-monitoring',
    base: 'large',
    given: [drop('organisation/dpo')],
    edit: set('activities/support-1', {
      purpose: { text: 'Follow what customers do across our sites', term: 'dpv:Personalisation' },
      role: 'controller',
      lawfulBasis: 'service',
      dataSubjects: ['customers'],
      retention: 'month',
      data: {
        'contact.email': { source: 'person' },
        'person.name': { source: 'person' },
        'content.text': { source: 'person' },
        'usage.browsing': { source: 'observed' },
        'location.precise': { source: 'observed' },
      },
      recipients: { host: 'all', 'desk-1': 'all' },
      automatedDecisions: false,
      largeScale: true,
    }),
    rules: ['officer/missing'],
    token: [key('organisation'), value('activities/support-1/largeScale')],
  },
  {
    id: 'officer-without-name',
    base: 'large',
    edit: set('organisation/dpo', {}),
    rules: ['officer/unreachable', 'fact/missing'],
    token: [key('organisation/dpo'), value('organisation/dpo')],
  },
])
