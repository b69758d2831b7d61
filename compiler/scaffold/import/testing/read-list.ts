import { parse } from 'yaml'
import { readSheets } from '../read-sheets.ts'
import { importRecipients } from '../recipients.ts'

/** What is read of each recipient: name, what it does, where it stores, where it is established; or why nothing is. */
export function readList(file: string, text: string): readonly string[] | string {
  const list = readSheets(file, text, true)
  if (list.problem !== null) return list.problem
  const imported = importRecipients(list.sheets)
  if (imported.problem !== null) return imported.problem
  const { recipients } = parse(imported.text) as { recipients: Record<string, Record<string, unknown>> }
  const said = (value: unknown): string =>
    typeof value === 'string' ? value : Array.isArray(value) ? value.join(' ') : ''
  return Object.values(recipients).map(({ title, does, stored, established }) =>
    [title, said(does), said(stored), said(established)].join(' | '),
  )
}
