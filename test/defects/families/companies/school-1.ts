import { family, key, line, replace, value, word } from '../../mutation.ts'
import { school } from './line.ts'

/** One line or block of the messages of schools changed, with what a reader holds against it; written before any rule was read. */
export const school1 = family('companies-school-1', [
  // A processor has no basis of its own.
  school(
    'relay-a-processor-has-no-basis-of',
    replace(
      'activities.yaml',
      '    retention: by-plan',
      `    lawfulBasis: business
    retention: by-plan`,
    ),
    'role/basis-on-processor',
    key('activities/relay/lawfulBasis'),
  ),
  // Obligation without law.
  school(
    'tax-obligation-without-law',
    replace(
      'company.yaml',
      `    law: Section 886 of the Taxes Consolidation Act 1997
  proof:`,
      '  proof:',
    ),
    'basis/incomplete',
    key('lawfulBases/tax'),
  ),
  // Opt-out, Art. 4(11).
  school(
    'digest-consent-opt-out',
    replace(
      'company.yaml',
      '    asked: An empty box beside the form for the digest',
      '    asked: Everybody gets it who does not object',
    ),
    'basis/consent-implied',
    word('lawfulBases/digest-consent/asked', 'does not object'),
  ),
  // Electronic marketing without consent, ePD 13.
  school(
    'write-digest-electronic-marketing-without-consent',
    replace('activities.yaml', '    lawfulBasis: digest-consent', '    lawfulBasis: business'),
    'basis/marketing-without-consent',
    value('activities/write-digest/lawfulBasis'),
  ),
  // No contract named.
  school(
    'proof-no-contract-named',
    replace(
      'company.yaml',
      `  proof:
    type: legal-obligation`,
      `  proof:
    type: contract`,
    ),
    'basis/type-mismatch',
    value('lawfulBases/proof/type'),
  ),
  // For whom.
  school(
    'relay-for-whom',
    replace(
      'activities.yaml',
      `    purpose: Bringing messages of a school to parents, in their language
    role:
      processor:
        for: tenant
        instructions: The data terms, version 5`,
      `    purpose: Bringing messages of a school to parents, in their language
    role:
      processor:
        instructions: The data terms, version 5`,
    ),
    'role/processor-without-instructions',
    key('activities/relay/role/processor'),
  ),
  // Art. 28(3)(a).
  school(
    'relay-art-28-3-a',
    replace(
      'activities.yaml',
      `    purpose: Bringing messages of a school to parents, in their language
    role:
      processor:
        for: tenant
        instructions: The data terms, version 5`,
      `    purpose: Bringing messages of a school to parents, in their language
    role:
      processor:
        for: tenant
        instructions: None`,
    ),
    'role/processor-without-instructions',
    value('activities/relay/role/processor/instructions'),
  ),
  // Enumeration, Art. 28(3)(g).
  school(
    'relay-enumeration',
    replace('activities.yaml', '        atEnd: controller-chooses', '        atEnd: keep'),
    'schema/invalid',
    line('activities.yaml', '        atEnd: keep'),
  ),
  // Told less than 60 days ahead.
  school(
    'relay-told-less-than-60-days-ahead',
    replace(
      'activities.yaml',
      `        atEnd: controller-chooses
        noticePeriod: P30D`,
      `        atEnd: controller-chooses
        noticePeriod: P60D`,
    ),
    'recipient/notice-not-run',
    value('recipients/texter/activeFrom'),
  ),
  // Canada's decision is of limited scope.
  school(
    'translate-canada-s-decision-is-of-limited',
    replace(
      'recipients.yaml',
      `        scope: Lingua is subject to the Personal Information Protection and Electronic Documents Act
    diligence:`,
      '    diligence:',
    ),
    'transfer/scope-missing',
    key('recipients/translate/transfer/eu-gdpr'),
  ),
  // We are a processor there.
  school(
    'speaker-we-are-a-processor-there',
    replace('recipients.yaml', '        module: 3', '        module: 2'),
    'transfer/module-mismatch',
    value('recipients/speaker/transfer/eu-gdpr/module'),
  ),
  // No decision for the US as a whole.
  school(
    'texter-no-decision-for-the-us-as',
    replace(
      'recipients.yaml',
      `    contact: privacy@texter.example
    engagement: on-our-behalf
    established: GB
    stored: [GB]`,
      `    contact: privacy@texter.example
    engagement: on-our-behalf
    established: GB
    stored: [GB, US]`,
    ),
    'transfer/no-decision',
    value('recipients/texter/stored/1'),
  ),
  // Clause 17.
  school(
    'speaker-clause-17',
    replace('recipients.yaml', '          law: Ireland', '          law: Brazil'),
    'transfer/terms-misfit',
    value('recipients/speaker/transfer/eu-gdpr/terms/law'),
  ),
  // Clause 18.
  school(
    'speaker-clause-18',
    replace('recipients.yaml', '          courts: Ireland', '          courts: Brazil'),
    'transfer/terms-misfit',
    value('recipients/speaker/transfer/eu-gdpr/terms/courts'),
  ),
  // Art. 28(2).
  school(
    'speaker-art-28-2',
    replace(
      'recipients.yaml',
      `    announced: 2026-05-05
    activeFrom: 2026-07-01`,
      '    activeFrom: 2026-07-01',
    ),
    'recipient/notice-not-run',
    key('recipients/speaker'),
  ),
])
