import fc from 'fast-check'
import { Lexer, parser, type Token, walkTokens } from 'marked'
import { describe, expect, it } from 'vitest'
import { printable } from './cells.ts'
import { htmlText, markdownCode, markdownMessage, markdownText } from './markdown-escape.ts'

describe('a text', () => {
  it.each([
    ['Ann says *hi* to @acme/legal', 'Ann says \\*hi\\* to @&#8203;acme/legal'],
    ['see #12, GH-12, !3 and a/b#4', 'see \\#&#8203;12, GH-&#8203;12, \\!&#8203;3 and a/b\\#&#8203;4'],
    ['<img src=x onerror=1>', '&lt;img src=x onerror=1&gt;'],
    ['[x](https://evil.example)', '\\[x\\](https:&#8203;//evil.example)'],
    ['www.evil.example', 'www&#8203;.evil.example'],
    ['/close', '&#47;close'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['a | b', 'a &#124; b'],
    ['a\n\n# b', 'a \\# b'],
    [':tada: at 10:30', ':&#8203;tada: at 10:30'],
    ['\u202etfel\u0007', '\\\\u{202e}tfel␇'.replaceAll('\\\\', '&#92;')],
    ['Art. 6(1)(f); 40 % of 3 + 4', 'Art. 6(1)(f); 40 % of 3 + 4'],
  ])('%j is %j', (text, expected) => expect(markdownText(text)).toBe(expected))
})

describe('code', () => {
  it.each([
    ['routes.a_b', '`routes.a_b`'],
    ['a`b', '<code>a&#96;b</code>'],
    ['a|b', '<code>a&#124;b</code>'],
    ['', '<code></code>'],
    ['a\nb', '`a␊b`'],
  ])('%j is %j', (text, expected) => expect(markdownCode(text)).toBe(expected))
})

it('a sentence keeps its names as code', () => {
  expect(markdownMessage('`a_b` goes to `c` for *d*.')).toBe('`a_b` goes to `c` for \\*d\\*.')
  expect(markdownMessage('`a``b` and one ` more')).toBe('`a`&#8203;`b` and one &#96; more')
})

const pieces = fc.constantFrom(
  ...[
    '@acme',
    '#12',
    '![x](y)',
    '[a]: b',
    '<b>',
    '<!--',
    '-->',
    '</details>',
    '&lt;',
    '&#64;',
    '`',
    '``',
    '```',
    '~~~',
  ],
  ...['|', '\\', '\n', '\n\n', '    ', '---', '===', '* ', '> ', '1) ', '$$', 'https://e.example', 'www.e.example'],
  ...['a@e.example', ':tada:', 'GH-1', '/close', '\u202e', '\u001b[31m', '\u2028', '**', '__', '_', '[^1]', '- [ ] '],
)
const hostile = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 4 }), fc.string({ unit: 'binary', maxLength: 3 })), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''))

const places: readonly ((inner: string) => string)[] = [
  (inner) => inner,
  (inner) => `before\n${inner}`,
  (inner) => `## ${inner}`,
  (inner) => `- ${inner}\n  more`,
  (inner) => `| a | b |\n|---|---|\n| ${inner} | end |`,
]
const ours = new Set([
  'paragraph',
  'text',
  'escape',
  'heading',
  'list',
  'list_item',
  'table',
  'codespan',
  'space',
  'br',
])

/** What a reader sees: tags taken away, entities read, spaces of no width gone. */
const seen = (html: string): string =>
  html
    .replace(/<\/?(?:p|code|h2|ul|li|table|thead|tbody|tr|th|td|br)>/g, '')
    .replace(/&(?:#(\d+)|amp|lt|gt|quot);/g, (found, code?: string) =>
      code === undefined
        ? ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }[found] as string)
        : String.fromCodePoint(Number(code)),
    )
    .replaceAll('\u200b', '')
    .replace(/\s+/g, ' ')

const tokensOf = (markdown: string): readonly Token[] => {
  const tokens: Token[] = []
  const lexed = new Lexer({ gfm: true }).lex(markdown)
  walkTokens(lexed, (token) => {
    tokens.push(token)
  })
  return tokens
}
const html = (markdown: string): string => parser(new Lexer({ gfm: true }).lex(markdown))

/** What GitHub and GitLab look for in the text that is left after rendering, code set aside. */
const outsideCode = (markdown: string): string => html(markdown).replace(/<code>.*?<\/code>/gs, '<code>')

const shapes = [
  ['text', markdownText],
  ['html', htmlText],
  ['code', markdownCode],
  ['message', markdownMessage],
] as const

describe.each(shapes)('whatever a declaration says, as %s', (kind, shape) => {
  it('is shown as it is and nothing else, wherever it stands', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(...places), (text, place) => {
        const inner = shape(text)
        if (kind !== 'code' && inner === '') return
        for (const token of tokensOf(place(inner))) {
          if (token.type === 'html') expect(token.raw).toMatch(/^<\/?code>$/)
          else expect(ours).toContain(token.type)
        }
        const marks = kind === 'message' ? text.replace(/`([^`]*)`/g, '$1') : text
        const shown = kind === 'code' ? printable(text) : printable(marks.replace(/\s+/gu, ' ').trim())
        expect(seen(html(place(inner)))).toContain(shown.replace(/\s+/g, ' ').trim())
      }),
      { numRuns: 400 },
    )
  })

  it('calls nobody and refers to nothing', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const left = outsideCode(`- ${shape(text)}`).replace(/&(?:amp|lt|gt|quot|#\d+);/g, (found) =>
          seen(found) === '' ? '\u200b' : seen(found),
        )
        expect(left).not.toMatch(/@[\p{L}\p{N}]|#\d|GH-\d|:\/\/|www\.|^\//u)
      }),
      { numRuns: 400 },
    )
  })
})
