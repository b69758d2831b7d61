import { describe, expect, test } from 'vitest'
import { readSheets } from './read-sheets.ts'
import { importRecipients } from './recipients.ts'
import { readList } from './testing/read-list.ts'

/**
 * Twenty lists as people have them, half of them annexes in plain text, written with what is right for each before they
 * were read: 7 were. Of eight more, written after these were mended and with one that is refused below, each was right.
 * Names and places are made up.
 */
const shapes: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'a German annex in plain text, numbered',
    'anlage.txt',
    'Anlage 3: Genehmigte Unterauftragsverarbeiter\n\n1. Name: Acme GmbH\n   Anschrift: Musterweg 1, 10115 Berlin, Deutschland\n   Zweck: Hosting der Anwendung\n   Ort der Verarbeitung: Deutschland\n\n2. Name: Beta Inc.\n   Anschrift: 1 Main Street, Springfield, USA\n   Zweck: Versand von E-Mails\n   Ort der Verarbeitung: USA\n',
    ['Acme GmbH | Hosting der Anwendung | DE | DE', 'Beta Inc. | Versand von E-Mails | US | US'],
  ],
  [
    'blocks of labels between empty lines, without a heading',
    'subprocessors.txt',
    'Sub-processor: Acme, Inc.\nPurpose: Cloud hosting\nLocation: United States\n\nSub-processor: Beta Ltd\nPurpose: Error reports\nLocation: Ireland\n',
    ['Acme, Inc. | Cloud hosting | US | ', 'Beta Ltd | Error reports | IE | '],
  ],
  [
    'French labels with a space before the colon',
    'annexe.txt',
    'Annexe 2 – Liste des sous-traitants ultérieurs\n\nSous-traitant : Acme SAS\nFinalité : Hébergement\nLieu de stockage : France\n\nSous-traitant : Beta GmbH\nFinalité : Envoi de courriels\nLieu de stockage : Allemagne\n',
    ['Acme SAS | Hébergement | FR | ', 'Beta GmbH | Envoi de courriels | DE | '],
  ],
  [
    'bullets under an underlined heading',
    'list.txt',
    'Subprocessors\n=============\n\n* Acme Ltd: hosting (Ireland)\n* Beta Inc.: analytics (United States)\n',
    ['Acme Ltd | hosting | IE | ', 'Beta Inc. | analytics | US | '],
  ],
  [
    'lines with dashes under a heading with a colon',
    'liste.txt',
    'Wir setzen folgende Unterauftragnehmer ein:\n\nAcme GmbH – Hosting – Deutschland\nBeta AG – Newsletterversand – Schweiz\nGamma Ltd – Support – Irland\n',
    ['Acme GmbH | Hosting | DE | ', 'Beta AG | Newsletterversand | CH | ', 'Gamma Ltd | Support | IE | '],
  ],
  [
    'tabs, as pasted from a word processor',
    'vendors.txt',
    'Vendor\tPurpose\tData location\nAcme\tHosting\tGermany\nBeta\tMail\tIreland\n',
    ['Acme | Hosting | DE | ', 'Beta | Mail | IE | '],
  ],
  [
    'columns apart by spaces, as a page saved as text has them',
    'page.txt',
    'Subprocessor      Purpose              Location\nAcme Inc.         Cloud hosting        United States\nBeta GmbH         Sending of e-mail    Germany\n',
    ['Acme Inc. | Cloud hosting | US | ', 'Beta GmbH | Sending of e-mail | DE | '],
  ],
  [
    'a label and its value on two lines',
    'annex.txt',
    'List of sub-processors\n\nName:\nAcme GmbH\nPurpose:\nHosting\nLocation:\nGermany\n\nName:\nBeta Ltd\nPurpose:\nSupport\nLocation:\nIreland\n',
    ['Acme GmbH | Hosting | DE | ', 'Beta Ltd | Support | IE | '],
  ],
  [
    'parties to a contract before those who receive data',
    'contract.txt',
    'ANNEX I – LIST OF PARTIES\n\nName: Example Controller Ltd\nAddress: 1 High Street, London, United Kingdom\n\nANNEX III – LIST OF SUB-PROCESSORS\n\nName: Acme GmbH\nDescription of processing: Hosting\nLocation: Germany\n\nName: Beta BV\nDescription of processing: Mail\nLocation: Netherlands\n',
    ['Acme GmbH | Hosting | DE | ', 'Beta BV | Mail | NL | '],
  ],
  [
    'Spanish blocks between lines of dashes',
    'encargados.txt',
    'Subencargados del tratamiento\n\nNombre: Acme S.L.\nFinalidad: Alojamiento\nPaís de tratamiento: España\n-----------------------\nNombre: Beta Inc.\nFinalidad: Analítica\nPaís de tratamiento: Estados Unidos\n',
    ['Acme S.L. | Alojamiento | ES | ', 'Beta Inc. | Analítica | US | '],
  ],
  [
    'numbered headings that are names',
    'dpa.txt',
    'Schedule 2: Sub-processors\n\n2.1 Acme GmbH\nPurpose: Hosting\nLocation: Germany\n\n2.2 Beta Inc.\nPurpose: E-mail delivery\nLocation: United States\n',
    ['Acme GmbH | Hosting | DE | ', 'Beta Inc. | E-mail delivery | US | '],
  ],
  [
    'Dutch labels whose values go on in the next line, with carriage returns',
    'bijlage.txt',
    '\ufeffBijlage 1 Subverwerkers\r\n\r\nNaam subverwerker: Acme B.V.\r\nDoel van de verwerking: Hosting van de applicatie\r\n    en de reservekopieën\r\nLand van verwerking: Nederland\r\n\r\nNaam subverwerker: Beta Ltd\r\nDoel van de verwerking: Ondersteuning\r\nLand van verwerking: Ierland\r\n',
    ['Acme B.V. | Hosting van de applicatie, en de reservekopieën | NL | ', 'Beta Ltd | Ondersteuning | IE | '],
  ],
  [
    'a spreadsheet with a title, a date and empty rows before its headers',
    'export.csv',
    'List of subprocessors,,\nLast updated 1 March 2026,,\n,,\nVendor,Purpose,Data location\nAcme,Hosting,Germany\nBeta,Mail,Ireland\n,,\n',
    ['Acme | Hosting | DE | ', 'Beta | Mail | IE | '],
  ],
  [
    'a spreadsheet with rows that head groups',
    'groups.csv',
    'Vendor;Purpose;Data location\nInfrastructure;;\nAcme;Hosting;Germany\nSupport;;\nBeta;Tickets;Ireland\n',
    ['Acme | Hosting | DE | ', 'Beta | Tickets | IE | '],
  ],
  [
    'a table of Confluence',
    'wiki.txt',
    'h2. Subprocessors\n\n||Name||Purpose||Location||\n|Acme|Hosting|Germany|\n|Beta|Mail|Ireland|\n',
    ['Acme | Hosting | DE | ', 'Beta | Mail | IE | '],
  ],
  [
    'a table of MediaWiki',
    'wiki.txt',
    '== Subprocessors ==\n{| class="wikitable"\n! Name !! Purpose !! Location\n|-\n| Acme || Hosting || Germany\n|-\n| Beta || Mail || Ireland\n|}\n',
    ['Acme | Hosting | DE | ', 'Beta | Mail | IE | '],
  ],
  [
    'footnotes and stars behind names',
    'l.md',
    '| Subprocessor | Purpose | Location |\n|---|---|---|\n| Acme[^1] | Hosting | Germany |\n| Beta* | Mail | Ireland |\n\n[^1]: Only for customers in the EU.\n\\* Optional.\n',
    ['Acme | Hosting | DE | ', 'Beta | Mail | IE | '],
  ],
  [
    'a page of HTML with a list of terms for each',
    'l.html',
    '<h2>Subprocessors</h2><dl><dt>Acme Inc.</dt><dd>Purpose: Hosting</dd><dd>Location: United States</dd><dt>Beta GmbH</dt><dd>Purpose: Mail</dd><dd>Location: Germany</dd></dl>',
    ['Acme Inc. | Hosting | US | ', 'Beta GmbH | Mail | DE | '],
  ],
  [
    'a table of reStructuredText',
    'l.rst',
    'Subprocessors\n=============\n\n========  ========  ========\nName      Purpose   Location\n========  ========  ========\nAcme      Hosting   Germany\nBeta Ltd  Mail      Ireland\n========  ========  ========\n',
    ['Acme | Hosting | DE | ', 'Beta Ltd | Mail | IE | '],
  ],
  [
    'labels in capitals with stars around them',
    'annex.txt',
    'AUTHORISED SUB-PROCESSORS\n\n*NAME:* Acme Ltd\n*PURPOSE:* Payments\n*LOCATION:* Ireland\n\n*NAME:* Beta Ltd\n*PURPOSE:* Support\n*LOCATION:* France\n',
    ['Acme Ltd | Payments | IE | ', 'Beta Ltd | Support | FR | '],
  ],
  [
    'an Italian annex with the name behind a number',
    'allegato.txt',
    'Allegato C – Elenco dei sub-responsabili del trattamento\n\n1) Acme S.r.l.\n   Servizio: Hosting\n   Paese di trattamento: Italia\n\n2) Beta Ltd\n   Servizio: Assistenza\n   Paese di trattamento: Irlanda\n',
    ['Acme S.r.l. | Hosting | IT | ', 'Beta Ltd | Assistenza | IE | '],
  ],
  [
    'names in brackets behind what they do',
    'tom.txt',
    'UNTERAUFTRAGNEHMER\n\nFirma: Acme GmbH, Musterweg 1, 10115 Berlin\nLeistung: Rechenzentrum\nStandort: Frankfurt, Deutschland\n\nFirma: Beta SE\nLeistung: Druck und Versand\nStandort: Wien, Österreich\n',
    ['Acme GmbH, Musterweg 1, 10115 Berlin | Rechenzentrum | DE | ', 'Beta SE | Druck und Versand | AT | '],
  ],
  [
    'a message that was forwarded',
    'mail.txt',
    'Hello,\n\nplease find our current sub-processors below.\n\nVendor: Acme Inc.\nService: Hosting\nData location: Germany\n\nVendor: Beta LLC\nService: Chat\nData location: United States\n\nKind regards\nSam\n',
    ['Acme Inc. | Hosting | DE | ', 'Beta LLC | Chat | US | '],
  ],
  [
    'columns apart by spaces with an empty cell',
    'page.txt',
    'Vendor       Purpose      Data location\n-----------  -----------  -------------\nAcme         Hosting      Germany\nBeta                      Ireland\n',
    ['Acme | Hosting | DE | ', 'Beta |  | IE | '],
  ],
  [
    'Polish labels in capitals',
    'zalacznik.txt',
    'Załącznik nr 2. Lista podmiotów przetwarzających\n\nNAZWA PODMIOTU: Acme Sp. z o.o.\nCEL PRZETWARZANIA: Hosting\nKRAJ PRZETWARZANIA: Polska\n\nNAZWA PODMIOTU: Beta GmbH\nCEL PRZETWARZANIA: Wysyłka\nKRAJ PRZETWARZANIA: Niemcy\n',
    ['Acme Sp. z o.o. | Hosting | PL | ', 'Beta GmbH | Wysyłka | DE | '],
  ],
  [
    'who was before, below who is',
    'list.txt',
    'Current sub-processors\n\nName: Acme GmbH\nPurpose: Hosting\nLocation: Germany\n\nRemoved sub-processors\n\nName: Old Ltd\nPurpose: Mail\nLocation: Ireland\n',
    ['Acme GmbH | Hosting | DE | '],
  ],
  [
    'a spreadsheet with a column of numbers and totals below',
    'export.csv',
    'No.,Supplier,Service provided,Country of processing\n1,Acme,Hosting,Germany\n2,Beta,Mail,Ireland\nTotal: 2,,,\n',
    ['Acme | Hosting | DE | ', 'Beta | Mail | IE | '],
  ],
]

describe('lists as people have them', () => {
  test.each(shapes)('%s', (_, file, text, expected) => {
    expect(readList(file, text)).toEqual(expected)
  })
})

describe('what a list in plain text does not say plainly', () => {
  const annexed = (...lines: readonly string[]): string => `ANNEX III – LIST OF SUB-PROCESSORS\n\n${lines.join('\n')}\n`

  test('labels that nobody knows, and words without any, are kept as comments and said', () => {
    const list = readSheets(
      'annex.txt',
      annexed('Name: Acme GmbH', 'Purpose: Hosting', 'Ticket queue: A-7', 'Reviewed in March.', 'Location: Germany'),
      true,
    )
    if (list.problem !== null) throw new Error(list.problem)
    const imported = importRecipients(list.sheets)
    expect(imported).toMatchObject({ problem: null, count: 1 })
    if (imported.problem !== null) return
    expect(imported.text).toContain('Ticket queue "A-7"')
    expect(imported.text).toContain('Reviewed in March.')
    expect(imported.notes.join(' ')).toContain('`Ticket queue`')
  })

  test('parties to a contract alone are nobody who receives', () => {
    expect(
      readList('contract.txt', 'ANNEX I – LIST OF PARTIES\n\nName: Example Ltd\nAddress: 1 High Street, London\n'),
    ).toMatch(/headers/)
  })

  test('paragraphs that name nobody by a label are refused rather than guessed', () => {
    expect(
      readList(
        'annex.txt',
        annexed('Acme GmbH, Musterweg 1, 10115 Berlin, hosts our servers.', '', 'Beta sends mail.'),
      ),
    ).toMatch(/headers/)
  })

  test('lines with dashes under a heading that names nobody are no list', () => {
    expect(readList('note.txt', 'Things to buy\n\nMilk – two bottles – today\nBread – one loaf – tomorrow\n')).toMatch(
      /headers/,
    )
  })

  test('a row that does not keep to its columns is told by its line, and not cut', () => {
    const list = readSheets(
      'page.txt',
      'Subprocessor      Purpose          Location\nAcme Inc.         Hosting          Ireland\nA very long name of a company  Mail  Germany\n',
      true,
    )
    if (list.problem !== null) throw new Error(list.problem)
    const imported = importRecipients(list.sheets)
    expect(imported).toMatchObject({ problem: null, count: 1 })
    if (imported.problem === null) expect(imported.notes.join(' ')).toContain('3')
  })

  test('lines are those of the text', () => {
    const list = readSheets(
      'annex.txt',
      annexed('Name: Acme GmbH', 'Purpose: Hosting', '', 'Name: Acme GmbH', 'Purpose: Mail'),
      true,
    )
    if (list.problem !== null) throw new Error(list.problem)
    const imported = importRecipients(list.sheets)
    expect(imported.problem === null && imported.notes.join(' ')).toContain('Line 6 names the same company as line 3')
  })
})
