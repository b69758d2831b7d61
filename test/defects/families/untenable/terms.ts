import { drop, family, type Sown, set, value, word } from '../../mutation.ts'
import { change, to } from '../one-line.ts'

/** Words put into a text, and the words of it that are underlined. */
const said = (id: string, path: string, text: string, words: string, rule: string): Sown =>
  change(id, set(path, text), [rule], word(path, words))

const terms = 'recipients/pager/transfer/eu-gdpr/terms'

/** What was sown blind in the third round, and went by: terms of transfers, words of notices, what never happens. */
export const untenableTerms = family('untenable', [
  to('clauses-under-the-law-of-california', `${terms}/law`, 'California', 'transfer/terms-misfit'),
  to('clauses-under-english-law', `${terms}/law`, 'England and Wales', 'transfer/terms-misfit'),
  to('clauses-under-northern-irish-law', `${terms}/law`, 'Northern Ireland', 'transfer/terms-misfit'),
  to('courts-of-singapore', `${terms}/courts`, 'Singapore', 'transfer/terms-misfit'),
  to('one-transfer-with-each-event', `${terms}/frequency`, 'One-off', 'transfer/terms-misfit'),
  to('clauses-that-end-with-a-text', `${terms}/endedBy`, 'importer', 'transfer/terms-misfit'),
  to('addendum-under-irish-law', 'recipients/pager/transfer/uk-gdpr/terms/law', 'Ireland', 'transfer/terms-misfit'),
  change(
    'adequacy-in-modules',
    set('recipients/host/transfer', { 'eu-gdpr': { tool: 'adequacy', module: 2 } }),
    ['transfer/terms-misfit'],
    value('recipients/host/transfer/eu-gdpr/module'),
  ),
  change(
    'further-processors-whenever',
    drop(`${terms}/noticePeriod`),
    ['transfer/terms-misfit'],
    value(`${terms}/subprocessors`),
  ),
  change(
    'host-in-denver',
    set('recipients/host/address', '9 Coop Street, Denver, United States'),
    ['recipient/address-elsewhere'],
    word('recipients/host/address', 'United States'),
  ),
  change(
    'kept-ten-years-by-the-watch',
    set('recipients/team-voice/keeps', { for: 'P10Y' }),
    ['retention/recipient-outlives'],
    value('recipients/team-voice/keeps/for'),
  ),
  change(
    'desk-of-the-customers-choice',
    set('recipients/desk/countries', 'chosen-by-customer'),
    ['recipient/choice-misfit'],
    value('recipients/desk/countries'),
  ),
  to('security-of-a-standard', 'recipients/pager/measures/0', 'Industry standard security', 'measure/vague'),
  to('account-closd', 'retention/account/after', 'account.closd', 'retention/trigger-misfit'),
  change(
    'hold-on-what-is-not-kept',
    set('retention/care-files/holds/0/categories/0', 'contact.address'),
    ['retention/hold-of-nothing'],
    value('retention/care-files/holds/0/categories/0'),
  ),
  to('signed-with-the-key-of-the-journal', 'channels/pager/http/secret', 'journal-key', 'security/secret-reserved'),
  to(
    'verified-by-the-key-of-the-administration',
    'sources/shop/http/verify/secret',
    'admin-key',
    'security/secret-reserved',
  ),
  change(
    'template-in-an-address',
    set('channels/pager/http/url', 'https://hooks.bell.example/in/{{ event.id }}'),
    ['channel/setting-misfit'],
    word('channels/pager/http/url', '{{ event.id }}'),
  ),
  said(
    'template-in-a-header',
    'channels/desk/http/headers/x-team',
    '{{ event.id }}',
    '{{ event.id }}',
    'channel/setting-misfit',
  ),
  to('header-of-two-lines', 'channels/desk/http/headers/x-team', 'orders\nnone', 'channel/setting-misfit'),
  change(
    'address-with-a-fragment',
    set('channels/pager/http/url', 'https://hooks.bell.example/in#top'),
    ['channel/setting-misfit'],
    word('channels/pager/http/url', '#top'),
  ),
  to('type-in-the-signature', 'sources/clinics/type/header', 'webhook-signature', 'source/header-common'),
  to(
    'known-again-by-a-time',
    'sources/care-line/dedupe/path',
    'createdAt',
    'source/id-not-unique',
    'source/id-undeclared',
  ),
  to(
    'consent-of-whoever-registers',
    'lawfulBases/newsletter-consent/asked',
    'Whoever registers agrees',
    'basis/consent-implied',
  ),
  said(
    'consent-by-one-button',
    'lawfulBases/cookie-consent/asked',
    'A banner with one button',
    'one button',
    'basis/consent-implied',
  ),
  to(
    'withdrawn-by-leaving',
    'lawfulBases/newsletter-consent/withdrawn',
    'Close the account',
    'basis/consent-hard-to-withdraw',
  ),
  said(
    'withdrawn-in-office-hours',
    'lawfulBases/newsletter-consent/withdrawn',
    'A call during office hours',
    'A call during',
    'basis/consent-hard-to-withdraw',
  ),
  to('explicit-contract', 'lawfulBases/sale/explicit', true, 'basis/type-mismatch'),
  said(
    'notice-of-partners',
    'notices/privacy/text/introduction',
    'We may share data with partners for various purposes.',
    'We may share data with partners for various purposes',
    'notice/untrue',
  ),
  said(
    'notice-of-ninety-days',
    'notices/privacy/text/introduction',
    'We answer requests within 90 days.',
    'answer requests within 90 days',
    'notice/untrue',
  ),
  said(
    'notice-of-a-fee',
    'notices/privacy/text/introduction',
    'A copy of your data costs 25 euros.',
    'copy of your data costs 25',
    'notice/untrue',
  ),
  said(
    'notice-of-no-right',
    'notices/privacy/text/introduction',
    'You have no right to erasure.',
    'You have no right to erasure',
    'notice/untrue',
  ),
  said(
    'notice-of-compliance',
    'notices/privacy/text/introduction',
    'We are fully GDPR compliant.',
    'fully GDPR compliant',
    'notice/untrue',
  ),
  said(
    'notice-of-anonymity',
    'notices/privacy/text/introduction',
    'All data is anonymous.',
    'All data is anonymous',
    'notice/untrue',
  ),
  to('authority-of-france', 'organisation/authority', 'CNIL', 'law/authority-elsewhere'),
  change(
    'diagnosis-as-plain-data',
    set('categories/patient.diagnosis', { title: 'Diagnosis of a patient', sensitivity: 'personal' }),
    ['category/term-misfit'],
    value('categories/patient.diagnosis/sensitivity'),
  ),
])
