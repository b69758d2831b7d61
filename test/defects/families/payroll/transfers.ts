import { absent, drop, family, key, rename, set, value, word } from '../../mutation.ts'
import { payroll } from './line.ts'

/** One line changed in the payroll company, about places of recipients and transfers; written from the law and the reference of the language alone. */
export const payrollTransfers = family('payroll-transfers', [
  // Where.
  payroll(
    'parties-established-gone',
    drop('recipients/mail-america/established'),
    'transfer/country-unknown',
    absent('recipients/mail-america/established'),
  ),
  // No country.
  payroll('parties-established-eu', set('recipients/vault/established', 'EU'), 'schema/invalid'),
  // No code.
  payroll('parties-established-name', set('recipients/vault/established', 'Ireland'), 'schema/invalid'),
  // Where.
  payroll(
    'parties-stored-gone',
    drop('recipients/mail-america/stored'),
    'transfer/country-unknown',
    absent('recipients/mail-america/stored'),
  ),
  // Nowhere.
  payroll('parties-stored-empty', set('recipients/mail-america/stored', []), 'schema/invalid'),
  // A list.
  payroll('parties-stored-word', set('recipients/vault/stored', 'IE'), 'schema/invalid'),
  // A transfer without a tool.
  payroll(
    'parties-accessed-from-india',
    set('recipients/messenger/accessedFrom/1', 'IN'),
    'transfer/mechanism-missing',
    value('recipients/messenger/accessedFrom/1'),
  ),
  // A transfer without a tool.
  payroll(
    'parties-stored-in-america',
    set('recipients/vault/stored/0', 'US'),
    'transfer/mechanism-missing',
    value('recipients/vault/stored/0'),
  ),
  // A transfer without a tool.
  payroll(
    'parties-host-reached-from-russia',
    set('recipients/host/accessedFrom', ['DE', 'RU']),
    'house/broken',
    value('rules/no-health-abroad/must'),
  ),
  // The decision on the UK does not cover India.
  payroll(
    'parties-uk-reached-from-india',
    set('recipients/heilwerk-uk/accessedFrom', ['GB', 'IN']),
    'transfer/no-decision',
    value('recipients/heilwerk-uk/accessedFrom/1'),
  ),
  // The decision on Japan does not cover the US.
  payroll(
    'parties-japan-stored-in-america',
    set('recipients/counter-japan/stored', ['JP', 'US']),
    'transfer/no-decision',
    value('recipients/counter-japan/stored/1'),
  ),
  // The decision on Switzerland does not cover China.
  payroll(
    'parties-swiss-reached-from-china',
    set('recipients/swiss-printer/accessedFrom', ['CH', 'CN']),
    'transfer/no-decision',
    value('recipients/swiss-printer/accessedFrom/1'),
  ),
  // No tool.
  payroll(
    'parties-transfer-gone',
    drop('recipients/keying-india/transfer'),
    'transfer/mechanism-missing',
    absent('recipients/keying-india/transfer'),
  ),
  // No tool for the UK.
  payroll(
    'parties-transfer-uk-gone',
    drop('recipients/keying-india/transfer/uk-gdpr'),
    'transfer/mechanism-missing',
    absent('recipients/keying-india/transfer/uk-gdpr'),
  ),
  // No tool for the EU.
  payroll(
    'parties-transfer-eu-gone',
    drop('recipients/keying-india/transfer/eu-gdpr'),
    'transfer/mechanism-missing',
    absent('recipients/keying-india/transfer/eu-gdpr'),
  ),
  // Carries nothing in the EU.
  payroll(
    'parties-idta-in-the-eu',
    set('recipients/keying-india/transfer/eu-gdpr/tool', 'idta'),
    'transfer/tool-wrong-regime',
  ),
  // Carries nothing in the UK.
  payroll(
    'parties-scc-in-the-uk',
    set('recipients/keying-india/transfer/uk-gdpr/tool', 'scc'),
    'transfer/tool-wrong-regime',
  ),
  // Carries nothing in the EU.
  payroll(
    'parties-addendum-in-the-eu',
    set('recipients/support-india/transfer/eu-gdpr/tool', 'uk-addendum'),
    'transfer/tool-wrong-regime',
  ),
  // Which module.
  payroll(
    'parties-module-gone',
    drop('recipients/keying-india/transfer/eu-gdpr/module'),
    'transfer/module-missing',
    absent('recipients/keying-india/transfer/eu-gdpr/module'),
  ),
  // No module.
  payroll('parties-module-five', set('recipients/keying-india/transfer/eu-gdpr/module', 5), 'schema/invalid'),
  // From processor to processor it is 3.
  payroll(
    'parties-module-two-for-subprocessor',
    set('recipients/keying-india/transfer/eu-gdpr/module', 2),
    'transfer/module-mismatch',
  ),
  // From controller to processor it is 2.
  payroll(
    'parties-module-three-for-processor',
    set('recipients/support-india/transfer/eu-gdpr/module', 3),
    'transfer/module-mismatch',
  ),
  // Between controllers.
  payroll(
    'parties-module-one-for-processor',
    set('recipients/support-india/transfer/eu-gdpr/module', 1),
    'transfer/module-mismatch',
  ),
  // From a processor in the EU to its controller.
  payroll(
    'parties-module-four',
    set('recipients/support-india/transfer/eu-gdpr/module', 4),
    'transfer/module-mismatch',
  ),
  // Between controllers.
  payroll(
    'parties-addendum-module',
    set('recipients/support-india/transfer/uk-gdpr/module', 1),
    'transfer/module-mismatch',
  ),
  // Not signed.
  payroll(
    'parties-tool-unsigned',
    drop('recipients/keying-india/transfer/eu-gdpr/signed'),
    'transfer/unsigned',
    absent('recipients/keying-india/transfer/eu-gdpr/signed'),
  ),
  // The clauses of 2021 were not there; older ones carry nothing since 2022-12-27.
  payroll(
    'parties-tool-old',
    set('recipients/keying-india/transfer/eu-gdpr/signed', '2018-06-01'),
    'transfer/signed-too-early',
  ),
  // In the future.
  payroll(
    'parties-tool-future',
    set('recipients/keying-india/transfer/eu-gdpr/signed', '2027-06-01'),
    'transfer/signed-in-future',
  ),
  // Schrems II (C-311/18).
  payroll(
    'parties-tool-unassessed',
    drop('recipients/keying-india/transfer/eu-gdpr/assessed'),
    'transfer/not-assessed',
    absent('recipients/keying-india/transfer/eu-gdpr/assessed'),
  ),
  // In the future.
  payroll(
    'parties-tool-assessed-future',
    set('recipients/keying-india/transfer/eu-gdpr/assessed', '2027-05-20'),
    'transfer/assessment-in-future',
  ),
  // Ended.
  payroll(
    'parties-tool-over',
    set('recipients/keying-india/transfer/uk-gdpr/expires', '2025-12-01'),
    'transfer/tool-expired',
  ),
  // In force since 2022-03-21.
  payroll(
    'parties-idta-before-there-was-one',
    set('recipients/keying-india/transfer/uk-gdpr/signed', '2021-06-01'),
    'transfer/signed-too-early',
  ),
  // Clause 17: a member state.
  payroll(
    'parties-terms-law-india',
    set('recipients/keying-india/transfer/eu-gdpr/terms/law', 'India'),
    'transfer/terms-misfit',
  ),
  // Clause 17: a member state.
  payroll(
    'parties-terms-law-england',
    set('recipients/support-india/transfer/eu-gdpr/terms/law', 'England and Wales'),
    'transfer/terms-misfit',
  ),
  // No such word.
  payroll(
    'parties-terms-subprocessors-typo',
    set('recipients/support-india/transfer/eu-gdpr/terms/subprocessors', 'generl'),
    'schema/invalid',
  ),
  // Clause 9(a).
  payroll(
    'parties-terms-notice-gone',
    drop('recipients/support-india/transfer/eu-gdpr/terms/noticePeriod'),
    'transfer/terms-misfit',
    value('recipients/support-india/transfer/eu-gdpr/terms/subprocessors'),
  ),
  // A placeholder.
  payroll(
    'parties-terms-frequency-tbd',
    set('recipients/keying-india/transfer/eu-gdpr/terms/frequency', 'tbd'),
    'fact/placeholder',
  ),
  // No such word.
  payroll(
    'parties-terms-ended-typo',
    set('recipients/support-india/transfer/uk-gdpr/terms/endedBy', 'nobody'),
    'schema/invalid',
  ),
  // The IDTA has no docking clause.
  payroll(
    'parties-terms-of-the-other-kind',
    set('recipients/keying-india/transfer/uk-gdpr/terms/docking', true),
    'transfer/terms-misfit',
    key('recipients/keying-india/transfer/uk-gdpr/terms/docking'),
  ),
  // Reviews are overdue.
  payroll(
    'parties-evidence-old',
    set('recipients/keying-india/transfer/eu-gdpr/evidence/date', '2022-05-20'),
    'transfer/review-overdue',
    value('recipients/keying-india/transfer/eu-gdpr/evidence/review'),
  ),
  // In the future.
  payroll(
    'parties-evidence-future',
    set('recipients/keying-india/transfer/eu-gdpr/evidence/date', '2027-05-20'),
    'transfer/assessment-in-future',
  ),
  // The US have none but the framework: dpf.
  payroll(
    'parties-adequacy-us',
    set('recipients/mail-america/transfer/eu-gdpr/tool', 'adequacy'),
    'transfer/no-decision',
  ),
  // Not listed.
  payroll(
    'parties-dpf-not-listed',
    set('recipients/mail-america/transfer/eu-gdpr/scope', 'Postfalcon Inc. has applied and is not yet on the list'),
    'transfer/dpf-not-listed',
    word('recipients/mail-america/transfer/eu-gdpr/scope', 'not yet on'),
  ),
  // Lapsed.
  payroll(
    'parties-dpf-withdrawn',
    set(
      'recipients/mail-america/transfer/eu-gdpr/scope',
      'Postfalcon Inc. is on the inactive list, certification lapsed 2025-05-01',
    ),
    'transfer/dpf-not-listed',
    word('recipients/mail-america/transfer/eu-gdpr/scope', 'inactive'),
  ),
  // Another company.
  payroll(
    'parties-dpf-other-company',
    set('recipients/mail-america/transfer/eu-gdpr/scope', 'Mailchamp LLC is on the Data Privacy Framework List'),
    'transfer/dpf-entry-misfit',
  ),
  // A framework with the US alone.
  payroll('parties-dpf-india', set('recipients/support-india/transfer/eu-gdpr/tool', 'dpf'), 'transfer/no-decision'),
  // There is no decision on India.
  payroll(
    'parties-adequacy-india',
    set('recipients/support-india/transfer/eu-gdpr/tool', 'adequacy'),
    'transfer/no-decision',
  ),
  // The decision is for business operators under APPI.
  payroll(
    'parties-japan-scope-gone',
    drop('recipients/counter-japan/transfer/eu-gdpr/scope'),
    'transfer/scope-missing',
    absent('recipients/counter-japan/transfer/eu-gdpr/scope'),
  ),
  // Outside of the decision.
  payroll(
    'parties-japan-scope-outside',
    set('recipients/counter-japan/transfer/eu-gdpr/scope', 'A prefectural university that is not subject to the Act'),
    'transfer/scope-unknown',
    word('recipients/counter-japan/transfer/eu-gdpr/scope', 'not'),
  ),
  // Which one, and not for what is regular.
  payroll(
    'parties-derogation-unnamed',
    set('recipients/support-india/transfer/eu-gdpr', { tool: 'derogation' }),
    'transfer/derogation-unnamed',
    absent('recipients/support-india/transfer/eu-gdpr/derogation'),
  ),
  // Not of our group.
  payroll(
    'parties-bcr-outsider',
    set('recipients/support-india/transfer/eu-gdpr/tool', 'bcr'),
    'transfer/bcr-outsider',
  ),
  // Which code.
  payroll(
    'parties-code-unnamed',
    set('recipients/keying-india/transfer/eu-gdpr/tool', 'code-of-conduct'),
    'transfer/module-mismatch',
    value('recipients/keying-india/transfer/eu-gdpr/module'),
  ),
  // No tool.
  payroll('parties-tool-typo', set('recipients/support-india/transfer/eu-gdpr/tool', 'sccs'), 'schema/invalid'),
  // No regime.
  payroll(
    'parties-regime-typo',
    rename('recipients/support-india/transfer/uk-gdpr', 'uk-gpdr'),
    'schema/unknown-key',
    key('recipients/support-india/transfer/uk-gpdr'),
  ),
  // A framework with the US alone.
  payroll('parties-uk-by-dpf', set('recipients/heilwerk-uk/transfer/eu-gdpr/tool', 'dpf'), 'transfer/no-decision'),
  // A framework with the US alone.
  payroll('parties-swiss-by-dpf', set('recipients/swiss-printer/transfer/eu-gdpr/tool', 'dpf'), 'transfer/no-decision'),
  // A decision has no module.
  payroll(
    'parties-module-on-adequacy',
    set('recipients/swiss-printer/transfer/eu-gdpr/module', 2),
    'transfer/terms-misfit',
  ),
  // A decision needs none.
  payroll(
    'parties-derogation-on-adequacy',
    set('recipients/swiss-printer/transfer/eu-gdpr/derogation', '49(1)(b)'),
    'transfer/terms-misfit',
  ),
  // No such word.
  payroll(
    'parties-customer-countries-typo',
    set('recipients/employer-hr/countries', 'chosen-by-costumer'),
    'schema/invalid',
  ),
  // No key.
  payroll(
    'parties-recipient-key-typo',
    rename('recipients/vault/accessedFrom', 'accessFrom'),
    'schema/unknown-key',
    key('recipients/vault/accessFrom'),
  ),
])
