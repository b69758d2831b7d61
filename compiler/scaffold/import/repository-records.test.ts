import { expect, test } from 'vitest'
import { readSheets } from './read-sheets.ts'
import { readRecord } from './testing/read-record.ts'

/**
 * Records of processing in the shapes that public repositories keep theirs in as Markdown, written with what is right for
 * each before any was read. What they say is made up. An activity: name, purpose, basis, people, data, period.
 */
const table = (rows: readonly string[]): string =>
  rows.flatMap((row, i) => (i === 0 ? [`|${row}|`, `|${row.replace(/[^|]+/g, '---')}|`] : [`|${row}|`])).join('\n')

const records: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a table to each activity, below one about the controller',
    `# Record of Processing Activities

## Controller details

${table(['Field|Detail', 'Controller name|Acme Ltd', 'Address|Dublin', 'Website|acme.example', 'DPO|To be appointed'])}

## Processing activities

### PA-01: Account registration

${table([
  'Field|Detail',
  'Activity|A customer makes an account in the app',
  'Data subjects|Customers',
  'Data categories|Name, email',
  'Sensitive data?|No',
  'Lawful basis|Contract',
  'Purpose|Create and manage the account',
  'Source of data|Data subject',
  'Recipients/processors|Beta, Gamma',
  'Cross-border transfer?|Yes: Beta',
  'Retention|3 years',
  'Security measures|TLS',
])}

### PA-02: Reviews

${table([
  'Field|Detail',
  'Activity|A customer writes a review',
  'Data subjects|Customers (authors), sellers (subjects)',
  'Data categories|Rating, comment',
  'Sensitive data?|No',
  'Lawful basis|Legitimate interest (trust)',
  'Purpose|Let others choose',
  'Source of data|Customer',
  'Recipients/processors|Beta',
  'Cross-border transfer?|No',
  'Transfer safeguard|DPA with Beta',
  'Retention|Life of the platform',
  'Security measures|One review a booking',
])}

## Data subject rights

${table(['Right|How', 'Access|In the app', 'Erasure|On request'])}
`,
    [
      'account-registration | Create and manage the account | contract | customers | contact.email person.name | P3Y',
      'reviews | Let others choose | legitimate-interests | customers sellers |  | -',
    ],
  ],
  [
    'bold labels that are not all known',
    `## 1. Onboarding

${table([
  'Field|Value',
  '**Purpose**|Know the customer',
  '**Legal basis**|Legal obligation (Art. 6(1)(c)), AML Act',
  '**Data categories**|Name, date of birth',
  '**Natural persons**|Directors: name, nationality',
  '**Recipients**|The authority, on request',
  '**Third-country transfers**|None planned',
  '**Retention**|10 years',
  '**Security measures**|Encryption',
])}

## 2. Audit log

${table([
  'Field|Value',
  '**Purpose**|Trail of changes',
  '**Legal basis**|Art. 6(1)(f)',
  '**Data categories**|Actor',
  '**Retention**|1 year',
  '**Security measures**|Hash chain',
])}
`,
    [
      'onboarding | Know the customer | legal-obligation | - | person.birth-date person.name | P10Y',
      'audit-log | Trail of changes | legitimate-interests | - |  | P1Y',
    ],
  ],
  [
    'processing activities that are counted, and a table about models between them',
    `## Controller

${table(['Field|Value', 'Controller|The operator', 'Contact|The mailbox', 'DPO|Not required'])}

## Processing activity 1 — Outreach to agents

${table([
  'Field|Value',
  'Purpose|Find homes',
  'Lawful basis|Art. 6(1)(f)',
  'Data subjects|Estate agents',
  'Personal data|Business email, agency',
  'Source|Public listings',
  'Recipients (processors)|Acme (mail)',
  'Retention|2 years',
  'International transfers|US, under SCCs',
  'Security|TLS',
])}

## Processing activity 2 — Replies

${table(['Field|Value', 'Purpose|Read replies', 'Lawful basis|Consent', 'Personal data|Email', 'Processors|Acme', 'Retention|6 months'])}

## Models

${table(['Call|Vendor|Posture', 'Extraction|Acme|No training', 'Match|Beta|Terms'])}
`,
    [
      'outreach-to-agents | Find homes | legitimate-interests | estate-agents | contact.email | P2Y',
      'replies | Read replies | consent | - | contact.email | P6M',
    ],
  ],
  [
    'Portuguese, with the article of the law behind a label',
    `## OP-01 — Formulário de contato

${table([
  'Campo|Descrição',
  '**Finalidade**|Responder ao pedido',
  '**Base legal (art. 7º)**|Consentimento',
  '**Categorias de titulares**|Clientes',
  '**Categorias de dados**|Nome, e-mail',
  '**Origem da coleta**|Formulário',
  '**Destinatários (operadores)**|Acme',
  '**Transferência internacional**|Não',
  '**Prazo de retenção**|2 anos',
  '**Medidas de segurança**|TLS',
])}

## OP-02 — Registos de acesso

${table([
  'Campo|Descrição',
  '**Finalidade**|Cumprir a lei',
  '**Base legal (art. 7º)**|Obrigação legal',
  '**LIA**|Não se aplica',
  '**Categorias de titulares**|Visitantes',
  '**Categorias de dados**|Endereço IP',
  '**Prazo de retenção**|6 meses',
])}
`,
    [
      'formulario-de-contato | Responder ao pedido | consent | clientes | contact.email person.name | P2Y',
      'registos-de-acesso | Cumprir a lei | legal-obligation | visitantes | technical.ip | P6M',
    ],
  ],
  [
    'Italian, with the measures at the end',
    `## 0. Dati generali

${table(['Voce|Valore', 'Titolare|Acme Srl', 'Contatto privacy|privacy@acme.example', 'DPO|Da verificare'])}

### T1 — Account del genitore
${table([
  'Voce|Contenuto',
  'Finalità|Gestire l’account',
  'Base giuridica|Art. 6(1)(b) — esecuzione del contratto',
  'Interessati|Genitori',
  'Categorie di dati|Email, lingua',
  'Destinatari|Acme',
  'Trasferimenti|Vedi elenco',
  'Conservazione|2 anni',
  'Misure|TLS',
])}

### T2 — Violazioni
${table(['Voce|Contenuto', 'Finalità|Registro', 'Base giuridica|Art. 6(1)(c)', 'Conservazione|5 anni'])}
`,
    [
      'account-del-genitore | Gestire l’account | contract | genitori | contact.email person.language | P2Y',
      'violazioni | Registro | legal-obligation | - |  | P5Y',
    ],
  ],
  [
    'the letters of Art. 30(1) before the labels',
    `## §1. Marketplace

${table([
  'Field|Value',
  '**(a) Controller**|See §0.',
  '**(b) Purpose**|Run the marketplace',
  '**(c) Data subjects + categories**|Users: display name, country',
  '**(d) Recipients**|Other users',
  '**(e) Third-country transfers**|None',
  '**(f) Retention**|5 years',
  '**(g) TOMs**|See §0.',
  '**Lawful basis**|Art. 6(1)(b)',
])}

## §2. Payments

${table([
  'Field|Value',
  '**(a) Controller**|See §0.',
  '**(b) Purpose**|Take payments',
  '**(c) Data subjects + categories**|Buyers: name',
  '**(d) Recipients**|Acme',
  '**(e) Third-country transfers**|US',
  '**(f) Retention**|10 years',
  '**(g) TOMs**|See §0.',
  '**Lawful basis**|Art. 6(1)(c)',
])}
`,
    [
      'marketplace | Run the marketplace | contract | - |  | P5Y',
      'payments | Take payments | legal-obligation | - |  | P10Y',
    ],
  ],
  [
    'labels before colons, below a table of roles',
    `# Records

## Roles

${table(['Activity|Our role|Customer role', 'Telemetry|Processor|Controller', 'Billing|Controller|—'])}

## Processing activities

### 1. Workspace telemetry

- **Purpose:** Show usage
- **Subjects:** Employees
- **Categories:** Name, work email
- **Never collected:** Screenshots
- **Lawful basis:** Legitimate interests
- **Recipients:** Admins
- **Retention:** 90 days

### 2. Account

- **Purpose:** Sign in
- **Subjects:** Account holders
- **Categories:** Name, password hash
- **Lawful basis:** Contract
- **Retention:** 2 years

## Requests

Developers ask in the app.
`,
    [
      'workspace-telemetry | Show usage | legitimate-interests | employees | contact.email person.name | P90D',
      'account | Sign in | contract | account-holders | person.name secret.password | P2Y',
    ],
  ],
  [
    'a controller’s record with columns for controller and processor',
    `## Processing Activities

${table([
  '#|Activity|Controller|Processor|Purpose|Lawful Basis (Art 6)|Data Categories|Recipients / Sub-processors|Retention Period',
  '1|**Sign-in**|Acme|Beta Ltd|Tell users apart|Art 6(1)(b) — Performance of contract|Email address|Beta|1 year',
  '2|**Newsletter**|Acme|Gamma|Send news|Art 6(1)(a) — Consent|Email address, first name|Gamma|Until withdrawn',
])}
`,
    [
      'sign-in | Tell users apart | contract | - | contact.email | P1Y',
      'newsletter | Send news | consent | - | contact.email person.name | -',
    ],
  ],
  [
    'controller’s and processor’s records under headings that say so',
    `## Part 1 — Controller records (Art 30(1))

${table([
  'Purpose|Data subjects|Data categories|Recipients / sub-processors|Transfers|Retention|TOMs reference',
  'Login|Users|Email|Acme|See register|30 days|§1',
])}

## Part 2 — Processor records (Art 30(2)): customer call data

${table([
  'Purpose (per customer instruction)|Data subjects|Data categories|Recipients / sub-processors|Transfers|Retention|TOMs reference',
  'Call forwarding|Callers|Phone number|Beta|See register|13 months|§2',
])}
`,
    [
      'login | Login | - | users | contact.email | P30D',
      'call-forwarding | Call forwarding | - | callers | contact.phone | P13M',
    ],
  ],
  [
    'German, with articles and paragraphs in its labels',
    `# Verzeichnis von Verarbeitungstätigkeiten

## VT-03 Versand des Newsletters

${table([
  'Angabe|Inhalt',
  'Zweck der Verarbeitung|Neuigkeiten senden',
  'Rechtsgrundlage (Art. 6 DSGVO)|Einwilligung',
  'Betroffene|Abonnenten',
  'Datenkategorien|E-Mail-Adresse',
  'Empfänger|Beispiel GmbH',
  'Drittlandübermittlung|Keine',
  'Löschfrist|30 Tage',
  'TOM|siehe Anlage',
])}
`,
    ['versand-des-newsletters | Neuigkeiten senden | consent | abonnenten | contact.email | P30D'],
  ],
  [
    'a heading to each field of one activity',
    `# Verzeichnis von Verarbeitungstätigkeiten (Art. 30 DSGVO)

## 1. Verantwortlicher

Beispiel GmbH

## 2. Bezeichnung der Verarbeitung

Bewerbungen

## 3. Zwecke

Auswahl geeigneter Personen

## 4. Kategorien der Betroffenen

Bewerber

## 5. Kategorien personenbezogener Daten

Name, E-Mail

## 6. Empfänger

Fachabteilung

## 7. Löschfristen

6 Monate
`,
    ['bewerbungen | Auswahl geeigneter Personen | - | bewerber | contact.email person.name | P6M'],
  ],
  [
    'lines with labels below one heading',
    `# Record of processing

Controller: Acme Ltd
Purpose: run a studio
Categories: email, name
Recipients: none
Retention: 90 days
TOMs: TLS
`,
    ['record-of-processing | run a studio | - | - | contact.email person.name | P90D'],
  ],
  [
    'labels that propose and explain',
    `#### PA-001 — Accounts and sessions

${table([
  'Article 30 field|Record',
  'Role and purpose|Proposed controller; registration and login',
  'Data subjects|Registered users',
  'Data categories|Email, username',
  'Recipients|Host not selected',
  'Transfers|Unknown',
  'Proposed basis|Contract necessity',
  'Retention|7 days',
  'Security evidence|Hashing',
  'Required action|Implement deletion',
])}

#### PA-002 — Publishing

${table([
  'Article 30 field|Record',
  'Role and purpose|Proposed processor; publish for customers',
  'Data subjects|Authors',
  'Data categories|Email',
  'Recipients|Acme',
  'Transfers|To be verified',
  'Instruction|Customer agreement required',
  'Retention|Missing',
  'Security evidence|Encryption',
  'Required action|Approve terms',
])}
`,
    [
      'accounts-and-sessions | Proposed controller; registration and login | contract | registered-users | contact.email person.username | P7D',
      'publishing | Proposed processor; publish for customers | - | authors | contact.email | -',
    ],
  ],
  [
    'kinds of data set in below their label, and a role in the heading over them',
    `## Behandlingar

### 1. Anmälan (som personuppgiftsansvarig)

- **Rättslig grund:** Avtal (Art. 6.1.b)
- **Kategorier av registrerade:** Löpare
- **Kategorier av personuppgifter:**
  - Namn
  - E-post
- **Lagringstid:** 24 månader
`,
    ['anmalan-som-personuppgiftsansvarig | - | contract | lopare | contact.email person.name | P24M'],
  ],
  [
    'headings below that of each activity, with recipients in a table',
    `# Verzeichnis

## Verarbeitungstätigkeit 1: Gäste

### Zwecke

- Betrieb der App

### Rechtsgrundlagen

Art. 6 Abs. 1 lit. b DSGVO

### Betroffenenkategorien

Gäste

### Empfänger

${table(['Empfänger|Sitz|Zweck', 'Acme Inc.|USA|Mails'])}

## Verarbeitungstätigkeit 2: Konten

### Zwecke

Anmeldung

### Rechtsgrundlagen

Art. 6 Abs. 1 lit. b DSGVO

### Datenkategorien

- Name
- E-Mail
`,
    [
      'gaste | Betrieb der App | contract | gaste |  | -',
      'konten | Anmeldung | contract | - | contact.email person.name | -',
    ],
  ],
  [
    'Italian headers without their little words, and a table of recipients below',
    `## Trattamenti

${table([
  '#|Attività di trattamento|Finalità|Base giuridica|Categorie interessati|Categorie dati|Destinatari|Termine conservazione',
  '1|Contatti|Rispondere|Art. 6(1)(b)|Clienti|Nome, email|Acme|24 mesi',
])}

## Fornitori

${table(['Fornitore|Servizio|Finalità|Ruolo', 'Acme|Email|Invio di posta|Responsabile'])}
`,
    ['contatti | Rispondere | contract | clienti | contact.email person.name | P24M'],
  ],
  [
    'forms of which one says less, and two that name one thing differently',
    `## Activities

### A1. Accounts

- **Purpose:** sign-in
- **Data subjects:** users
- **Personal data:** email
- **Legal basis:** Art. 6(1)(b) contract

### A2. Search

- **Purpose:** find things
- **Subjects:** users
- **Data:** name
- **Legal basis:** Art. 6(1)(f)

### A3. Reports

- **Purpose:** bug reports
- **Legal basis:** Art. 6(1)(f)

## Cross-cutting facts

- **Retention:** 30 days
- **International transfers:** none
- **Security measures:** TLS
`,
    [
      'accounts | sign-in | contract | users | contact.email | -',
      'search | find things | legitimate-interests | users | person.name | -',
      'reports | bug reports | legitimate-interests | - |  | -',
    ],
  ],
  [
    'a condition of Art. 9 that is no basis, nobody concerned, and coordinates',
    table([
      'Activity|Purpose|Data subjects|Data|Legal basis|Retention',
      'Diary|Coaching|Users + guests|Coordinates (lat/lon)|Art. 9(2)(a) explicit consent|3 years after closure; logs 30 days',
      'Catalogue|Show products|N/A (no persons)|Products|n/a|Indefinite',
    ]),
    ['diary | Coaching | - | users guests | location.precise | -', 'catalogue | Show products | - | - |  | indefinite'],
  ],
  [
    'a French form whose basis is called as a label is',
    `### 1. Connexion

${table([
  'Champ|Description',
  '**Base légale**|Intérêt légitime',
  '**Finalité**|Sécurité',
  '**Catégories de données**|Adresse IP',
  '**Durée de conservation**|6 mois',
  '**Destinataires**|Acme',
])}
`,
    ['connexion | Sécurité | legitimate-interests | - | technical.ip | P6M'],
  ],
  [
    'Romanian, with labels that only come again, and a code that counts',
    `## ROPA-AB-1 — Crearea contului

${table([
  'Câmp|Valoare',
  '**Scop**|Crearea contului',
  '**Temei legal**|Art 6(1)(b)',
  '**Categorii subiecți**|Utilizatori',
  '**Categorii date**|Nume, email',
  '**Sursă**|Aplicația',
  '**Stocare**|Serverul',
  '**Clasificare**|Intern',
  '**Proprietar**|Echipa',
  '**Dovezi**|Jurnal',
])}

## ROPA-AB-2 — Mesaje

${table([
  'Câmp|Valoare',
  '**Scop**|Trimiterea mesajelor',
  '**Temei legal**|Art 6(1)(b)',
  '**Sursă**|Aplicația',
  '**Stocare**|Serverul',
  '**Clasificare**|Intern',
  '**Proprietar**|Echipa',
  '**Dovezi**|Jurnal',
])}
`,
    [
      'crearea-contului | Crearea contului | contract | utilizatori | contact.email person.name | -',
      'mesaje | Trimiterea mesajelor | contract | - |  | -',
    ],
  ],
  [
    'numbered items with labels set in below them',
    `### Processing Activities
1. Access control (staff)
   - Categories: names, emails, phones (optional).
   - Purpose: secure access to dashboards.
   - Lawful basis: contract.
   - Retention: 2 years.

2. Monitoring
   - Data: IP address, user agent.
   - Purpose: detect abuse.
   - Retention: 90 days (automated).

### Processors
- Hosting: Acme.
`,
    [
      'access-control-staff | secure access to dashboards. | contract | - | contact.email contact.phone person.name | P2Y',
      'monitoring | detect abuse. | - | - | technical.ip technical.user-agent | -',
    ],
  ],
  [
    'cells with parts of their own, and fields by their names',
    table([
      'Activity|Purpose|Categories of people|Data categories|Lawful basis',
      'Accounts|Sign in|Customers|- **Identity:** Name, Email Address.<br>- **Sign-in:** password (hashed), OAuth id.|Art 6(1)(b)',
      'Sessions|Stay signed in|Customers|`ipAddress`, `user_agent`, `refreshToken`|Art 6(1)(b)',
    ]),
    [
      'accounts | Sign in | contract | customers | contact.email person.name secret.password | -',
      'sessions | Stay signed in | contract | customers | secret.token technical.ip technical.user-agent | -',
    ],
  ],
  [
    'measures that speak of purposes',
    `## Fontes

${table(['Fonte|Finalidade|Base legal', 'Cadastro|Identificar clientes|Obrigação legal'])}

## Medidas

${table(['Medida|Implementação', 'Pseudonimização|HMAC', 'Minimização|Somente campos para a finalidade declarada', 'Cópias|Cifradas'])}
`,
    ['identificar-clientes | Identificar clientes | legal-obligation | - |  | -'],
  ],
]

test.each(records)('%s', (_, text, expected) => {
  const { said, activities } = readRecord('ropa.md', text)
  const names = Object.keys(activities)
  expect(
    said.map(({ purpose, basis, subjects, data, period }, i) =>
      [names[i], purpose ?? '-', basis ?? '-', subjects ?? '-', data, period ?? '-'].join(' | '),
    ),
  ).toEqual(expected)
})

test('a page says whose record it is by the headings over it, too', () => {
  const form = (purpose: string) =>
    `<table><tr><th>Purpose</th><td>${purpose}</td></tr><tr><th>Data subjects</th><td>Users</td></tr><tr><th>Personal data</th><td>Email</td></tr></table>`
  const { activities } = readRecord(
    'ropa.html',
    `<h1>Records</h1><h2>As controller</h2><h3>Accounts</h3>${form('Sign in')}<h2>As processor</h2><h3>Messages</h3>${form('Deliver')}`,
  )
  expect(activities.accounts.role).toBe('controller')
  expect(Object.keys(activities.messages.role)).toEqual(['processor'])
})

test('a record as data is read by its keys', () => {
  const { said, activities } = readRecord(
    'ropa.yaml',
    `controller: {name: Acme, address: Dublin}
processing_activities:
  - id: PA-1
    name: Accounts
    purpose: Sign in
    lawfulBasis: Contract
    data_subjects: [Users]
    data_categories: [Name, Email]
    retention: 2 years
  - id: PA-2
    name: Letters
    purpose: Send news
    lawfulBasis: Consent
    data_subjects: [Subscribers]
    data_categories: [Email]
    retention: 30 days
`,
  )
  expect(Object.keys(activities)).toEqual(['accounts', 'letters'])
  expect(said).toEqual([
    { purpose: 'Sign in', basis: 'contract', subjects: 'users', data: 'contact.email person.name', period: 'P2Y' },
    { purpose: 'Send news', basis: 'consent', subjects: 'subscribers', data: 'contact.email', period: 'P30D' },
  ])
})

test.each([
  ['columns of a database', '{"columns": [{"table": "user", "column": "id", "purpose": "Joins rows (R-04)"}]}'],
  ['a package', '{"name": "x", "version": "1.0.0", "scripts": {"a": "b", "c": "d"}}'],
])('%s are no record', (_, text) => {
  const list = readSheets('a.json', text, false)
  expect(list.problem).toMatch(/no list of objects with a name or a purpose/)
})
