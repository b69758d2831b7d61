import { parse } from 'yaml'
import { importActivities } from '../activities.ts'
import { readSheets } from '../read-sheets.ts'

/** What is read of each activity of a record of processing; `null` for what stays missing. */
export interface ReadActivity {
  readonly purpose: string | null
  /** The type of its lawful basis. */
  readonly basis: string | null
  readonly subjects: string | null
  readonly data: string
  readonly period: string | null
}

/** A record of processing as it is imported. Throws where nothing can be read. */
export function readRecord(file: string, text: string) {
  const list = readSheets(file, text, false)
  if (list.problem !== null) throw new Error(list.problem)
  const imported = importActivities(list.sheets)
  if (imported.problem !== null) throw new Error(imported.problem)
  const { activities, lawfulBases, retention } = parse(imported.text)
  const said: readonly ReadActivity[] = Object.values(activities as Record<string, Record<string, unknown>>).map(
    (one) => ({
      purpose: typeof one.purpose === 'string' ? one.purpose : null,
      basis: typeof one.lawfulBasis === 'string' ? lawfulBases[one.lawfulBasis].type : null,
      subjects: Array.isArray(one.dataSubjects) ? one.dataSubjects.join(' ') : null,
      data: Object.keys(one.data ?? {}).join(' '),
      period: typeof one.retention === 'string' ? retention[one.retention].for : null,
    }),
  )
  return { said, text: imported.text, notes: imported.notes.join('\n'), activities, retention }
}
