import { drop, family, key, set, value, word } from '../../mutation.ts'
import { lettings } from './line.ts'

/** One line of the letting platform changed, about joint controllers and processors; sown from the law and the reference of the language before any rule was read. */
export const lettingsRoles = family('lettings-roles', [
  lettings(
    'arrange-viewings-role-controller',
    set('activities/arrange-viewings/role', 'controller'),
    'recipient/role-mismatch',
    value('recipients/guild/engagement'),
  ),
  lettings(
    'arrange-viewings-role-joint-with-collector',
    set('activities/arrange-viewings/role/joint/with', ['collector']),
    'recipient/role-mismatch',
    value('activities/arrange-viewings/role/joint/with/0'),
  ),
  lettings(
    'arrange-viewings-role-joint-essence-missing',
    drop('activities/arrange-viewings/role/joint/essence'),
    'role/joint-without-essence',
    key('activities/arrange-viewings/role/joint'),
  ),
  lettings(
    'arrange-viewings-role-joint-duties-ours-contact',
    set('activities/arrange-viewings/role/joint/duties/ours', ['contact']),
    'role/duties-of-nobody',
    key('activities/arrange-viewings/role/joint/duties'),
  ),
  lettings(
    'arrange-viewings-role-joint-arrangement-date-2027-06-01',
    set('activities/arrange-viewings/role/joint/arrangement/date', '2027-06-01'),
    'basis/assessment-in-future',
  ),
  lettings(
    'arrange-viewings-role-joint-duties-theirs-guild-security-breache',
    set('activities/arrange-viewings/role/joint/duties/theirs', {
      guild: ['security', 'breaches'],
      collector: ['requests'],
    }),
    'role/duties-of-others',
    key('activities/arrange-viewings/role/joint/duties/theirs/collector'),
  ),
  lettings(
    'relay-for-offices-role-processor-instructions-missing',
    drop('activities/relay-for-offices/role/processor/instructions'),
    'role/processor-without-instructions',
    key('activities/relay-for-offices/role/processor'),
  ),
  lettings(
    'relay-for-offices-role-processor-at-end-missing',
    drop('activities/relay-for-offices/role/processor/atEnd'),
    'role/processor-without-end',
    key('activities/relay-for-offices/role/processor'),
  ),
  lettings(
    'relay-for-offices-role-processor-notice-period-missing',
    drop('activities/relay-for-offices/role/processor/noticePeriod'),
    'recipient/notice-not-run',
    key('activities/relay-for-offices/role/processor'),
  ),
  lettings(
    'relay-for-offices-role-processor-notice-period-p0d',
    set('activities/relay-for-offices/role/processor/noticePeriod', 'P0D'),
    'recipient/notice-not-run',
  ),
  lettings(
    'relay-for-offices-lawful-basis-offers',
    set('activities/relay-for-offices/lawfulBasis', 'offers'),
    'role/basis-on-processor',
    key('activities/relay-for-offices/lawfulBasis'),
  ),
  lettings(
    'relay-for-offices-purpose-to-deliver-to-offices-what-happens-in',
    set(
      'activities/relay-for-offices/purpose',
      'To deliver to offices what happens in their lettings and to train our own credit model',
    ),
    'role/processor-own-purposes',
    word('activities/relay-for-offices/purpose', 'train our own credit'),
  ),
  lettings(
    'relay-for-offices-role-processor-for-harbour',
    set('activities/relay-for-offices/role/processor/for', 'harbour'),
    'role/processor-for-itself',
  ),
  lettings(
    'guild-engagement-on-our-behalf',
    set('recipients/guild/engagement', 'on-our-behalf'),
    'recipient/role-mismatch',
    value('activities/arrange-viewings/role/joint/with/0'),
  ),
  lettings(
    'relay-for-offices-role-controller',
    set('activities/relay-for-offices/role', 'controller'),
    'basis/missing',
    key('activities/relay-for-offices'),
  ),
  lettings(
    'run-tenancies-role-processor-for-tenant-instructions-the-agreeme',
    set('activities/run-tenancies/role', {
      processor: { for: 'tenant', instructions: 'The agreement with the office', atEnd: 'erase', noticePeriod: 'P30D' },
    }),
    'role/basis-on-processor',
    key('activities/run-tenancies/lawfulBasis'),
  ),
])
