import { describe, expect, test } from 'vitest'
import { readSheets } from './read-sheets.ts'
import { importRecipients } from './recipients.ts'
import { readList } from './testing/read-list.ts'

/**
 * Fourteen further shapes of lists, written with what is right for each before any was read. Shapes are those of lists
 * that companies publish; names and places are made up.
 */
const shapes: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'headings within headings, the last of which is a company',
    'l.md',
    '# Subprocessors\n\n## Infrastructure\n\n### Hosting\n\n#### Acme Inc.\n\n- Purpose: Cloud hosting\n- Location: Germany\n\n#### Beta Ltd\n\n- Purpose: Backups\n- Location: Ireland\n\n## Support\n\n#### Gamma GmbH\n\n- Purpose: Chat\n- Location: Austria\n',
    ['Acme Inc. | Cloud hosting | DE | ', 'Beta Ltd | Backups | IE | ', 'Gamma GmbH | Chat | AT | '],
  ],
  [
    'a definition list of HTML with labels',
    'l.html',
    '<h1>Subprocessors</h1><dl><dt>Acme Inc.</dt><dd>Purpose: Hosting</dd><dd>Location: Ireland</dd><dt>Beta SAS</dt><dd>Purpose: E-mail</dd><dd>Location: France</dd></dl>',
    ['Acme Inc. | Hosting | IE | ', 'Beta SAS | E-mail | FR | '],
  ],
  [
    'a definition list of HTML without labels',
    'l.html',
    '<h1>Subprocessors</h1><dl><dt>Acme Inc.</dt><dd>Cloud hosting (Ireland)</dd><dt>Beta SAS</dt><dd>Delivery of e-mail (France)</dd></dl>',
    ['Acme Inc. | Cloud hosting | IE | ', 'Beta SAS | Delivery of e-mail | FR | '],
  ],
  [
    'a definition list of Markdown',
    'l.md',
    '# Subprocessors\n\nAcme Inc.\n: Purpose: Hosting\n: Location: Ireland\n\nBeta SAS\n: Purpose: E-mail\n: Location: France\n',
    ['Acme Inc. | Hosting | IE | ', 'Beta SAS | E-mail | FR | '],
  ],
  [
    'HTML whose cells span rows, with rows that head groups',
    'l.html',
    '<table><tr><th>Company</th><th>Purpose</th><th>Location</th></tr><tr><td colspan="3">Infrastructure</td></tr><tr><td>Acme Inc.</td><td rowspan="2">Hosting</td><td>Germany</td></tr><tr><td>Beta Ltd</td><td>Ireland</td></tr><tr><td colspan="3">Communication</td></tr><tr><td>Gamma BV</td><td>E-mail</td><td>Netherlands</td></tr></table>',
    ['Acme Inc. | Hosting | DE | ', 'Beta Ltd | Hosting | IE | ', 'Gamma BV | E-mail | NL | '],
  ],
  [
    'several companies in one cell, a line each',
    'l.html',
    '<table><tr><th>Subprocessor</th><th>Purpose</th><th>Location</th></tr><tr><td>Acme Inc.<br>Beta GmbH</td><td>Hosting</td><td>Germany</td></tr><tr><td>Gamma Ltd</td><td>Chat</td><td>Ireland</td></tr></table>',
    ['Acme Inc. | Hosting | DE | ', 'Beta GmbH | Hosting | DE | ', 'Gamma Ltd | Chat | IE | '],
  ],
  [
    'two tables, the second of the group’s own companies by country',
    'l.md',
    '## Subprocessors\n\n| Vendor | Service | Hosting location |\n|---|---|---|\n| Acme Inc. | Hosting | Germany |\n\n## Group companies\n\n| Affiliate | Country |\n|---|---|\n| Example GmbH | Germany |\n| Example Pty Ltd | Australia |\n',
    ['Acme Inc. | Hosting | DE | ', 'Example GmbH |  |  | DE', 'Example Pty Ltd |  |  | AU'],
  ],
  [
    'footnotes at names and places, and their texts below',
    'l.md',
    '| Subprocessor | Purpose | Location |\n|---|---|---|\n| Acme Inc.[1] | Hosting | Germany[2] |\n| Beta Ltd* | Chat | Ireland† |\n\n[1] Only for customers of the enterprise plan.\n[2] A second site is in Austria.\n\\* Only where chat is enabled.\n',
    ['Acme Inc. | Hosting | DE | ', 'Beta Ltd | Chat | IE | '],
  ],
  [
    'semicolons and quotes within quotes, in German',
    'l.csv',
    '"Unterauftragnehmer";"Zweck";"Land der Verarbeitung";"Garantien"\n"Acme ""Cloud"" GmbH";"Hosting; Sicherung";"Deutschland";""\n"Beta Inc.";"Versand von E-Mails";"USA";"Standardvertragsklauseln"\n',
    ['Acme "Cloud" GmbH | Hosting; Sicherung | DE | ', 'Beta Inc. | Versand von E-Mails | US | '],
  ],
  [
    'tabs and Polish headers',
    'l.tsv',
    'Podmiot przetwarzający\tCel przetwarzania\tLokalizacja danych\tSiedziba\nAcme Sp. z o.o.\tHosting\tPolska\tPolska\nBeta Inc.\tWysyłka e-maili\tIrlandia\tStany Zjednoczone\n',
    ['Acme Sp. z o.o. | Hosting | PL | PL', 'Beta Inc. | Wysyłka e-maili | IE | US'],
  ],
  [
    'French headers with articles and remarks in brackets',
    'l.md',
    "| Sous-traitant ultérieur | Activité confiée | Pays d'hébergement (UE / hors UE) | Garanties |\n|---|---|---|---|\n| Acme SAS | Hébergement | France (UE) | sans objet |\n| Beta Inc. | Envoi d'e-mails | États-Unis (hors UE) | CCT |\n",
    ['Acme SAS | Hébergement | FR | ', "Beta Inc. | Envoi d'e-mails | US | "],
  ],
  [
    'Spanish, with flags, regions and several countries',
    'l.md',
    '| Subencargado | Finalidad | Ubicación de los datos |\n|---|---|---|\n| Acme S.L. | Alojamiento | 🇪🇸 España (UE) |\n| Beta Inc. | Correo | EE. UU. (Virginia) |\n| Gamma Ltd | Chat | 🇮🇪 Irlanda / 🇩🇪 Alemania |\n',
    ['Acme S.L. | Alojamiento | ES | ', 'Beta Inc. | Correo | US | ', 'Gamma Ltd | Chat | DE IE | '],
  ],
  [
    'a table and, below it, affiliates as bullets with their seats',
    'l.md',
    '## Subprocessors\n\n| Name | Purpose | Location |\n|---|---|---|\n| Acme Inc. | Hosting | n/a |\n\n## Our affiliates\n\n- Example GmbH, Berlin, Germany\n- Example SARL, Paris, France\n',
    ['Acme Inc. | Hosting |  | ', 'Example GmbH |  |  | DE', 'Example SARL |  |  | FR'],
  ],
  [
    'folded parts of a page, a company each',
    'l.html',
    '<h1>Subprocessors</h1><details><summary>Acme Inc.</summary><p>Purpose: Hosting</p><p>Location: Germany</p></details><details><summary>Beta Ltd</summary><p>Purpose: Chat</p><p>Location: Ireland</p></details>',
    ['Acme Inc. | Hosting | DE | ', 'Beta Ltd | Chat | IE | '],
  ],
]

describe('a list in parts within parts is read in full', () => {
  test.each(shapes)('%s', (_, file, text, expected) => {
    expect(readList(file, text)).toEqual(expected)
  })
})

describe('what stands beside a table', () => {
  const table = '## Subprocessors\n\n| Name | Purpose |\n|---|---|\n| Acme Inc. | Hosting |\n\n'

  test('is told where it stands under a heading that names recipients and names nobody', () => {
    const list = readSheets(
      'l.md',
      `${table}## Our hosting partners\n\n- certified every year\n- audited by others\n`,
      true,
    )
    if (list.problem !== null) throw new Error(list.problem)
    const { notes } = importRecipients(list.sheets) as { notes: readonly string[] }
    expect(notes).toEqual([
      'Line 9 is left out, as no name can be told in it: `certified every year`.',
      'Line 10 is left out, as no name can be told in it: `audited by others`.',
    ])
  })

  test.each([
    ['notes under the same heading', `${table}- We tell you 30 days before a change\n- You may object\n`],
    ['a list under a heading that names nobody', `${table}## Your rights\n\n- Access\n- Erasure\n`],
  ])('is no recipient: %s', (_, text) => {
    expect(readList('l.md', text)).toEqual(['Acme Inc. | Hosting |  | '])
  })
})

test('companies of one cell are told to be written one by one', () => {
  const list = readSheets('l.csv', 'Subprocessor,Purpose\n"Acme Inc. and Beta GmbH",Hosting\n', true)
  if (list.problem !== null) throw new Error(list.problem)
  const { notes, count } = importRecipients(list.sheets) as { notes: readonly string[]; count: number }
  expect(count).toBe(2)
  expect(notes).toEqual(['Line 2 names 2 companies in one cell; what it says is written for each of them. Confirm it.'])
})
