import { drop, family, key, set, value, word } from '../../mutation.ts'
import { union } from './line.ts'

/** One line of the trade union changed, about joint controllers and processors; sown from the law and the reference of the language before any rule was read. */
export const unionRoles = family('union-roles', [
  union(
    'survey-wages-role-joint-with-maple',
    set('activities/survey-wages/role/joint/with', ['maple']),
    'recipient/role-mismatch',
    value('activities/survey-wages/role/joint/with/0'),
  ),
  union(
    'survey-wages-role-controller',
    set('activities/survey-wages/role', 'controller'),
    'recipient/role-mismatch',
    value('recipients/wage-institute/engagement'),
  ),
  union(
    'survey-wages-role-joint-essence-missing',
    drop('activities/survey-wages/role/joint/essence'),
    'role/joint-without-essence',
    key('activities/survey-wages/role/joint'),
  ),
  union(
    'survey-wages-role-joint-duties-ours-security-breaches',
    set('activities/survey-wages/role/joint/duties/ours', ['security', 'breaches']),
    'role/duties-of-nobody',
    key('activities/survey-wages/role/joint/duties'),
  ),
  union(
    'wage-institute-contract-type-dpa',
    set('recipients/wage-institute/contract/type', 'dpa'),
    'recipient/contract-wrong-type',
  ),
  union(
    'wage-institute-engagement-own-purposes',
    set('recipients/wage-institute/engagement', 'own-purposes'),
    'recipient/role-mismatch',
    value('activities/survey-wages/role/joint/with/0'),
  ),
  union(
    'relay-for-clubs-role-processor-at-end-missing',
    drop('activities/relay-for-clubs/role/processor/atEnd'),
    'role/processor-without-end',
    key('activities/relay-for-clubs/role/processor'),
  ),
  union(
    'relay-for-clubs-role-processor-instructions-missing',
    drop('activities/relay-for-clubs/role/processor/instructions'),
    'role/processor-without-instructions',
    key('activities/relay-for-clubs/role/processor'),
  ),
  union(
    'relay-for-clubs-role-processor-notice-period-missing',
    drop('activities/relay-for-clubs/role/processor/noticePeriod'),
    'recipient/notice-not-run',
    key('activities/relay-for-clubs/role/processor'),
  ),
  union(
    'relay-for-clubs-role-controller',
    set('activities/relay-for-clubs/role', 'controller'),
    'basis/missing',
    key('activities/relay-for-clubs'),
  ),
  union(
    'relay-for-clubs-lawful-basis-statutes',
    set('activities/relay-for-clubs/lawfulBasis', 'statutes'),
    'role/basis-on-processor',
    key('activities/relay-for-clubs/lawfulBasis'),
  ),
  union(
    'relay-for-clubs-purpose-to-deliver-to-clubs-who-has-joined-and-t',
    set(
      'activities/relay-for-clubs/purpose',
      'To deliver to clubs who has joined and to sell those people our insurance',
    ),
    'role/processor-own-purposes',
    word('activities/relay-for-clubs/purpose', 'sell those people our insurance'),
  ),
  union(
    'relay-for-clubs-recipients-trygg-all',
    set('activities/relay-for-clubs/recipients/trygg', 'all'),
    'role/processor-own-purposes',
    key('activities/relay-for-clubs/recipients/trygg'),
  ),
  union(
    'relay-for-clubs-recipients-klick-contact-email',
    set('activities/relay-for-clubs/recipients/klick', ['contact.email']),
    'role/processor-own-purposes',
    key('activities/relay-for-clubs/recipients/klick'),
  ),
  union(
    'keep-members-role-processor-for-tenant-instructions-the-agreemen',
    set('activities/keep-members/role', {
      processor: { for: 'tenant', instructions: 'The agreement with the club', atEnd: 'return', noticePeriod: 'P30D' },
    }),
    'role/basis-on-processor',
    key('activities/keep-members/lawfulBasis'),
  ),
])
