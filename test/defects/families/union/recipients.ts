import { drop, family, key, set, value } from '../../mutation.ts'
import { union } from './line.ts'

/** One line of the trade union changed, about who receives data and under which contract; sown from the law and the reference of the language before any rule was read. */
export const unionRecipients = family('union-recipients', [
  union(
    'touhyo-contract-missing',
    drop('recipients/touhyo/contract'),
    'recipient/contract-missing',
    key('recipients/touhyo'),
  ),
  union(
    'hanmaeum-contract-type-controller-to-controller',
    set('recipients/hanmaeum/contract/type', 'controller-to-controller'),
    'recipient/contract-wrong-type',
  ),
  union(
    'maple-contract-signed-2027-01-20',
    set('recipients/maple/contract/signed', '2027-01-20'),
    'recipient/contract-in-future',
  ),
  union(
    'maple-contract-signed-2026-09-20',
    set('recipients/maple/contract/signed', '2026-09-20'),
    'recipient/start-far',
  ),
  union(
    'norrmoln-contract-expires-2026-09-30',
    set('recipients/norrmoln/contract/expires', '2026-09-30'),
    'recipient/contract-expired',
  ),
  union(
    'trygg-engagement-on-our-behalf',
    set('recipients/trygg/engagement', 'on-our-behalf'),
    'recipient/contract-wrong-type',
    value('recipients/trygg/contract/type'),
  ),
  union(
    'orbitdesk-onward-klick',
    set('recipients/orbitdesk/onward', ['klick']),
    'commitment/broken',
    value('commitments/membership-never-sold/assert/never'),
  ),
  union(
    'orbitdesk-onward-orbit-manila-trygg',
    set('recipients/orbitdesk/onward', ['orbit-manila', 'trygg']),
    'recipient/onward-undeclared',
    value('recipients/orbitdesk/onward/1'),
  ),
  union(
    'orbit-manila-engagement-own-purposes',
    set('recipients/orbit-manila/engagement', 'own-purposes'),
    'recipient/onward-undeclared',
    value('recipients/orbitdesk/onward/0'),
  ),
  union(
    'orbit-manila-transfer-missing',
    drop('recipients/orbit-manila/transfer'),
    'transfer/onward-uncovered',
    value('recipients/orbitdesk/onward/0'),
  ),
  union(
    'letterly-legal-name-missing',
    drop('recipients/letterly/legalName'),
    'fact/missing',
    key('recipients/letterly'),
  ),
  union(
    'employers-kind-entity',
    set('recipients/employers/kind', 'entity'),
    'fact/missing',
    key('recipients/employers'),
  ),
  union(
    'klick-established-missing',
    drop('recipients/klick/established'),
    'transfer/country-unknown',
    key('recipients/klick'),
  ),
  union(
    'letterly-diligence-date-2021-03-10',
    set('recipients/letterly/diligence/date', '2021-03-10'),
    'recipient/diligence-overdue',
  ),
  union('kanzlei-contract-type-dpa', set('recipients/kanzlei/contract/type', 'dpa'), 'recipient/contract-wrong-type'),
  union(
    'hold-ballots-recipients-klick-person-id',
    set('activities/hold-ballots/recipients/klick', ['person.id']),
    'recipient/advertiser-beside-purpose',
    key('activities/hold-ballots/recipients/klick'),
  ),
  union(
    'support-cases-recipients-orbitdesk-health-data',
    set('activities/support-cases/recipients/orbitdesk', ['health.data']),
    'house/broken',
    value('rules/cases-stay/must'),
  ),
  union(
    'chat-with-members-recipients-klick-content-message',
    set('activities/chat-with-members/recipients/klick', ['content.message']),
    'recipient/advertiser-beside-purpose',
    key('activities/chat-with-members/recipients/klick'),
  ),
  union(
    'employ-staff-recipients-klick-employment-salary',
    set('activities/employ-staff/recipients/klick', ['employment.salary']),
    'recipient/advertiser-beside-purpose',
    key('activities/employ-staff/recipients/klick'),
  ),
  union(
    'help-delegates-recipients-klick-person-name',
    set('activities/help-delegates/recipients/klick', ['person.name']),
    'recipient/advertiser-beside-purpose',
    key('activities/help-delegates/recipients/klick'),
  ),
])
