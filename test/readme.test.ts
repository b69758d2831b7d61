import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { reportOf } from '../compiler/report/report.ts'
import { renderText } from '../compiler/report/text.ts'
import { compileText, edit, small } from './small.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

/** The code block that follows a marker in the README. */
function block(marker: string): string {
  const after = readme.split(`<!-- ${marker} -->\n`)[1] ?? ''
  return /^```\w*\n([\s\S]*?)^```$/m.exec(after)?.[1] ?? ''
}

it('shows in the README what check really says', () => {
  const text = edit(
    edit(
      small,
      '{fields: {team: keep, user.name: keep, user.email: pseudonymise}}',
      '{message: "{{ event.user.name }} of {{ event.team }} joined"}',
    ),
    'archive: [person.name, contact.email]',
    'archive: [contact.email]',
  )
  const shown = renderText(reportOf(compileText(text)), {
    color: false,
    width: 120,
    maxProblems: 100,
    showExcepted: false,
    verbose: false,
  })
  const [finding = ''] = shown.split('\n\n')
  expect(block('example: check')).toBe(`${finding}\n`)
})
