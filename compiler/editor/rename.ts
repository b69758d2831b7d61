import type { Edit } from '../diagnostics/edit.ts'
import type { ParsedFile } from '../syntax/tree.ts'
import { isBuiltin, namesOf, type Occurrence, occurrencesOf, type Subject } from './look-up.ts'

/** The edits of a renaming, or why it cannot be made. */
export type Renaming =
  | { readonly edits: readonly Edit[]; readonly problem: null }
  | { readonly edits: null; readonly problem: string }

const form = /^[A-Za-z][A-Za-z0-9_.-]{0,99}$/

/** Why a resource cannot be renamed at all; `null` where it can. */
export function cannotRename(files: readonly ParsedFile[], subject: Subject): string | null {
  const declared = files.find((file) => namesOf([file], subject.section).has(subject.name))
  if (declared?.file.shared)
    return `\`${declared.file.path}\` declares \`${subject.name}\`, which other projects share: rename it there, and in each of them.`
  if (declared) return null
  return isBuiltin(subject)
    ? `\`${subject.name}\` is built in and keeps its name.`
    : `Nothing declares \`${subject.name}\`.`
}

/** Another name for a resource, where it is declared and wherever it is named. */
export function rename(files: readonly ParsedFile[], subject: Subject, to: string): Renaming {
  const refused =
    cannotRename(files, subject) ??
    (form.test(to) ? null : 'A name is a letter, then letters, digits, `.`, `_` or `-`; at most 100.') ??
    (to !== subject.name && (namesOf(files, subject.section).has(to) || isBuiltin({ ...subject, name: to }))
      ? `There is already \`${to}\` under \`${subject.section}\`.`
      : null)
  if (refused !== null) return { edits: null, problem: refused }
  return { edits: occurrencesOf(files, subject).map((one) => editOf(one, to)), problem: null }
}

/** A name that YAML would read as something else keeps quotes. */
const needsQuotes = /^(?:true|false|null|yes|no|on|off)$/i

const editOf = ({ file, start, end, path }: Occurrence, to: string): Edit => {
  const whole = !isInText(path)
  return { file: file.file.path, range: { start, end }, newText: whole && needsQuotes.test(to) ? `"${to}"` : to }
}

/** Inside a condition or a target the name is a part of a text. */
const isInText = (path: Occurrence['path']): boolean =>
  (path[0] === 'exceptions' && path[2] === 'target') ||
  ((path[0] === 'commitments' || path[0] === 'rules') && path.length > 2)
