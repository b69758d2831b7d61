import { absent, drop, family, key, line, replace, set, value, word } from '../../mutation.ts'
import { payroll } from './line.ts'

/**
 * One line changed in the payroll company, about what is done, and what is accepted: written from the law and from the reference of the language by
 * somebody who had not read the rules.
 */
export const payrollAccountability = family('payroll', [
  // No control.
  payroll(
    'published-measure-control-typo',
    set('measures/journal-encrypted/control', 'journal.encryptd'),
    'build/not-enforced',
  ),
  // What realises it.
  payroll(
    'published-measure-control-gone',
    drop('measures/journal-encrypted/control'),
    'measure/unproven',
    absent('measures/journal-encrypted/control'),
  ),
  // Who sees to it.
  payroll(
    'published-measure-process-gone',
    drop('measures/secrecy/process'),
    'measure/unproven',
    absent('measures/secrecy/process'),
  ),
  // No kind.
  payroll('published-measure-kind-typo', set('measures/secrecy/kind', 'organizational'), 'schema/invalid'),
  // Required.
  payroll(
    'published-measure-text-gone',
    drop('measures/secrecy/text'),
    'schema/invalid',
    absent('measures/secrecy/text'),
  ),
  // Says nothing.
  payroll(
    'published-measure-text-vague',
    set('measures/secrecy/text', 'Appropriate measures are taken'),
    'measure/vague',
  ),
  // Who.
  payroll(
    'published-measure-owner-gone',
    drop('measures/secrecy/process/owner'),
    'process/unowned',
    absent('measures/secrecy/process/owner'),
  ),
  // A placeholder.
  payroll('published-measure-owner-tbd', set('measures/secrecy/process/owner', 'TBD'), 'process/unowned'),
  // In the future.
  payroll('published-measure-future', set('measures/restore-drill/process/last', '2027-09-15'), 'process/in-future'),
  // Years behind.
  payroll('published-measure-overdue', set('measures/restore-drill/process/last', '2023-09-15'), 'process/overdue'),
  // How often.
  payroll(
    'published-measure-every-gone',
    drop('measures/restore-drill/process/every'),
    'process/incomplete',
    absent('measures/restore-drill/process/every'),
  ),
  // No period.
  payroll('published-measure-every-word', set('measures/restore-drill/process/every', 'yearly'), 'schema/invalid'),
  // No period.
  payroll('published-measure-every-zero', set('measures/restore-drill/process/every', 'P0D'), 'process/absurd'),
  // Never.
  payroll('published-measure-every-century', set('measures/restore-drill/process/every', 'P50Y'), 'process/absurd'),
  // What shows it.
  payroll(
    'published-measure-evidence-gone',
    drop('measures/restore-drill/process/evidence'),
    'process/incomplete',
    absent('measures/restore-drill/process/evidence'),
  ),
  // Never done.
  payroll(
    'published-measure-last-gone',
    drop('measures/restore-drill/process/last'),
    'process/incomplete',
    absent('measures/restore-drill/process/last'),
  ),
  // No term.
  payroll('published-measure-dpv-typo', set('measures/journal-encrypted/dpv', 'dpv:EncryptionAtRst'), 'schema/invalid'),
  // Another measure.
  payroll(
    'published-measure-other-control',
    set('measures/journal-encrypted/control', 'egress.confined'),
    'commitment/control-misfit',
  ),
  // Training is no encryption.
  payroll(
    'published-measure-dpv-other',
    set('measures/journal-encrypted/dpv', 'dpv:StaffTraining'),
    'measure/kind-misfit',
  ),
  // No rule.
  payroll(
    'published-exception-rule-typo',
    set('exceptions/employer-decides-where/rule', 'transfer/country-unkown'),
    'exception/unknown-target',
  ),
  // Nothing there.
  payroll(
    'published-exception-target-typo',
    set('exceptions/employer-decides-where/target', 'recipients.employr-hr'),
    'exception/unknown-target',
    word('exceptions/employer-decides-where/target', 'employr-hr'),
  ),
  // It has no such finding.
  payroll(
    'published-exception-target-other',
    set('exceptions/employer-decides-where/target', 'recipients.wage-bank'),
    ['exception/unused', 'transfer/country-unknown'],
    key('exceptions/employer-decides-where'),
    value('recipients/employer-hr/countries'),
  ),
  // No section.
  payroll(
    'published-exception-section-typo',
    set('exceptions/employer-decides-where/target', 'recipient.employer-hr'),
    'exception/unknown-target',
    word('exceptions/employer-decides-where/target', 'recipient'),
  ),
  // Required.
  payroll(
    'published-exception-reason-gone',
    drop('exceptions/employer-decides-where/reason'),
    'schema/invalid',
    absent('exceptions/employer-decides-where/reason'),
  ),
  // No reason.
  payroll('published-exception-reason-tbd', set('exceptions/employer-decides-where/reason', 'tbd'), 'fact/placeholder'),
  // Required.
  payroll(
    'published-exception-by-gone',
    drop('exceptions/employer-decides-where/acceptedBy'),
    'schema/invalid',
    absent('exceptions/employer-decides-where/acceptedBy'),
  ),
  // Ended.
  payroll(
    'published-exception-over',
    set('exceptions/employer-decides-where/until', '2025-05-31'),
    'exception/expired',
  ),
  // No end.
  payroll(
    'published-exception-for-ever',
    set('exceptions/employer-decides-where/until', '2099-12-31'),
    'exception/too-long',
  ),
  // No date.
  payroll('published-exception-date', set('exceptions/employer-decides-where/until', '31.05.2027'), 'schema/invalid'),
  // No such finding.
  payroll(
    'published-exception-covers-nothing',
    set('exceptions/employer-decides-where/covers', ['0123456789abcdef']),
    ['exception/unused', 'transfer/country-unknown'],
    value('exceptions/employer-decides-where/covers/0'),
    value('recipients/employer-hr/countries'),
  ),
  // Nothing is excepted.
  payroll(
    'published-exception-for-a-basis',
    set('exceptions/accepts', {
      rule: 'basis/missing',
      target: 'activities.keep-accounts',
      reason: 'We will see',
      acceptedBy: 'Imke',
      until: '2027-05-01',
    }),
    'exception/unused',
    key('exceptions/accepts'),
  ),
  // No such version.
  payroll(
    'published-api-version-two',
    replace('published.yaml', 'apiVersion: bylaw.dev/v1', 'apiVersion: bylaw.dev/v2'),
    'schema/invalid',
    line('published.yaml', 'bylaw.dev/v2'),
  ),
  // No such key.
  payroll(
    'published-api-version-typo',
    replace('published.yaml', 'apiVersion: bylaw.dev/v1', 'apiVersoin: bylaw.dev/v1'),
    'schema/unknown-key',
    line('published.yaml', 'apiVersoin'),
  ),
  // No section.
  payroll(
    'published-section-typo',
    replace('published.yaml', '\ntrackers:', '\ntracker:'),
    'schema/unknown-key',
    line('published.yaml', 'tracker:'),
  ),
  // No section.
  payroll(
    'published-section-typo-measures',
    replace('published.yaml', '\nmeasures:', '\nmesures:'),
    'schema/unknown-key',
    line('published.yaml', 'mesures:'),
  ),
  // A tab.
  payroll(
    'published-tab',
    replace('published.yaml', '    kind: cookie\n    class: essential', '\tkind: cookie\n    class: essential'),
    'yaml/syntax',
    line('published.yaml', '\tkind: cookie'),
  ),
  // No end.
  payroll(
    'published-quote-open',
    replace('published.yaml', 'title: Signing in', 'title: "Signing in'),
    'yaml/syntax',
    line('published.yaml', '"Signing in'),
  ),
  // Twice.
  payroll(
    'published-key-twice',
    replace(
      'published.yaml',
      '    kind: cookie\n    class: essential',
      '    kind: cookie\n    kind: cookie\n    class: essential',
    ),
    'yaml/duplicate-key',
    line('published.yaml', '    kind: cookie\n    class: essential'),
  ),
  // No colon.
  payroll(
    'published-colon-lost',
    replace('published.yaml', '    class: essential', '    class essential'),
    'yaml/syntax',
    line('published.yaml', 'class essential'),
  ),
  // No space.
  payroll(
    'published-space-lost',
    replace('published.yaml', '    class: essential', '    class:essential'),
    'yaml/syntax',
    line('published.yaml', 'class:essential'),
  ),
  // Not in line.
  payroll(
    'published-indent-lost',
    replace('published.yaml', '    class: essential', '   class: essential'),
    'yaml/syntax',
    line('published.yaml', 'class: essential'),
  ),
  // No end.
  payroll(
    'published-bracket-lost',
    replace('published.yaml', 'audience: [staff, applicants]', 'audience: [staff, applicants'),
    'yaml/syntax',
    line('published.yaml', 'audience: [staff'),
  ),
  // No anchor.
  payroll(
    'published-alias-unknown',
    replace('published.yaml', 'class: essential', 'class: *essential'),
    'yaml/syntax',
    line('published.yaml', '*essential'),
  ),
  // A conflict.
  payroll(
    'published-merge-conflict',
    replace('published.yaml', '\nmeasures:', '\n<<<<<<< HEAD\nmeasures:'),
    'yaml/syntax',
    line('published.yaml', '<<<<<<< HEAD'),
  ),
])
