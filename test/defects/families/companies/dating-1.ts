import { family, key, replace, value, word } from '../../mutation.ts'
import { dating } from './line.ts'

/** One line or block of the dating service changed, with what a reader holds against it; written before any rule was read. */
export const dating1 = family('companies-dating-1', [
  // Not explicit.
  dating(
    'face-consent-not-explicit',
    replace(
      'company.yaml',
      `    withdrawn: A switch in the profile
    explicit: true`,
      `    withdrawn: A switch in the profile
    explicit: false`,
    ),
    'basis/consent-not-explicit',
    value('lawfulBases/face-consent/explicit'),
  ),
  // Bundled, Art. 7(2).
  dating(
    'nearby-consent-bundled',
    replace(
      'company.yaml',
      '    asked: The question of the telephone when people nearby are first shown',
      '    asked: Agreed to together with the terms of use',
    ),
    'basis/consent-implied',
    word('lawfulBases/nearby-consent/asked', 'with the terms'),
  ),
  // Harder than giving, Art. 7(3).
  dating(
    'nearby-consent-harder-than-giving',
    replace(
      'company.yaml',
      '    withdrawn: A switch in the settings of the telephone and in the profile',
      '    withdrawn: By a registered letter to our office in Berlin',
    ),
    'basis/consent-hard-to-withdraw',
    word('lawfulBases/nearby-consent/withdrawn', 'By a registered letter'),
  ),
  // Pre-ticked, recital 32.
  dating(
    'orientation-consent-pre-ticked',
    replace(
      'company.yaml',
      '    asked: A screen of its own at registration, with a button for yes and one for no',
      '    asked: A box at registration that is ticked already',
    ),
    'basis/consent-implied',
    word('lawfulBases/orientation-consent/asked', 'ticked already'),
  ),
  // Condition (a) rests on no consent.
  dating(
    'match-condition-a-rests-on-no-consent',
    replace('activities.yaml', '    lawfulBasis: orientation-consent', '    lawfulBasis: membership'),
    'basis/condition-misfit',
    value('activities/match/data/sex.orientation/condition/article'),
  ),
  // Names another basis.
  dating(
    'moderation-law-names-another-basis',
    replace('company.yaml', '    law: Art. 16 and 18 of Regulation (EU) 2022/2065', '    law: Art. 6(1)(f) GDPR'),
    'basis/law-vague',
    value('lawfulBases/moderation-law/law'),
  ),
  // No task, no law, Art. 6(3).
  dating(
    'safety-no-task-no-law',
    replace('company.yaml', '    type: legitimate-interests', '    type: public-task'),
    'basis/type-mismatch',
    value('lawfulBases/safety/type'),
  ),
  // Art. 22(2).
  dating(
    'keep-safe-art-22-2',
    replace(
      'activities.yaml',
      `    purpose: Deciding about reports of members, and keeping out who threatens or deceives
    role: controller
    dataSubjects: [members]
    lawfulBasis: membership`,
      `    purpose: Deciding about reports of members, and keeping out who threatens or deceives
    role: controller
    dataSubjects: [members]
    lawfulBasis: safety`,
    ),
    'basis/automation-not-allowed',
    value('activities/keep-safe/lawfulBasis'),
  ),
  // Art. 22(3).
  dating(
    'automateddecisions-art-22-3',
    replace(
      'activities.yaml',
      '      intervention: A button in the mail about it brings the case before a moderator within a day.',
      '      intervention: The decision is final.',
    ),
    'information/automation-unexplained',
    value('activities/keep-safe/automatedDecisions/intervention'),
  ),
  // Art. 22(3).
  dating(
    'automateddecisions-art-22-3-again',
    replace(
      'activities.yaml',
      `      intervention: A button in the mail about it brings the case before a moderator within a day.
    dpia:`,
      '    dpia:',
    ),
    'information/automation-unexplained',
    key('activities/keep-safe/automatedDecisions'),
  ),
  // Art. 13(2)(f).
  dating(
    'automateddecisions-art-13-2-f',
    replace(
      'activities.yaml',
      '      logic: A profile that five members report within an hour, and whose pictures are known from fraud, is closed.',
      '      logic: Our trade secret',
    ),
    'fact/placeholder',
    value('activities/keep-safe/automatedDecisions/logic'),
  ),
  // Promise to adults broken, Art. 8.
  dating(
    'publicauthority-promise-to-adults-broken',
    replace('company.yaml', '  minimumAge: 18', '  minimumAge: 12'),
    'basis/child-consent',
    value('organisation/minimumAge'),
  ),
  // Criminal data stand under Art. 10.
  dating(
    'criminal-offence-criminal-data-stand-under',
    replace('activities.yaml', '          article: "10"', '          article: 9(2)(f)'),
    'basis/criminal-data',
    value('activities/tell-police/data/criminal.offence/condition/article'),
  ),
  // Art. 10 asks for a law.
  dating(
    'criminal-offence-art-10-asks-for-a-law',
    replace(
      'activities.yaml',
      `          law: Art. 18 of Regulation (EU) 2022/2065
      account.id: { source: third-party, from: Members who report others }`,
      '      account.id: { source: third-party, from: Members who report others }',
    ),
    'basis/condition-without-law',
    key('activities/tell-police/data/criminal.offence/condition'),
  ),
  // Swipes by orientation called no personal data.
  dating(
    'dating-like-swipes-by-orientation-called-no-personal',
    replace('company.yaml', '    sensitivity: special', '    sensitivity: none'),
    'category/told-of-people',
    value('categories/dating.like/sensitivity'),
  ),
  // Art. 9(1).
  dating(
    'biometric-face-art-9-1',
    replace(
      'activities.yaml',
      `        condition:
          article: 9(2)(a)
    recipients:`,
      '    recipients:',
    ),
    'basis/special-category-condition',
    key('activities/verify-faces/data/biometric.face'),
  ),
  // Art. 35(3)(b).
  dating(
    'verify-faces-art-35-3-b',
    replace(
      'activities.yaml',
      `    retention: selfie
    automatedDecisions: false
    largeScale: true
    dpia:
      required: true`,
      `    retention: selfie
    automatedDecisions: false
    largeScale: true
    dpia:
      required: false`,
    ),
    'dpia/required-missing',
    value('activities/verify-faces/dpia/required'),
  ),
  // Where does it lie.
  dating(
    'verify-faces-where-does-it-lie',
    replace(
      'activities.yaml',
      `      file: dsfa/faces.pdf
      date: 2026-05-06`,
      '      date: 2026-05-06',
    ),
    'dpia/required-missing',
    key('activities/verify-faces/dpia'),
  ),
  // Overdue, Art. 35(11).
  dating(
    'verify-faces-overdue',
    replace('activities.yaml', '      date: 2026-05-06', '      date: 2024-05-06'),
    'dpia/overdue',
    value('activities/verify-faces/dpia/date'),
  ),
  // Art. 37(1)(c), section 38 BDSG.
  dating(
    'organisation-art-37-1-c-section-38-bdsg',
    replace(
      'company.yaml',
      `  dpo:
    name: Dr. Jana Petersen
    address: Gneisenaustraße 8, 10961 Berlin
    email: dsb@herzklopfen.example
  authority: Berliner Beauftragte für Datenschutz und Informationsfreiheit`,
      '  authority: Berliner Beauftragte für Datenschutz und Informationsfreiheit',
    ),
    'officer/missing',
    key('organisation'),
  ),
  // Managing director as officer, Art. 38(6).
  dating(
    'organisation-managing-director-as-officer',
    replace('company.yaml', '    name: Dr. Jana Petersen', '    name: Tim Aydın'),
    'officer/conflict',
    value('organisation/dpo/name'),
  ),
])
