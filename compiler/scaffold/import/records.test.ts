import { describe, expect, test } from 'vitest'
import { listedCategories } from './data-categories.ts'
import { listedBasis } from './lawful-bases.ts'
import { listedPeriod } from './periods.ts'
import { readSheets } from './read-sheets.ts'
import { readRecord as read } from './testing/read-record.ts'

/**
 * Records of processing with the columns of the templates that authorities publish, written with what is right for each
 * before any was read. What they say is made up.
 */
const row = (purpose: string | null, basis: string | null, subjects: string, data: string, period: string | null) => ({
  purpose,
  basis,
  subjects,
  data,
  period,
})

describe('the columns of a template', () => {
  test.each([
    [
      'DSK (Germany)',
      'Lfd. Nr.;Bezeichnung der Verarbeitungstätigkeit;Zwecke der Verarbeitung;Rechtsgrundlage;Kategorien betroffener Personen;Kategorien personenbezogener Daten;Fristen für die Löschung\n1;Löhne;Auszahlung;Art. 6 Abs. 1 lit. c DSGVO;Beschäftigte;Name, Bankverbindung, Konfession*;10 Jahre\n',
      row('Auszahlung', 'legal-obligation', 'beschaftigte', 'belief.religion payment.bank-account person.name', 'P10Y'),
    ],
    [
      'BayLDA (Bavaria)',
      'Verarbeitungstätigkeit;Zwecke der Verarbeitung;Kategorie betroffener Personen;Kategorie von personenbez. Daten;Löschfristen\nMitglieder;Verwaltung;Mitglieder;Name und Adressen;2 Jahre nach Austritt\n',
      row('Verwaltung', null, 'mitglieder', 'contact.address person.name', 'P2Y'),
    ],
    [
      'CNIL (France)',
      'Nom du traitement;Finalité principale;Catégories de personnes concernées;Catégories de données traitées;Durée de conservation;Base légale\nLettre;Informer;Abonnés;Adresse électronique;3 ans à compter du dernier contact;Consentement\n',
      row('Informer', 'consent', 'abonnes', 'contact.email', 'P3Y'),
    ],
    [
      'AEPD (Spain)',
      'Actividad de tratamiento;Finalidad;Base de legitimación;Categorías de interesados;Categorías de datos personales;Plazo de conservación\nClientes;Pedidos;Ejecución de un contrato;Clientes y proveedores;Nombre y apellidos, correo electrónico;5 años\n',
      row('Pedidos', 'contract', 'clientes proveedores', 'contact.email person.name', 'P5Y'),
    ],
    [
      'Garante (Italy), with purposes and bases in one column',
      "TIPOLOGIA DI TRATTAMENTO;FINALITA' E BASI LEGALI DEL TRATTAMENTO;CATEGORIE DI INTERESSATI;CATEGORIE DI DATI PERSONALI;TERMINI ULTIMI DI CANCELLAZIONE PREVISTI\nClienti;Vendita (contratto);Clienti;Nome, e-mail;10 anni\n",
      row(null, null, 'clienti', 'contact.email person.name', 'P10Y'),
    ],
    [
      'Datatilsynet (Denmark)',
      'Behandlingsaktivitet;Formål;Behandlingsgrundlag;Kategorier af registrerede;Kategorier af personoplysninger;Slettefrist\nLøn;Udbetaling;Retlig forpligtelse;Medarbejdere;Navn, CPR-nummer;5 år\n',
      row('Udbetaling', 'legal-obligation', 'medarbejdere', 'person.name person.official-id', 'P5Y'),
    ],
    [
      'AP (Netherlands)',
      'Verwerking;Doeleinden;Grondslag;Betrokkenen;Categorieën persoonsgegevens;Bewaartermijn\nKlanten;Bestellingen;Uitvoering overeenkomst;Klanten;Naam, e-mailadres;7 jaar\n',
      row('Bestellingen', 'contract', 'klanten', 'contact.email person.name', 'P7Y'),
    ],
    [
      'UODO (Poland), with its columns counted below their headers',
      'Lp.;Nazwa czynności przetwarzania;Cel przetwarzania;Kategorie osób;Kategorie danych;Podstawa prawna;Planowany termin usunięcia kategorii danych\n1;2;3;4;5;6;7\n1;Rekrutacja;Wybór;Kandydaci;Imię i nazwisko;Art. 6 ust. 1 lit. b RODO;6 miesięcy\n',
      row('Wybór', 'contract', 'kandydaci', 'person.name', 'P6M'),
    ],
    [
      'the Belgian authority, with two rows of headers',
      'Process,,Processing,,Data,,Retention\nName of Business Process,Owner of Process,Purpose of Processing,Basis for Processing,Functional Data Category,Category of Data Subjects,Retention Period\nHiring,HR,Choosing,Pre-contractual measures,"Name, e-mail",Applicants,1 year\n',
      row('Choosing', 'contract', 'applicants', 'contact.email person.name', 'P1Y'),
    ],
  ])('%s', (_, text, expected) => expect(read('record.csv', text).said).toEqual([expected]))

  test('a processor’s record says for whom', () =>
    expect(
      read('r.csv', "Controller's name and contact details,Categories of processing\nAcme Ltd,Hosting\n").activities
        .hosting.role.processor.for,
    ).toBe('Acme Ltd'))
})

describe('a form with labels beside what they say', () => {
  test('of the CNIL, with a title above it', () =>
    expect(
      read(
        'fiche.csv',
        'Fiche de registre;;\nNom / sigle;Clients;\nFinalité principale;Commandes;\nCatégories de personnes concernées;Clients;\nCatégories de données;Nom;\nDurée de conservation;3 ans;\nBase légale;Exécution du contrat;\n',
      ).said,
    ).toEqual([row('Commandes', 'contract', 'clients', 'person.name', 'P3Y')]))

  test('of the AEPD, with letters before its points, one after the other', () => {
    const form = (name: string, months: number) =>
      `Tratamiento,${name}\na) Base jurídica,RGPD: 6.1.c) obligación legal\nb) Fines del tratamiento,Nóminas\nc) Colectivo,Empleados\nd) Categorías de datos,Nombre\ng) Plazo de supresión,${months} meses\n`
    const { said, activities } = read('rat.csv', form('Uno', 6) + form('Dos', 9))
    expect(said.map(({ basis, period }) => [basis, period])).toEqual([
      ['legal-obligation', 'P6M'],
      ['legal-obligation', 'P9M'],
    ])
    expect(Object.keys(activities)).toEqual(['uno', 'dos'])
  })

  test('below headings that name the activity', () => {
    const { said, activities, text } = read(
      'VVT.md',
      '# Verzeichnis\n\n**Verantwortlicher:** Beispiel GmbH\n\n## Verarbeitungstätigkeit 1: Konten\n- **Zweck:** Anmeldung\n- **Betroffene Personen:** Benutzer\n- **Datenkategorien:** Name, E-Mail\n- **Speicherdauer:** Bis zur Löschung\n',
    )
    expect(Object.keys(activities)).toEqual(['konten'])
    expect(said).toEqual([row('Anmeldung', null, 'benutzer', 'contact.email person.name', null)])
    expect(text).toContain('Bis zur Löschung')
  })

  test('a table of two columns is none', () =>
    expect(read('r.csv', 'Activity,Purpose\nAccounts,Running them\nPurpose,A game\n').said).toHaveLength(2))

  test('two labels are too few', () => {
    const list = readSheets('a.md', '# Contact\n\n- Name: Acme\n- Email: a@acme.example\n', false)
    expect(list.problem).toBe('It holds no table.')
  })
})

describe('an activity over several rows', () => {
  const rows =
    'Activity,Purpose,Data subjects,Data category,Retention\nAccounts,Running them,Users,Name,3 years\n,,,Email address,3 years\n,,,IP address,30 days\nBilling,Invoicing,Customers,Address,10 years\n'

  test('has the data of all of them, each with its period where these differ', () => {
    const { activities, retention, notes } = read('r.csv', rows)
    expect(Object.keys(activities)).toEqual(['accounts', 'billing'])
    const { data } = activities.accounts
    expect(Object.keys(data)).toEqual(['contact.email', 'person.name', 'technical.ip'])
    expect(retention[data['technical.ip'].retention].for).toBe('P30D')
    expect(retention[data['contact.email'].retention].for).toBe('P3Y')
    expect(activities.accounts.retention).toEqual({ missing: 'the list names several periods', ask: 'privacy' })
    expect(notes).toContain('Line 3 names no activity and is read as going on with `Accounts`')
  })

  test('has one period where its rows name one', () => {
    const { activities, retention } = read('r.csv', rows.replace('30 days', '3 years'))
    expect(retention[activities.accounts.retention].for).toBe('P3Y')
    expect(activities.accounts.data['technical.ip']).toEqual({})
  })

  test('loses nothing of what its rows say beside', () =>
    expect(read('r.csv', 'Activity,Data,Host,Source\nA,Name,Acme,\n,Email,Beta,Partners\n').text).toMatch(
      /Beta[\s\S]*|Partners/,
    ))

  test('does not take a count below the table, nor a note', () => {
    const { activities, notes } = read(
      'r.csv',
      `Ref,${rows.replaceAll('\n', '\n1,').replace(/1,$/, '')}Total: 2,,,,,\n`,
    )
    expect(Object.keys(activities)).toEqual(['accounts', 'billing'])
    expect(notes).toContain('is left out: `Total: 2`')
  })

  test('that begins with nothing is left out and said', () =>
    expect(read('r.csv', 'Activity,Purpose,Data\n,,Name\nA,B,Email\n').notes).toContain('left out: line 2'))
})

test.each([
  ['Art. 6 Abs. 1 S. 1 lit. f DSGVO', 'legitimate-interests'],
  ['art. 6, stk. 1, litra b', 'contract'],
  ['artikel 6 lid 1 onder c AVG', 'legal-obligation'],
  ['art. 6, par. 1, lett. a) GDPR', 'consent'],
  ['artigo 6.º, n.º 1, alínea b)', 'contract'],
  ['Art. 6(1)(ea)', 'recognised-legitimate-interests'],
  ['Article 6.1.b', 'contract'],
  ['Interés legítimo', 'legitimate-interests'],
  ['Vertragserfüllung, Art. 6 Abs. 1 b', 'contract'],
  ['Zgoda', 'consent'],
  // Two letters are two bases, however they are written.
  ['Art. 6(1)(b), (f)', null],
  ['Art. 6(1)(a),(b)', null],
  ['Art. 6 Abs. 1 lit. b und lit. c DSGVO', null],
  ['Art. 6 Abs. 1 lit. b, f DSGVO', null],
  ['Art. 6 Abs. 1 lit. a–c', null],
  ['Einwilligung oder Vertrag', null],
  // Other articles, other laws, and contracts that are no basis.
  ['§ 26 BDSG', null],
  ['§ 6 Abs. 1 lit. b LDSG', null],
  ['Art. 9 Abs. 2 lit. b', null],
  ['Art. 26(1)(b)', null],
  ['Auftragsverarbeitungsvertrag', null],
  ['verwerkersovereenkomst', null],
  ['keine Einwilligung', null],
])('the basis of %s', (text, type) => expect(listedBasis(text)).toBe(type))

test.each([
  ['10 Jahre', 'P10Y', null],
  ['6 Monate nach Abschluss', 'P6M', 'nach abschluss'],
  ['6 years post-employment', 'P6Y', 'post employment'],
  ['2 år efter aftalens ophør', 'P2Y', 'efter aftalens ophør'],
  ['zehn Jahre', 'P10Y', null],
  ['5 lat', 'P5Y', null],
  ['12 maanden', 'P12M', null],
])('the period of %s', (text, period, after) => expect(listedPeriod(text)).toEqual({ for: period, after }))

test.each([
  'mindestens 6 Jahre',
  '3-5 Jahre',
  '6 Jahre (HGB)',
  'IP-Adresse nach 30 Tagen',
  'bis zur Kündigung',
  'due anni dopo',
  '6 years after completion (tax); details 30 days after completion',
  '2 years after closure, logs one month',
  '24 months from last contact if open; others by account',
])('%s is no single period', (text) => expect(listedPeriod(text)).toBeNull())

test.each([
  ['Nome e cognome, codice fiscale', 'person.name person.official-id', ''],
  ['E-Mail-Adresse und Telefonnummer', 'contact.email contact.phone', ''],
  ['Name, Lebenslauf', 'person.name', 'Lebenslauf'],
  ['Contact details', '', 'Contact details'],
  ['Fotos und Filme', '', 'Fotos und Filme'],
])('the categories of %s', (text, known, unknown) => {
  const found = listedCategories(text)
  expect([found.known.join(' '), found.unknown.join(' ')]).toEqual([known, unknown])
})
