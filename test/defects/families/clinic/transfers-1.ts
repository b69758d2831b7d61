import { family, key, set, value, word } from '../../mutation.ts'
import { clinic } from './line.ts'

/** One line of the online clinic changed, about where data goes, and by what tool; sown from the law and the reference of the language before any rule was read. */
export const clinicTransfers1 = family('clinic-transfers-1', [
  clinic(
    'facetime-us-tool-adequacy',
    set('recipients/facetime-us/transfer/eu-gdpr/tool', 'adequacy'),
    'transfer/no-decision',
  ),
  clinic('scribe-tool-dpf', set('recipients/scribe/transfer/eu-gdpr/tool', 'dpf'), 'transfer/no-decision'),
  clinic('scribe-tool-scc', set('recipients/scribe/transfer/uk-gdpr/tool', 'scc'), 'transfer/tool-wrong-regime'),
  clinic('helpline-tool-scc', set('recipients/helpline/transfer/uk-gdpr/tool', 'scc'), 'transfer/tool-wrong-regime'),
  clinic('scribe-tool-idta', set('recipients/scribe/transfer/eu-gdpr/tool', 'idta'), 'transfer/tool-wrong-regime'),
  clinic(
    'scribe-tool-uk-addendum',
    set('recipients/scribe/transfer/eu-gdpr/tool', 'uk-addendum'),
    'transfer/tool-wrong-regime',
  ),
  clinic(
    'alpen-lab-eu-gdpr-tool-dpf',
    set('recipients/alpen-lab/transfer/eu-gdpr/tool', 'dpf'),
    'transfer/no-decision',
  ),
  clinic(
    'alpen-lab-established-ru',
    set('recipients/alpen-lab/established', 'RU'),
    'transfer/no-decision',
    value('recipients/alpen-lab/transfer/eu-gdpr/tool'),
  ),
  clinic('alpen-lab-stored-cn', set('recipients/alpen-lab/stored/0', 'CN'), 'transfer/no-decision'),
  clinic('scribe-tool-adequacy', set('recipients/scribe/transfer/eu-gdpr/tool', 'adequacy'), 'transfer/no-decision'),
  clinic('scribe-module-1', set('recipients/scribe/transfer/eu-gdpr/module', 1), 'transfer/module-mismatch'),
  clinic('scribe-module-4', set('recipients/scribe/transfer/eu-gdpr/module', 4), 'transfer/module-mismatch'),
  clinic('scribe-module-3', set('recipients/scribe/transfer/eu-gdpr/module', 3), 'transfer/module-mismatch'),
  clinic(
    'scribe-signed-2027-03-10',
    set('recipients/scribe/transfer/eu-gdpr/signed', '2027-03-10'),
    'transfer/signed-in-future',
  ),
  clinic(
    'scribe-signed-2019-03-10',
    set('recipients/scribe/transfer/eu-gdpr/signed', '2019-03-10'),
    'transfer/signed-too-early',
  ),
  clinic(
    'scribe-signed-missing-not-yet-ask-legal',
    set('recipients/scribe/transfer/eu-gdpr/signed', { missing: 'not yet', ask: 'legal' }),
    'transfer/unsigned',
    key('recipients/scribe/transfer/eu-gdpr/signed'),
  ),
  clinic(
    'scribe-assessed-2028-02-20',
    set('recipients/scribe/transfer/eu-gdpr/assessed', '2028-02-20'),
    'transfer/assessment-in-future',
  ),
  clinic(
    'scribe-assessed-missing-nobody-has-assessed-it-ask-legal',
    set('recipients/scribe/transfer/eu-gdpr/assessed', { missing: 'nobody has assessed it', ask: 'legal' }),
    'transfer/not-assessed',
    key('recipients/scribe/transfer/eu-gdpr/assessed'),
  ),
  clinic('scribe-law-india', set('recipients/scribe/transfer/eu-gdpr/terms/law', 'India'), 'transfer/terms-misfit'),
  clinic(
    'scribe-law-england-and-wales',
    set('recipients/scribe/transfer/eu-gdpr/terms/law', 'England and Wales'),
    'transfer/terms-misfit',
  ),
  clinic(
    'scribe-courts-bengaluru',
    set('recipients/scribe/transfer/eu-gdpr/terms/courts', 'Bengaluru'),
    'transfer/terms-misfit',
  ),
  clinic(
    'scribe-courts-england-and-wales',
    set('recipients/scribe/transfer/eu-gdpr/terms/courts', 'England and Wales'),
    'transfer/terms-misfit',
  ),
  clinic(
    'helpline-law-philippines',
    set('recipients/helpline/transfer/eu-gdpr/terms/law', 'Philippines'),
    'transfer/terms-misfit',
  ),
  clinic(
    'helpline-courts-manila',
    set('recipients/helpline/transfer/eu-gdpr/terms/courts', 'Manila'),
    'transfer/terms-misfit',
  ),
  clinic(
    'helpline-noticeperiod-p0d',
    set('recipients/helpline/transfer/eu-gdpr/terms/noticePeriod', 'P0D'),
    'transfer/terms-misfit',
  ),
  clinic(
    'scribe-safeguards-none',
    set('recipients/scribe/transfer/eu-gdpr/terms/safeguards', 'None'),
    'transfer/terms-misfit',
  ),
  clinic(
    'helpline-safeguards-n-a',
    set('recipients/helpline/transfer/eu-gdpr/terms/safeguards', 'n/a'),
    'fact/placeholder',
  ),
  clinic(
    'scribe-subprocessors-any',
    set('recipients/scribe/transfer/eu-gdpr/terms/subprocessors', 'any'),
    'schema/invalid',
  ),
  clinic(
    'facetime-us-scope-not-on-the-list-any-more',
    set('recipients/facetime-us/transfer/eu-gdpr/scope', 'Not on the list any more'),
    'transfer/dpf-not-listed',
    word('recipients/facetime-us/transfer/eu-gdpr/scope', 'Not on the list'),
  ),
  clinic(
    'facetime-us-scope-active-on-the-privacy-shield-list',
    set('recipients/facetime-us/transfer/eu-gdpr/scope', 'Active on the Privacy Shield List'),
    'transfer/dpf-entry-misfit',
    word('recipients/facetime-us/transfer/eu-gdpr/scope', 'Privacy Shield'),
  ),
])
