import { family, line, replace } from '../../mutation.ts'
import { sown } from './line.ts'

/** One text changed, as somebody writes it who has another law, another project or another reader in mind. */
export const sownLegalTexts = family('sown-legal-texts', [
  sown(
    'hotel',
    'section-behind-the-end-of-the-act',
    replace(
      'bases.yaml',
      'law: "Value Added Tax Regulations 1995, regulation 31; Ley 37/1992, article 164"',
      'law: "Value Added Tax Act 1994, section 1101"',
    ),
    ['basis/law-vague'],
    [line('bases.yaml', 'law: "Value Added Tax Act 1994, section 1101"')],
  ),
  sown(
    'energy',
    'act-of-a-year-without-one',
    replace(
      'lawful.yaml',
      'law: "Taxes Consolidation Act 1997, section 886"',
      'law: "Taxes Consolidation Act 1979, section 886"',
    ),
    ['basis/law-vague'],
    [line('lawful.yaml', 'law: "Taxes Consolidation Act 1979, section 886"')],
  ),
  sown(
    'energy',
    'short-of-the-act-without-a-minimum',
    replace(
      'periods.yaml',
      '    for: P6Y\n    from: recorded\n    why: Audits\n    law: "Taxes Consolidation Act 1997, section 886(4)"\n    minimum: P6Y\n',
      '    for: P4Y\n    from: recorded\n    why: Audits\n    law: "Taxes Consolidation Act 1997, section 886(4)"\n',
    ),
    ['retention/below-minimum'],
    [line('periods.yaml', 'for: P4Y')],
  ),
  sown(
    'hotel',
    'claims-over-before-the-period',
    replace(
      'retention.yaml',
      'payments: { for: P13M, from: received, why: Chargebacks come in for thirteen months',
      'payments: { for: P6Y, from: received, why: Claims expire after three years',
    ),
    ['retention/why-says-less'],
    [line('retention.yaml', 'payments: { for: P6Y')],
  ),
  sown(
    'energy',
    'readings-kept-to-train-models',
    replace('periods.yaml', 'why: The operator asks back for a year', 'why: We train our prediction models with them'),
    ['retention/why-of-another'],
    [line('periods.yaml', 'why: We train our prediction models with them')],
  ),
  sown(
    'energy',
    'nobody-remembered-to-delete',
    replace('periods.yaml', 'why: The operator asks back for a year', 'why: We forgot to delete it'),
    ['retention/vague'],
    [line('periods.yaml', 'why: We forgot to delete it')],
  ),
  sown(
    'hotel',
    'soft-opt-in-for-goods-of-partners',
    replace('activities.yaml', 'offers are for stays in our own hotels', 'offers are for services of our partners'),
    ['basis/opt-in-beyond'],
    [line('activities.yaml', 'offers are for services of our partners')],
  ),
  sown(
    'hotel',
    'parents-are-not-asked',
    replace(
      'bases.yaml',
      'parental: The parent shows an identity document at the desk and signs',
      'parental: Not yet asked for',
    ),
    ['fact/placeholder'],
    [line('bases.yaml', 'parental: Not yet asked for')],
  ),
  sown(
    'hotel',
    'required-and-voluntary',
    replace(
      'activities.yaml',
      'consequences: Without an address nobody can join the club.',
      'consequences: Giving it is entirely voluntary.',
    ),
    ['information/consequences-denied'],
    [line('activities.yaml', 'consequences: Giving it is entirely voluntary.')],
  ),
  sown(
    'hotel',
    'authority-for-something-else',
    replace(
      'bylaw.yaml',
      'authority: The Spanish supervisory authority (AEPD), for the hotel in Palma',
      'authority: Financial Conduct Authority',
    ),
    ['law/authority-elsewhere'],
    [line('bylaw.yaml', 'authority: Financial Conduct Authority')],
  ),
  sown(
    'hotel',
    'notice-of-another-hotel',
    replace(
      'site.yaml',
      'introduction: This notice says what we do with data about those who stay with us, and about others.',
      'introduction: Bergblick is a hotel by the lake. This notice says what we do with data.',
    ),
    ['notice/misstates'],
    [line('site.yaml', 'introduction: Bergblick is a hotel')],
  ),
  sown(
    'hotel',
    'purpose-in-another-language',
    replace(
      'activities.yaml',
      'Take payments for stays and pay them back',
      'Zahlungen für die Nächte und das Frühstück von den Gästen entgegennehmen',
    ),
    ['notice/other-language'],
    [line('activities.yaml', 'Zahlungen für die Nächte')],
  ),
  sown(
    'energy',
    'payloads-as-they-are',
    replace('said.yaml', 'text: Readings are encrypted on disk.', 'text: Payloads are not encrypted on disk.'),
    ['measure/contradicted'],
    [line('said.yaml', 'text: Payloads are not encrypted on disk.')],
  ),
  sown(
    'recruiting',
    'password-to-who-sends-mails',
    replace(
      'activities.yaml',
      'mailwerk: [person.name, contact.email, person.language]',
      'mailwerk: [person.name, secret.password, person.language]',
    ),
    ['flow/secret-allowed'],
    [line('activities.yaml', 'mailwerk: [person.name, secret.password, person.language]')],
  ),
  sown(
    'hotel',
    'requests-need-no-answer',
    replace(
      'site.yaml',
      'introduction: This notice says what we do with data about those who stay with us, and about others.',
      'introduction: This notice says what we do with data. We are not obliged to answer requests.',
    ),
    ['notice/untrue'],
    [line('site.yaml', 'We are not obliged to answer requests.')],
  ),
  sown(
    'hotel',
    'one-sentence-in-another-language',
    replace(
      'site.yaml',
      'introduction: "We write down your name and age, so that we know who you are."',
      'introduction: "We write down your name and your age, so that we know who you are and what you like to eat. Wir geben sie nicht weiter und löschen sie nach der Reise."',
    ),
    ['notice/other-language'],
    [line('site.yaml', 'Wir geben sie nicht weiter')],
  ),
])
