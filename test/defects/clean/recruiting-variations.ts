import type { Edit } from '../mutation.ts'

const change = (file: string, from: string, to: string): Edit => ({ do: 'replace', file: `${file}.yaml`, from, to })

/** Lawful changes of one line to the recruiting company. */
export const recruitingVariations: Readonly<Record<string, readonly Edit[]>> = {
  'title-pfadhire-job-board': [change('company', 'title: Pfadhire', 'title: Pfadhire job board')],
  'plans-enterprise-starter-team': [
    change('company', 'plans: [starter, team, enterprise]', 'plans: [enterprise, starter, team]'),
  ],
  'tradename-pfadhire-example': [change('company', 'tradeName: Pfadhire', 'tradeName: Pfadhire.example')],
  'address-am-markt-1-20095-hamburg': [
    change(
      'company',
      `  country: DE
  address: Torstrasse 12, 10119 Berlin`,
      `  country: DE
  address: Am Markt 1, 20095 Hamburg`,
    ),
  ],
  'regimes-uk-gdpr-eu-gdpr': [change('company', 'regimes: [eu-gdpr, uk-gdpr]', 'regimes: [uk-gdpr, eu-gdpr]')],
  'regimes-eu-gdpr-uk-gdpr': [change('company', 'regimes: [eu-gdpr, uk-gdpr]', 'regimes: ["eu-gdpr", "uk-gdpr"]')],
  'support-hello-pfadhire-example': [
    change('company', 'support: help@pfadhire.example', 'support: hello@pfadhire.example'),
  ],
  'url-https-pfadhire-example-dpo': [change('company', 'phone: +49 30 5550100', 'url: https://pfadhire.example/dpo')],
  'address-12-queen-street-edinburgh-eh2': [
    change(
      'company',
      'address: 4 Bread Street, London EC4M',
      'address: 12 Queen Street, Edinburgh EH2 1JE, United Kingdom',
    ),
  ],
  'prohibited-child-data-payment-card-criminal': [
    change(
      'company',
      'prohibited: [child.data, payment.card, criminal]',
      'prohibited: [child.data, payment.card, criminal, genetic.data]',
    ),
  ],
  'minimumage-16': [change('company', 'minimumAge: 18', 'minimumAge: 16')],
  'publicauthority-false-a-gmbh': [change('company', 'publicAuthority: false', 'publicAuthority: false # a GmbH')],
  'position-chief-executive': [change('company', 'position: Managing director', 'position: Chief executive')],
  'title-r-sum': [change('company', 'title: Curriculum vitae', 'title: Résumé')],
  'title-how-well-a-profile-fits': [
    change('company', 'title: Score of how well a profile fits a vacancy', 'title: How well a profile fits'),
  ],
  'contract-terms-of-use-version-9': [
    change('company', 'contract: Terms of the candidate account', 'contract: Terms of use, version 9'),
  ],
  'party-candidates-recruiters': [change('company', 'party: [candidates]', 'party: [candidates, recruiters]')],
  'withdrawn-unticking-the-box': [change('company', 'withdrawn: The same box', 'withdrawn: Unticking the box')],
  'asked-a-switch-that-is-off': [
    change('company', 'asked: An unticked box in the account', 'asked: A switch that is off in the account'),
  ],
  'withdrawn-one-click-on-the-link': [
    change('company', 'withdrawn: A link in each mail', 'withdrawn: One click on the link at the end of each alert'),
  ],
  'asked-a-banner-whose-buttons-to': [
    change(
      'company',
      'asked: A banner with accept and refuse side by side',
      'asked: A banner whose buttons to accept and to refuse look alike',
    ),
  ],
  'asked-a-form-of-its-own': [
    change(
      'company',
      'asked: A separate form after registration, which says that it is voluntary and never shown to employers',
      'asked: A form of its own, which nobody has to fill in',
    ),
  ],
  'interest-ours-and-our-users-in': [
    change(
      'company',
      'interest: Ours, in noticing attacks on the service and tracing faults',
      'interest: Ours and our users’, in a service that works and is not attacked',
    ),
  ],
  'date-2026-02-10-review-p2y': [change('company', 'date: 2026-02-10, review: P1Y', 'date: 2026-02-10, review: P2Y')],
  'law-147-ao-and-257-hgb': [
    change('company', 'law: Section 147 of the German Fiscal Code (AO)', 'law: § 147 AO and § 257 HGB'),
  ],
  'law-articles-12-to-22-of': [
    change('company', 'law: Art. 12 to 22 GDPR and UK GDPR', 'law: Articles 12 to 22 of the GDPR'),
  ],
  'atend-erase': [change('activities', 'atEnd: controller-chooses', 'atEnd: erase')],
  'instructions-auftragsverarbeitungsvertrag-fassung-7': [
    change(
      'activities',
      'instructions: Data processing agreement, version 7',
      'instructions: Auftragsverarbeitungsvertrag, Fassung 7',
    ),
  ],
  'text-bring-applications-to-the-employers': [
    change(
      'activities',
      'text: Pass applications on to the employer that advertised the job',
      'text: Bring applications to the employers to whom they are addressed',
    ),
  ],
  'title-accounts': [change('activities', 'title: Candidate accounts', 'title: Accounts')],
  'consequences-we-cannot-open-an-account': [
    change(
      'activities',
      'consequences: Without a name, a mailbox and a password there is no account.',
      'consequences: We cannot open an account without them.',
    ),
  ],
  'when-somebody-adds-one': [change('activities', 'when: the candidate uploads one', 'when: somebody adds one')],
  'significance-candidates-may-not-see-vacancies': [
    change(
      'activities',
      'significance: A vacancy below 40 is not shown, so that the candidate may miss it',
      'significance: Candidates may not see vacancies that they would have liked',
    ),
  ],
  'intervention-candidates-write-to-our-matching': [
    change(
      'activities',
      'intervention: A button beside the list asks our matching team to look at it and to hear the candidate',
      'intervention: Candidates write to our matching team, whose members look at the list, listen and may change it',
    ),
  ],
  'largescale-true-every-candidate': [
    change(
      'activities',
      `    dpia: { required: true, why: People are evaluated systematically by automation, file: dpia-matching.pdf, date: 2026-02-20, review: P1Y, advice: { file: dpia-matching-advice.pdf, date: 2026-02-13 } }
    largeScale: true`,
      `    dpia: { required: true, why: People are evaluated systematically by automation, file: dpia-matching.pdf, date: 2026-02-20, review: P1Y, advice: { file: dpia-matching-advice.pdf, date: 2026-02-13 } }
    largeScale: true # every candidate`,
    ),
  ],
  'essence-jobnetz-runs-the-search-and': [
    change(
      'activities',
      'essence: We inform people and answer their requests, Jobnetz runs the search; people may turn to either of us',
      'essence: Jobnetz runs the search and we answer requests; everybody can exercise their rights against both',
    ),
  ],
  'review-p18m': [
    change(
      'activities',
      '        arrangement: { file: arrangement-jobnetz.pdf, date: 2026-01-15, review: P1Y',
      '        arrangement: { file: arrangement-jobnetz.pdf, date: 2026-01-15, review: P18M',
    ),
  ],
  'form-encrypted': [
    change(
      'activities',
      `      ethnicity.origin:
        source: person
        form: pseudonymised`,
      `      ethnicity.origin:
        source: person
        form: encrypted`,
    ),
  ],
  'largescale-false': [
    change(
      'activities',
      `    dpia: { required: true, why: Special categories of many people, file: dpia-equality.pdf, date: 2026-03-05, review: P1Y, advice: { file: dpia-equality-advice.pdf, date: 2026-02-26 } }
    largeScale: true`,
      `    dpia: { required: true, why: Special categories of many people, file: dpia-equality.pdf, date: 2026-03-05, review: P1Y, advice: { file: dpia-equality-advice.pdf, date: 2026-02-26 } }
    largeScale: false`,
    ),
  ],
  'from-their-employer': [
    change(
      'activities',
      '      contact.email: { source: third-party, from: The employer that invites a colleague',
      '      contact.email: { source: third-party, from: Their employer',
    ),
  ],
  'authorities-payment-invoice-person-name': [
    change('activities', 'authorities: [payment.invoice]', 'authorities: [payment.invoice, person.name]'),
  ],
  'title-it-security': [change('activities', 'title: Security of the service', 'title: IT security')],
  'plauscount-technical-cookie-id-usage-browsing': [
    change('activities', 'plauscount: all', 'plauscount: [technical.cookie-id, usage.browsing]'),
  ],
  'starter-p1m': [change('activities', 'starter: P30D', 'starter: P1M')],
  'enterprise-p6m': [change('activities', 'enterprise: P180D', 'enterprise: P6M')],
  'backups-p2w': [
    change(
      'activities',
      `    why: How long employers may fetch an application again
    onExpiry: erase
    by: router
    backups: P14D`,
      `    why: How long employers may fetch an application again
    onExpiry: erase
    by: router
    backups: P2W`,
    ),
  ],
  'why-employers-look-at-applications-again': [
    change(
      'activities',
      'why: How long employers may fetch an application again',
      'why: Employers look at applications again while they fill a vacancy',
    ),
  ],
  'for-p1m': [change('activities', 'for: P30D', 'for: P1M')],
  'for-p12m': [change('activities', 'for: P1Y', 'for: P12M')],
  'for-p8y': [change('activities', 'for: P10Y', 'for: P8Y')],
  'for-p60d': [
    change(
      'activities',
      `  log-data:
    for: P90D`,
      `  log-data:
    for: P60D`,
    ),
  ],
  'ground-legal-claims-after-an-attack': [
    change('activities', 'ground: An investigation of an attack', 'ground: Legal claims after an attack'),
  ],
  'until-the-end-of-the-proceedings': [
    change('activities', 'until: The end of the investigation', 'until: The end of the proceedings'),
  ],
  'for-p36m': [change('activities', 'for: P3Y', 'for: P36M')],
  'for-p10d': [change('activities', 'for: P8D', 'for: P10D')],
  'review-p2y': [
    change(
      'recipients',
      '    diligence: { file: rheinhost-audit.pdf, date: 2026-01-12, review: P1Y',
      '    diligence: { file: rheinhost-audit.pdf, date: 2026-01-12, review: P2Y',
    ),
  ],
  'stored-fr-ie': [change('recipients', 'stored: [FR]', 'stored: [FR, IE]')],
  'keeps-for-p14d-after-delivery': [
    change('recipients', 'keeps: { for: P30D, after: delivery }', 'keeps: { for: P14D, after: delivery }'),
  ],
  'hosts-mailwerk-example': [change('recipients', 'hosts: [smtp.mailwerk.example]', 'hosts: ["*.mailwerk.example"]')],
  'expires-2029-07-14': [change('recipients', 'expires: 2028-07-14', 'expires: 2029-07-14')],
  'module-2-3': [
    change(
      'recipients',
      `        tool: scc
        module: 3`,
      `        tool: scc
        module: [2, 3]`,
    ),
  ],
  'law-ireland-courts-ireland': [
    change(
      'recipients',
      '        terms: { frequency: With each interview, subprocessors: general, noticePeriod: P30D, docking: false, redress: false, law: Germany, courts: Germany',
      '        terms: { frequency: With each interview, subprocessors: general, noticePeriod: P30D, docking: false, redress: false, law: Ireland, courts: Ireland',
    ),
  ],
  'assessed-2025-09-30': [
    change(
      'recipients',
      `        tool: scc
        module: 3
        signed: 2025-10-01
        assessed: 2025-09-20`,
      `        tool: scc
        module: 3
        signed: 2025-10-01
        assessed: 2025-09-30`,
    ),
  ],
  'endedby-importer': [change('recipients', '        terms: { endedBy: neither', '        terms: { endedBy: importer')],
  'address-1-congress-avenue-austin-texas': [
    change('recipients', 'address: 90 Market Street, San Francisco', 'address: 1 Congress Avenue, Austin, Texas'),
  ],
  'date-2026-06-02-review-p1y': [
    change(
      'recipients',
      '      eu-gdpr: { tool: dpf, scope: Listed as Gradient Labs; non-HR data, evidence: { url: "https://www.dataprivacyframework.gov/list", date: 2026-05-02, review: P1Y',
      '      eu-gdpr: { tool: dpf, scope: Listed as Gradient Labs; non-HR data, evidence: { url: "https://www.dataprivacyframework.gov/list", date: 2026-06-02, review: P1Y',
    ),
  ],
  'accessedfrom-ch-de': [change('recipients', 'accessedFrom: [CH]', 'accessedFrom: [CH, DE]')],
  'stored-ch-fr': [change('recipients', 'stored: [CH]', 'stored: [CH, FR]')],
  'stored-ie': [
    change(
      'recipients',
      `    established: IN
    stored: [DE]`,
      `    established: IN
    stored: [IE]`,
    ),
  ],
  'subprocessors-general': [change('recipients', 'subprocessors: specific', 'subprocessors: general')],
  'does-accounting': [change('recipients', 'does: Books and tax returns', 'does: Accounting')],
  'title-finanzamt': [change('recipients', 'title: Tax authorities', 'title: Finanzamt')],
  'lifetime-p90d': [
    change(
      'published',
      `    setBy: plauscount
    lifetime: P6M`,
      `    setBy: plauscount
    lifetime: P90D`,
    ),
  ],
  'purpose-shows-us-which-pages-are': [
    change('published', 'purpose: Counts visits and pages', 'purpose: Shows us which pages are read'),
  ],
  'kind-local-storage': [
    change(
      'published',
      `    title: Visits
    kind: cookie`,
      `    title: Visits
    kind: local-storage`,
    ),
  ],
  'lifetime-p1y': [
    change(
      'published',
      `    activity: secure-service
    lifetime: P6M`,
      `    activity: secure-service
    lifetime: P1Y`,
    ),
  ],
  'purpose-lets-people-stay-signed-in': [
    change(
      'published',
      'purpose: Keeps candidates and recruiters signed in',
      'purpose: Lets people stay signed in until they close the browser',
    ),
  ],
  'text-staff-are-trained-every-year': [
    change('published', 'text: Staff are trained once a year.', 'text: Staff are trained every year.'),
  ],
  'last-2026-06-20': [change('published', 'last: 2026-04-20', 'last: 2026-06-20')],
  'text-rights-of-access-are-reviewed': [
    change(
      'published',
      'text: Rights of access are looked at every quarter.',
      'text: Rights of access are reviewed every three months.',
    ),
  ],
  'tolerance-pt3m': [
    change(
      'router',
      '      verify: { scheme: standard-webhooks, secret: career-signing, tolerance: PT5M',
      '      verify: { scheme: standard-webhooks, secret: career-signing, tolerance: PT3M',
    ),
  ],
  'dedupe-path-id': [change('router', 'dedupe: { header: webhook-id }', 'dedupe: { path: id }')],
  'tolerance-pt60s': [change('router', 'tolerance: PT2M', 'tolerance: PT60S')],
  'otherwise-drop': [change('router', 'otherwise: reject', 'otherwise: drop')],
  'values-invoice-paid-invoice-paid-invoice': [
    change(
      'router',
      'values: { invoice.paid: invoice.paid }',
      'values: { invoice.paid: invoice.paid, invoice.payment_succeeded: invoice.paid }',
    ),
  ],
  'maximum-70': [change('router', 'maximum: 60', 'maximum: 70')],
  'enum-junior-medium-senior-lead': [
    change('router', 'enum: [junior, medium, senior]', 'enum: [junior, medium, senior, lead]'),
  ],
  'about-cover-files': [change('router', 'about: [cover]', 'about: [cover, files.*]')],
  'maxlength-6000': [change('router', 'maxLength: 8000', 'maxLength: 6000')],
  'enum-de-en-fr-it': [change('router', 'enum: [de, en, fr]', 'enum: [de, en, fr, it]')],
  'enum-eur-gbp-chf-usd': [change('router', 'enum: [EUR, GBP, CHF]', 'enum: [EUR, GBP, CHF, USD]')],
  'schedule-pt30s-pt5m-pt2h': [change('router', 'schedule: [PT1M, PT10M, PT1H]', 'schedule: [PT30S, PT5M, PT2H]')],
  'ambiguous-fail': [change('router', 'ambiguous: retry', 'ambiguous: fail')],
  'smtp-smtp-mailwerk-example': [
    change(
      'router',
      `    title: Confirmation of an application
    recipient: mailwerk
    email: { server: "smtps://smtp.mailwerk.example`,
      `    title: Confirmation of an application
    recipient: mailwerk
    email: { server: "smtp://smtp.mailwerk.example`,
    ),
  ],
  'subject-vacancies-that-may-fit': [change('router', 'subject: New vacancies', 'subject: Vacancies that may fit')],
  'headers-x-board-pfadhire-accept-language': [
    change('router', 'headers: { x-board: pfadhire }', 'headers: { x-board: pfadhire, accept-language: de }'),
  ],
  'event-applicant-years-7': [change('router', 'event.applicant.years >= 8', 'event.applicant.years > 7')],
  'event-job-seniority-in-senior': [
    change('router', 'event.job.seniority == "senior"', 'event.job.seniority in ["senior"]'),
  ],
  'applicant-name-mask': [change('router', 'applicant.name: keep', 'applicant.name: mask')],
  'event-applicant-name-capitalize': [
    change('router', '{{ event.applicant.name }}', '{{ event.applicant.name | capitalize }}'),
  ],
  'event-score-40': [change('router', 'event.score >= 40 && event.score <= 100', 'event.score >= 40')],
  'event-score-40-event-score-95': [
    change('router', 'event.score >= 40 && event.score <= 100', 'event.score >= 40 && event.score < 95'),
  ],
  'event-candidate-language-in-de-en': [
    change('router', 'event.candidate.language in ["de", "en", "fr"]', 'event.candidate.language in ["de", "en"]'),
  ],
  'event-candidate-language-fr': [
    change('router', 'event.candidate.language in ["de", "en", "fr"]', 'event.candidate.language != "fr"'),
  ],
  'event-count-1-event-urgent-false': [
    change('router', 'event.count > 0 && !event.urgent', 'event.count >= 1 && event.urgent == false'),
  ],
  'event-data-amount-1-0': [change('router', 'event.data.amount > 0.0', 'event.data.amount >= 1.0')],
  'replicas-3': [change('router', 'replicas: 2', 'replicas: 3')],
  'body-1mib': [change('router', 'body: 512KiB', 'body: 1MiB')],
  'egress-cilium': [change('router', 'egress: proxy', 'egress: cilium')],
  'region-frankfurt-2': [change('router', 'region: duesseldorf-1', 'region: frankfurt-2')],
  'security-what-the-router-stores-is': [
    change(
      'published',
      'security: What we store is encrypted.',
      'security: What the router stores is encrypted at rest.',
    ),
  ],
  'rights-you-can-object-to-job': [
    change(
      'published',
      'security: What we store is encrypted.',
      'rights: You can object to job alerts at any time and ask for a copy of your data, free of charge.',
    ),
  ],
  'requests-we-answer-within-one-month': [
    change(
      'published',
      'security: What we store is encrypted.',
      'requests: We answer within one month and tell you if it takes up to two months more.',
    ),
  ],
  'complaints-you-can-complain-to-the': [
    change(
      'published',
      'security: What we store is encrypted.',
      'complaints: You can complain to the Berlin commissioner or to the authority where you live.',
    ),
  ],
  'children-our-service-is-for-people': [
    change(
      'published',
      'security: What we store is encrypted.',
      'children: Our service is for people from 18 years on.',
    ),
  ],
  'purposes-we-never-show-your-answers': [
    change(
      'published',
      'security: What we store is encrypted.',
      'purposes: We never show your answers about equality to employers.',
    ),
  ],
  'purposes-job-alerts-come-by-mail': [
    change(
      'published',
      'security: What we store is encrypted.',
      'purposes: Job alerts come by mail if you asked for them, and stop when you say so.',
    ),
  ],
  'recipients-employers-see-your-profile-only': [
    change(
      'published',
      'security: What we store is encrypted.',
      'recipients: Employers see your profile only if you make it public.',
    ),
  ],
  'automation-our-matching-decides-without-a': [
    change(
      'published',
      'automation: Vacancies are ranked by software alone if you agreed to it. You can ask a person to look at it.',
      'automation: Our matching decides without a human being which vacancies you see. A member of the team looks at it if you ask.',
    ),
  ],
  'version-5': [change('published', 'version: 4', 'version: 5')],
  'your-mailbox-came-from-the-employer': [
    change('published', 'The employer gave us your mailbox.', 'Your mailbox came from the employer.'),
  ],
  'two-cookies-are-needed-the-third': [
    change(
      'published',
      'We use three cookies, and one of them only if you agree.',
      'Two cookies are needed, the third waits for your consent.',
    ),
  ],
  'we-tell-employers-30-days-before': [
    change(
      'published',
      'Employers are told of a new subprocessor 30 days ahead and may object.',
      'We tell employers 30 days before a new subprocessor starts.',
    ),
  ],
  'on-behalf-applications-belong-to-the': [
    change(
      'published',
      'on-behalf: We use applications only to pass them on to the employer.',
      'on-behalf: Applications belong to the employer, whose instructions we follow.',
    ),
  ],
  'flow-retention-maxdays-214': [change('published', 'flow.retention.maxDays <= 213', 'flow.retention.maxDays < 214')],
  'flow-retention-maxdays-210': [change('published', 'flow.retention.maxDays <= 213', 'flow.retention.maxDays <= 210')],
  'flow-recipient-gradient-flow-recipient-rheinhost': [
    change(
      'published',
      'flow.recipient in ["gradient", "rheinhost"]',
      'flow.recipient == "gradient" || flow.recipient == "rheinhost"',
    ),
  ],
  'flow-countries-de': [change('published', 'flow.countries.all(c, c == "DE")', 'flow.countries == ["DE"]')],
  'must-flow-basistypes-all-t-t': [
    change('published', 'must: flow.basisTypes == ["consent"]', 'must: flow.basisTypes.all(t, t == "consent")'),
  ],
  'where-flow-activity-send-alerts': [
    change('published', 'where: flow.directMarketing', 'where: flow.activity == "send-alerts"'),
  ],
  'promise-we-answer-requests-within-three': [
    change(
      'published',
      'promise: We answer requests within one month.',
      'promise: We answer requests within three weeks.',
    ),
  ],
  'flow-category-in-secret-password': [
    change('published', 'flow.category == "secret.password"', 'flow.category in ["secret.password"]'),
  ],
  'severity-note': [change('published', 'severity: warning', 'severity: note')],
  'until-2027-06-30': [change('published', 'until: 2027-03-31', 'until: 2027-06-30')],
  'apiversion-bylaw-dev-v1': [change('company', 'apiVersion: bylaw.dev/v1', 'apiVersion: "bylaw.dev/v1"')],
  'transfers-some-of-our-processors-are': [
    change(
      'published',
      `security: What we store is encrypted.
  recruiters:`,
      `transfers: Some of our processors are in the United States and in India.
  recruiters:`,
    ),
  ],
}
