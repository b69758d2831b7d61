import { contentOf, documentsOf } from '../compiler/emit/documents/testing/complete.ts'
import { reportOf } from '../compiler/report/report-of.ts'
import { renderText } from '../compiler/report/text.ts'
import { compileText, edit, small } from './small.ts'

/** The project before the pull request: the archive gets the address alone. */
const base = edit(
  edit(
    small,
    '{fields: {team: keep, user.name: keep, user.email: pseudonymise}}',
    '{fields: {team: keep, user.email: pseudonymise}}',
  ),
  'archive: [person.name, contact.email]',
  'archive: [contact.email]',
)

/** And what the pull request makes of it: a message that names who joined. */
const changed = edit(
  base,
  '{fields: {team: keep, user.email: pseudonymise}}',
  '{message: "{{ event.user.name }} of {{ event.team }} joined"}',
)

/** What `check` says first of the README's example, with or without colour. */
export function shownFinding(color: boolean): string {
  const shown = renderText(reportOf(compileText(changed)), {
    color,
    width: 120,
    maxProblems: 100,
    showExcepted: false,
    verbose: false,
  })
  return shown.split('\n\n')[0] ?? ''
}

/** The map of flows that the build writes of the project before it. */
export const shownMap = async (): Promise<string> => contentOf(await documentsOf(base, true), 'public/flows.svg')
