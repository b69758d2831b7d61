import { describe, expect, it } from 'vitest'
import { edit } from '../../../../test/small.ts'
import { companies } from '../testing/companies.ts'
import { contentOf, documentsOf } from '../testing/complete.ts'

const day = '2026-11-29'
/** Two companies unlike the examples: a marketplace in Spain, and software for clinics in the United Kingdom. */
const { declared, paths, read } = await companies(['mercadia', 'heron'], day)

describe('a marketplace in Spain says', () => {
  it.each([
    // A kind of recipients may be called in the singular or plural: no verb has to agree with it.
    ['privacy', 'A buyer of our business: recipients of this kind use the data for purposes of their own.'],
    ['privacy', 'Courts and law enforcement: recipients of this kind use the data for purposes of their own.'],
    // Who answers for data is a company, not what it does for us (Art. 13(1)(a)).
    [
      'privacy',
      'We decide on “Delivery” together with Delivery partner (Correo Rápido S.A.), and answer for it jointly.',
    ],
    // A company of Ireland cannot be certified under the Data Privacy Framework.
    ['privacy', 'covers PayCork DAC for data that it reaches from the United States: PayCork Inc.'],
    // Consent obliges nobody; a law and a contract do (Art. 7(4), 13(2)(e)).
    ['privacy', 'We cannot do this without your email address. If you do not give us this: you get no newsletter.'],
    [
      'privacy',
      'The law requires that you give us your name, your official identifier or document and your bank account.',
    ],
    // One basis for two classes of people is said once, and of everybody where it is everybody.
    ['privacy', 'We do this only with your consent (Art. 6(1)(a) GDPR). You can withdraw it at any time: a mail to'],
    ['privacy', 'You can withdraw it at any time: Settings, Cookies.'],
    ['privacy', 'What allows us to use this data: the law on data about offences (Art. 10 GDPR).'],
    ['privacy', '13 months after we collect the data; copies in backups are gone within 35 days of that.'],
    ['privacy', '5 years after the dispute is closed; backups hold earlier copies for up to 35 days more.'],
    [
      'privacy',
      'We may keep your invoices longer for this reason: legal claims. This lasts until the claim is settled.',
    ],
    ['privacy', 'It is established in Ireland and stores the data there. It reaches the data from no other country.'],
    ['privacy', 'It keeps the data for 10 years after the payment.'],
    ['privacy', 'We share the data with: Hosting, and courts and law enforcement.'],
    ['privacy', 'are listed in “Cookie policy” (https://mercadia.example/cookies).'],
    ['datenschutz', 'Diese Seite richtet sich an: Käufer, Verkäufer, Besucher, Abonnenten, Kinder und Eltern.'],
    ['datenschutz', '(Art. 6 Abs. 1 lit. b DSGVO)'],
    ['datenschutz', 'Kopien in Sicherungen sind spätestens 35 Tage danach gelöscht.'],
  ])('in the notice %s: %s', (name, sentence) => {
    expect(read('mercadia', `public/privacy-notice-${name}.md`)).toContain(sentence)
  })

  it('what people are told twice but once', () => {
    const notice = read('mercadia', 'public/privacy-notice-privacy.md')
    expect(notice).not.toContain('For children:')
    // A period that a law prescribes is the least as well.
    expect(notice).not.toContain('The law requires us to keep')
    expect(read('mercadia', 'public/cookie-policy-cookies.md')).toContain(
      'You can change your choice on “zw_id” and “AdReach pixel” at any time: Settings, Cookies.',
    )
  })
})

describe('the first layer of a notice', () => {
  it('says what the whole notice says, in fewer words, and where that is', () => {
    const short = read('mercadia', 'public/privacy-notice-privacy.short.md')
    const whole = read('mercadia', 'public/privacy-notice-privacy.md')
    expect(short.length).toBeLessThan(whole.length / 4)
    expect(short).toContain('is in “Privacy notice”: https://mercadia.example/privacy')
    expect(short).toContain('- We use your data to find and stop fraud.')
    expect(short).toContain('Fraud prevention: software decides alone.')
    for (const [, purpose = ''] of short.matchAll(/^- (.*)$/gm))
      for (const sentence of purpose.split(/(?<=\.) /)) expect(whole.toLowerCase()).toContain(sentence.toLowerCase())
  })

  it('is not there where the whole lacks facts', () => {
    expect(paths('heron')).not.toContain('documents/public/privacy-notice-patients.short.md')
  })
})

describe('software for clinics says', () => {
  const terms = (): string => read('heron', 'public/data-terms-terms.md')

  it('in terms nothing of data of the reader, whose data it is not', () => {
    const said = terms()
    expect(said).not.toMatch(/\byour (?:data|name|health|email|telephone|date)\b/)
    expect(said).toContain("We process the data to keep the records of clinics' patients.")
    expect(said).toContain('We lock this data 8 years after the care ends;')
    expect(said).toContain('only on your instructions: Schedule 2 of the Master services agreement.')
  })

  it('whom it engages, apart from where the customer has the data sent (Art. 28(2))', () => {
    expect(terms()).toContain(
      'For this we engage Hosting (Thames Cloud Ltd). From 5 January 2027 on, we engage Text messages (TextIt Inc.) for this, too.',
    )
    expect(terms()).toContain(
      "Where you choose so, we send this to the clinic's own systems: telephone number and name.",
    )
  })

  it('what is to be announced as what is to come', () => {
    expect(read('heron', 'public/subprocessors-subs.md')).toContain(
      'On 1 December 2026 we announce Text messages (TextIt Inc.).',
    )
  })

  it('under which paragraph of Schedule 1 it uses health data, and how the other controller is reached', () => {
    const notice = read('heron', 'public/privacy-notice-patients.md')
    expect(notice).toContain(
      'The condition under the law of the United Kingdom is paragraph 18 of Schedule 1 to the Data Protection Act 2018.',
    )
    expect(notice).toContain(
      "You reach the partner hospital (St Brigid's Hospital) here: 9 Hill Rd, Leeds, or study@brigid.example.",
    )
    expect(notice).toContain('We anonymise your health data and your age 18 months after we collect the data;')
  })
})

describe('the papers of both', () => {
  it('hold data that a hold is about, and no other', () => {
    const rows = read('mercadia', 'internal/retention-schedule.md')
      .split('\n')
      .filter((row) => row.includes('Hold: Legal claims'))
    expect(rows.map((row) => row.split(' | ')[0])).toEqual(['| Invoice'])
  })

  it('call a recipient by its name, once, and by no key', () => {
    const annexes = read('mercadia', 'internal/scc-annexes-mail-nova.md')
    expect(annexes).toContain('| Helper Philippines Inc. | declared')
    expect(annexes).not.toContain('Helper Philippines Inc.: Helper Philippines Inc.')
    expect(read('mercadia', 'internal/transfer-register.md')).toContain(
      '| Passes the data on to (Art. 44) | Helper Philippines Inc. |',
    )
  })

  it('take what we call a recipient for no name that it trades under', () => {
    expect(read('heron', 'internal/idta-host.md')).toContain('| Importer: trading name | not stated |')
  })

  it('ask for no evidence of a decision on a country', () => {
    const register = read('mercadia', 'internal/transfer-register.md')
    const section = register.split(/^## /m).find((part) => part.startsWith('Advertising network')) ?? ''
    expect(section).toContain('| Evidence (Art. 5(2)) | not applicable |')
  })

  it('name the authority that is competent, where it is declared', async () => {
    const text = declared('mercadia')
    const told = await documentsOf(
      edit(text, '  country: ES\n', '  country: ES\n  authority: The Catalan authority\n'),
      true,
      day,
    )
    expect(contentOf(told, 'public/privacy-notice-privacy.md')).toContain(
      'The authority that is competent for us is the Catalan authority.',
    )
  })
})

it('names rights that the basis of the readers gives, and none of other people', async () => {
  const text = declared('mercadia')
  const divided = edit(
    text,
    'dataSubjects: [buyers]\n    lawfulBasis: sale',
    'dataSubjects: [buyers, neighbours]\n    lawfulBasis: {by: {buyers: sale, neighbours: fraud-interest}}',
  )
  const notice = contentOf(await documentsOf(divided, true, day), 'public/privacy-notice-privacy.md')
  expect(notice).toContain('You can object to our use of your data')
  expect(notice).not.toMatch(/You can object to our use of your data.*This holds for: .*delivery/)
})

it('says what data is used to do, and spells a name that was given as it was given', async () => {
  const text = declared('mercadia')
  const changes = [
    ['purpose: Find and stop fraud', 'purpose: Answer requests, comments and questions'],
    ['organisation:\n', 'categories: {shop.rank: {title: Service Data, sensitivity: personal}}\norganisation:\n'],
    ['usage.browsing: { source: observed }', 'usage.browsing: {source: observed}, shop.rank: {source: observed}'],
  ] as const
  const other = changes.reduce((said, [from, to]) => edit(said, from, to), text)
  const notice = contentOf(await documentsOf(other, true, day), 'public/privacy-notice-privacy.md')
  expect(notice).toContain('We use your data to answer requests, comments and questions.')
  expect(notice).toContain('Service Data')
})
