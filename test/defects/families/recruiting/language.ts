import { family } from '../../mutation.ts'
import { line, sow } from './sow.ts'

/** Names, keys and values. */
export const recruitingLanguage = family('recruiting-language', [
  sow('no-such-version', 'company', 'apiVersion: bylaw.dev/v1', 'apiVersion: bylaw.dev/v2', 'schema/invalid'),
  sow('spelling-of-a-section', 'company', 'lawfulBases:', 'lawfulbases:', 'schema/unknown-key'),
  sow(
    'typo-of-a-section',
    'activities',
    `
retention:`,
    `
retentions:`,
    'schema/unknown-key',
    line('activities', 'retentions:'),
  ),
  sow('no-such-section', 'published', 'commitments:', 'promises:', 'schema/unknown-key'),
  sow(
    'typo-of-a-key',
    'activities',
    'title: Security of the service',
    'titel: Security of the service',
    'schema/unknown-key',
  ),
  sow(
    'typo',
    'activities',
    'technical.ip: { source: observed }',
    'technical.ip: { source: observd }',
    'schema/invalid',
  ),
  sow(
    'key-twice',
    'activities',
    'technical.ip: { source: observed }',
    'technical.log: { source: observed }',
    'yaml/duplicate-key',
    line(
      'activities',
      `technical.log: { source: observed }
      account.activity: { source: observed }`,
    ),
  ),
  sow(
    'not-closed',
    'activities',
    'technical.ip: { source: observed }',
    'technical.ip: { source: observed',
    'yaml/syntax',
  ),
  sow(
    'no-such-term',
    'activities',
    'term: "dpv:ServiceUsageAnalytics"',
    'term: "dpv:ServiceUsageAnalytic"',
    'schema/invalid',
  ),
  sow(
    'typo-2',
    'activities',
    'usage.browsing: { source: observed }',
    'usage.browsng: { source: observed }',
    'ref/unresolved',
  ),
  sow('typo-of-a-class', 'activities', 'dataSubjects: [visitors]', 'dataSubjects: [visitor]', 'ref/near-class'),
  sow('typo-of-a-key-2', 'activities', 'dataSubjects: [visitors]', 'dataSubject: [visitors]', 'schema/unknown-key'),
  sow(
    'the-term-and-the-text-say',
    'activities',
    'directMarketing: true',
    'directMarketing: false',
    'information/marketing-unmarked',
  ),
  sow('a-text-is-no-boolean', 'activities', 'directMarketing: true', 'directMarketing: "true"', 'schema/invalid'),
  sow(
    'marketing-is-no-legal-compliance',
    'activities',
    'term: "dpv:DirectMarketing"',
    'term: "dpv:LegalCompliance"',
    'basis/consent-not-free',
    line('activities', 'lawfulBasis: alert-consent'),
  ),
  sow(
    'books-as-marketing-on-tax-law',
    'activities',
    'term: "dpv:LegalCompliance"',
    'term: "dpv:DirectMarketing"',
    'basis/marketing-without-consent',
    line('activities', 'lawfulBasis: tax-law'),
  ),
  sow(
    'passwords-in-plain-text',
    'activities',
    'secret.password: { source: person, required: true, form: hashed }',
    'secret.password: { source: person, required: true, form: plain }',
    'security/secret-plain',
  ),
  sow(
    'a-password-that-is-required-of',
    'activities',
    'secret.password: { source: person, required: true, form: hashed }',
    'secret.password: { source: derived, required: true, form: hashed }',
    'information/source-mismatch',
  ),
  sow(
    'the-candidate-uploads-it-third-party',
    'activities',
    'person.photo: { source: person, when: the candidate uploads one }',
    'person.photo: { source: third-party, when: the candidate uploads one }',
    'information/source-unnamed',
  ),
  sow(
    'a-score-of-each-person-is',
    'activities',
    'applicant.score: { source: derived }',
    'applicant.score: { source: derived, form: aggregated }',
    'fact/missing',
  ),
  sow(
    'requests-come-from-people',
    'activities',
    'rights.request: { source: person }',
    'rights.request: { source: derived }',
    'information/source-mismatch',
  ),
])
