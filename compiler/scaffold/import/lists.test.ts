import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { isHtml, parseHtml } from './html.ts'
import { isMarkdown, parseMarkdown } from './markdown.ts'
import { importRecipients } from './recipients.ts'

/** What is read of each recipient of a list: its name, what it does, where it stores or is established. */
function read(file: string, text: string): readonly string[] | string {
  const list = isHtml(file, text) ? parseHtml(text, true) : parseMarkdown(text, true)
  if (list.problem !== null) return list.problem
  const imported = importRecipients(list.sheets)
  if (imported.problem !== null) return imported.problem
  const { recipients } = parse(imported.text) as Record<string, Record<string, Record<string, unknown>>>
  return Object.values(recipients ?? {}).map(({ title, does, stored, established }) =>
    [
      title,
      typeof does === 'string' ? does : '',
      [stored, established]
        .flat()
        .filter((code) => typeof code === 'string')
        .join(' '),
    ].join(' | '),
  )
}

const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
const head = (...cells: string[]) => `<tr>${cells.map((cell) => `<th>${cell}</th>`).join('')}</tr>`

describe('tables of a page', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'with links, bold text, entities and footnotes of their own element',
      `<table><thead>${head('Subprocessor', 'Purpose', 'Location')}</thead><tbody>${row('<a href="https://acme.example">Acme&nbsp;Inc.</a>', 'Mail &amp; SMS', 'United States')}${row('<strong>Beta</strong><sup></sup>', 'Hosting', 'Germany')}</tbody></table>`,
      ['Acme Inc. | Mail & SMS | US', 'Beta | Hosting | DE'],
    ],
    [
      'without an end of rows and cells, as HTML allows',
      '<table><tr><th>Vendor<th>Country<tr><td>Acme<td>France<tr><td>Beta<td>Spain</table>',
      ['Acme |  | FR', 'Beta |  | ES'],
    ],
    [
      'with a cell over two rows and a row over all columns',
      `<table>${head('Subprocessor', 'Purpose', 'Location')}<tr><td colspan="3">Infrastructure</td></tr><tr><td>Acme</td><td rowspan="2">Hosting</td><td>Ireland</td></tr>${row('Beta', 'France')}</table>`,
      ['Acme | Hosting | IE', 'Beta | Hosting | FR'],
    ],
    [
      'in a Markdown file, among other text',
      `<h2>Subprocessors</h2><p>We use:</p><table>${head('Name', 'Purpose')}${row('Acme', 'Mail')}</table><script>var a = "<table>"</script>`,
      ['Acme | Mail | '],
    ],
    [
      'of which one lists no recipients',
      `<table>${head('Right', 'Article')}${row('Access', '15')}</table><table>${head('Sub-processor', 'Location')}${row('Acme', 'Austria')}</table>`,
      ['Acme |  | AT'],
    ],
    [
      'in German',
      `<table>${head('Unterauftragsverarbeiter', 'Zweck', 'Land')}${row('Acme GmbH', 'Versand', 'Deutschland')}</table>`,
      ['Acme GmbH | Versand | DE'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read('list.html', text)).toEqual(expected)
  })
})

describe('lists', () => {
  const cases: [string, string, string, readonly string[]][] = [
    [
      'bold names and a place in brackets',
      'l.md',
      '## Sub-processors\n- **Acme Ltd**: sends mail (Ireland)\n- **Beta**: stores files (Germany)\n',
      ['Acme Ltd | sends mail | IE', 'Beta | stores files | DE'],
    ],
    [
      'links and dashes',
      'l.md',
      '- [Acme](https://acme.example) – hosting, Frankfurt, Germany\n- [Beta](https://beta.example) – mail, USA\n',
      ['Acme | hosting | DE', 'Beta | mail | US'],
    ],
    [
      'parts below the name',
      'l.md',
      '# Vendors\n* **Acme**\n  * Purpose: analytics\n  * Location: France\n',
      ['Acme | analytics | FR'],
    ],
    [
      'numbers and labels in one line',
      'l.md',
      '### Service providers\n1. Acme: payments; Location: Ireland\n2. Beta: search; Location: Norway\n',
      ['Acme | payments | IE', 'Beta | search | NO'],
    ],
    ['names alone', 'l.md', '**Our subprocessors:**\n\n- Acme\n- Beta Ltd\n', ['Acme |  | ', 'Beta Ltd |  | ']],
    [
      'beside lists of rights and measures',
      'l.md',
      '## Your rights\n- Access\n- Erasure\n\n## Recipients\n- Acme - mail\n\n## Security\n- Encryption\n',
      ['Acme | mail | '],
    ],
    [
      'on a page',
      'l.html',
      '<h3>Third-party providers</h3><ul><li><b>Acme:</b> payments</li><li>Beta (US) for support</li></ul><h3>Security</h3><ul><li>Encryption</li></ul>',
      ['Acme | payments | ', 'Beta | for support | US'],
    ],
    [
      'on a page, with parts below',
      'l.html',
      '<h2>Sous-traitants</h2><ul><li><strong>Acme</strong><ul><li>Purpose: mail</li><li>Location: Belgium</li></ul></li></ul>',
      ['Acme | mail | BE'],
    ],
  ]
  test.each(cases)('with %s', (_, file, text, expected) => {
    expect(read(file, text)).toEqual(expected)
  })

  test('of something else are not taken for recipients', () => {
    const other = '## Your rights\n- Access\n- Erasure\n\n## Measures\n- Encryption\n'
    expect(read('l.md', other)).toContain('no list of recipients')
    const sentences =
      '## Recipients\n- we never sell what we know. Not to anybody.\n- we ask before we share. Always.\n'
    expect(read('l.md', sentences)).toContain('no list of recipients')
  })

  test('are not looked for in a record of processing', () => {
    expect(parseMarkdown('## Recipients\n- Acme - mail\n').problem).toContain('no table')
    expect(isMarkdown('list', '- Acme\n- Beta\n')).toBe(false)
    expect(isMarkdown('list', '- Acme\n- Beta\n', true)).toBe(true)
  })
})

test('no page or list is too odd', () => {
  const piece = fc.constantFrom(
    '<table>',
    '<tr>',
    '<td rowspan=9>',
    '<td colspan=0>',
    '</table>',
    '<ul>',
    '<li>',
    '- ',
    '**',
    '(',
    'Acme',
    '\n',
    '## Vendors\n',
    ': ',
    '|',
  )
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (text) => {
        for (const list of [parseHtml(text, true), parseMarkdown(text, true)])
          if (list.problem === null) importRecipients(list.sheets)
      },
    ),
  )
})
