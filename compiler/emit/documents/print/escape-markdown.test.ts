import { expect, it } from 'vitest'
import { escapeMarkdown } from './escape-markdown.ts'

it.each([
  ['a | b', 'a \\| b'],
  ['**bold** and `code`', '\\*\\*bold\\*\\* and \\`code\\`'],
  ['[text](https://x.example)', '\\[text\\](https://x.example)'],
  ['![image](x)', '!\\[image\\](x)'],
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['AT&amp;T and R&D', 'AT&amp;amp;T and R&D'],
  ['# heading', '\\# heading'],
  ['- item', '\\- item'],
  ['1. item', '1\\. item'],
  ['repository.full_name', 'repository.full_name'],
  ['_emphasis_', '\\_emphasis\\_'],
  ['two\nlines\r\n\r\nof text', 'two lines of text'],
  ['a\u202ebc\u0000d', 'a bc d'],
  ['back\\slash', 'back\\\\slash'],
])('%j is %j', (text, expected) => {
  expect(escapeMarkdown(text)).toBe(expected)
})
