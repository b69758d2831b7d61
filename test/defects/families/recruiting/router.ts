import { family } from '../../mutation.ts'
import { line, sow } from './sow.ts'

/** The router itself. */
export const recruitingRouter = family('recruiting-router', [
  sow('hosted-in-the-us-by-a', 'router', 'country: DE', 'country: US', 'transfer/host-country-mismatch'),
  sow(
    'a-mailer-hosts-the-router',
    'router',
    'hostedBy: rheinhost',
    'hostedBy: mailwerk',
    'recipient/category-not-allowed',
  ),
  sow('typo', 'router', 'hostedBy: rheinhost', 'hostedBy: rhinehost', 'ref/unresolved'),
  sow('no-such-value', 'router', 'engine: postgres', 'engine: postgresql', 'schema/invalid'),
  sow('two-replicas-on-sqlite', 'router', 'engine: postgres', 'engine: sqlite', 'build/not-enforced'),
  sow('none', 'router', 'replicas: 2', 'replicas: 0', 'schema/invalid'),
  sow('no-unit-of-it', 'router', 'body: 512KiB', 'body: 512KB', 'schema/invalid'),
  sow('every-event-is-deeper', 'router', 'depth: 12', 'depth: 1', 'route/too-deep'),
  sow('a-cover-letter-alone-may-have', 'router', 'body: 512KiB', 'body: 1KiB', 'security/limit-misfit'),
  sow(
    'marks-of-deliveries-as-statistics-of',
    'router',
    'dedupe: { activity: secure-service',
    'dedupe: { activity: measure-site',
    'basis/consent-not-free',
    line('activities', 'lawfulBasis: statistics-consent'),
  ),
  sow(
    'requests-are-kept-for-eight-days',
    'router',
    'requests: { activity: answer-requests, retention: request-data }',
    'requests: { activity: answer-requests, retention: dedupe-marks }',
    'retention/store-too-short',
  ),
  sow(
    'audit-as-direct-marketing',
    'router',
    'audit: { activity: secure-service',
    'audit: { activity: send-alerts',
    'retention/store-uncovered',
  ),
  sow('no-such-value-2', 'router', 'egress: proxy', 'egress: none', 'schema/invalid'),
  sow(
    'egress-and-replicas-do-not-fit',
    'router',
    'deployment: kubernetes',
    'deployment: compose',
    'build/not-enforced',
    line('router', 'journal: { engine: postgres, replicas: 2 }'),
  ),
  sow(
    'typo-of-a-key',
    'router',
    'access: { activity: secure-service, retention: log-data }',
    'acess: { activity: secure-service, retention: log-data }',
    'schema/unknown-key',
  ),
])
