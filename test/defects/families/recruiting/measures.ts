import { family } from '../../mutation.ts'
import { line, sow } from './sow.ts'

/** Measures and who sees to them. */
export const recruitingMeasures = family('recruiting-measures', [
  sow('no-period', 'published', 'every: P1Y', 'every: P1', 'schema/invalid'),
  sow('overdue', 'published', 'last: 2026-04-20', 'last: 2024-04-20', 'process/overdue'),
  sow('in-the-future', 'published', 'last: 2026-04-20', 'last: 2026-12-20', 'process/in-future'),
  sow(
    'once-a-year-by-its-process',
    'published',
    'text: Staff are trained once a year.',
    'text: Staff are trained every month.',
    'commitment/says-more',
    line('published', 'process: { owner: Pe'),
  ),
  sow(
    'spelling-of-the-value',
    'published',
    `  training:
    kind: organisational`,
    `  training:
    kind: organizational`,
    'schema/invalid',
    line('published', 'kind: organizational'),
  ),
  sow('nobody', 'published', 'owner: People team', 'owner: nobody', 'process/unowned'),
  sow('no-such-term', 'published', 'dpv: "dpv:StaffTraining"', 'dpv: "dpv:StafTraining"', 'schema/invalid'),
  sow(
    'every-three-months-by-its-process',
    'published',
    'text: Rights of access are looked at every quarter.',
    'text: Rights of access are looked at every week.',
    'commitment/says-more',
    line('published', 'process: { owner: Se'),
  ),
  sow('the-text-says-every-quarter', 'published', 'every: P3M', 'every: P3Y', 'commitment/says-more'),
  sow(
    'no-such-control',
    'published',
    '  at-rest: { kind: technical, text: Events are stored encrypted., control: journal.encrypted',
    '  at-rest: { kind: technical, text: Events are stored encrypted., control: journal.encryption',
    'build/not-enforced',
  ),
  sow(
    'encryption-at-rest-rests-on-tls',
    'published',
    '  at-rest: { kind: technical, text: Events are stored encrypted., control: journal.encrypted',
    '  at-rest: { kind: technical, text: Events are stored encrypted., control: tls.minimum',
    'commitment/control-misfit',
  ),
  sow(
    'another-measures-term',
    'published',
    'dpv: "dpv:AuthenticationProtocols"',
    'dpv: "dpv:EncryptionAtRest"',
    'commitment/control-misfit',
    line('published', 'senders-proven: { ki'),
  ),
])
