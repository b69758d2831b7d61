import { json } from '../../json.ts'
import type { Column, Entry, Fact, Register, Statement } from '../document.ts'
import { declaredAt } from './locate.ts'
import type { PrintOptions } from './print-markdown.ts'

/** A register as JSON: each field with its article, each statement with what keeps it. What does not apply is left out. */
export function printJson(register: Register, { digest, draft, locate }: PrintOptions): string {
  const internal = register.audience === 'internal'
  const statement = ({ label, text, keptBy, article, clause, missing, ...rest }: Statement) => ({
    ...(label !== null && { label }),
    ...(missing ? { missing: missing.why, ...(missing.ask !== null && { ask: missing.ask }) } : { text }),
    ...(keptBy !== null && !missing && { keptBy }),
    ...(article !== null && { article }),
    ...(clause !== null && { clause }),
    ...(internal &&
      rest.places.length > 0 && {
        declaredAt: declaredAt([rest], locate),
      }),
  })
  const field = ({ label, article, statements }: Omit<Fact, 'key'>) => ({
    label,
    ...(article !== null && { article }),
    statements: statements.map(statement),
  })
  const entry = (columns: readonly Column[], { id, title, cells }: Entry) => ({
    id,
    title,
    fields: Object.fromEntries(
      columns.map(({ key, title: label, article }) => [key, field({ label, article, statements: cells[key] ?? [] })]),
    ),
  })
  return json({
    ...(draft && { draft: 'DRAFT: facts are missing. Do not publish.' }),
    document: register.path,
    title: register.title,
    declaration: digest,
    header: Object.fromEntries(register.header.map((fact) => [fact.key, field(fact)])),
    ...Object.fromEntries(
      register.sections.map(({ key, entries }) => [key, entries.map((each) => entry(register.columns, each))]),
    ),
  })
}
