/**
 * Categories whose values single somebody out, so that a request can name the person by them (Art. 4(1), 12(6)); names
 * do so among the people whom an event is about. From the built-in catalogue.
 */
const identifying: ReadonlySet<string> = new Set([
  'account.id',
  'contact.email',
  'contact.phone',
  'contact.social-handle',
  'payment.bank-account',
  'person.id',
  'person.name',
  'person.official-id',
  'person.username',
  'technical.cookie-id',
  'technical.fingerprint',
])

/** Categories whose values many people share: as a key they would make one person of many. */
const shared: ReadonlySet<string> = new Set([
  'account.activity',
  'account.preferences',
  'account.subscription',
  'consent.record',
  'contact.address',
  'content.message',
  'content.text',
  'education.history',
  'education.qualification',
  'employment.employer',
  'employment.history',
  'employment.job',
  'employment.performance',
  'employment.salary',
  'event.delivery-status',
  'event.metadata',
  'health.data',
  'location.coarse',
  'location.country',
  'organisation.details',
  'payment.invoice',
  'payment.transaction',
  'person.age',
  'person.birth-date',
  'person.gender',
  'person.language',
  'person.marital-status',
  'person.nationality',
  'technical.browser',
  'technical.device',
  'technical.os',
  'technical.user-agent',
  'usage.activity',
  'usage.browsing',
  'usage.clicks',
])

export const identifies = (category: string): boolean => identifying.has(category)

export const isShared = (category: string): boolean => shared.has(category)
