import type { Severity } from '../../compiler/diagnostics/diagnostic.ts'

/** Names and indexes from the file's root, joined by `/`, because names of fields and categories hold dots. */
export type Path = string

/** One change to the text of a project. */
export type Edit =
  | { readonly do: 'set'; readonly path: Path; readonly value: unknown }
  | { readonly do: 'drop'; readonly path: Path }
  | { readonly do: 'rename'; readonly path: Path; readonly to: string }
  | { readonly do: 'replace'; readonly file: string; readonly from: string; readonly to: string }
  | { readonly do: 'file'; readonly file: string; readonly text: string }

/** What must be underlined, looked up in the mutated files. */
export type Token =
  | { readonly at: 'value'; readonly path: Path }
  | { readonly at: 'key'; readonly path: Path }
  /** The key of the nearest ancestor that exists, where something is absent. */
  | { readonly at: 'absent'; readonly path: Path }
  | { readonly at: 'word'; readonly path: Path; readonly word: string }
  /** Anything that begins in the line of this text, which stands once in the file. For what cannot be parsed. */
  | { readonly at: 'line'; readonly file: string; readonly text: string }

export type BaseName =
  | 'complete'
  | 'payroll'
  | 'recruiting'
  | 'hotel'
  | 'energy'
  | 'clinic'
  | 'freight'
  | 'lettings'
  | 'union'
  | 'market'
  | 'insurer'
  | 'hiring'
  | 'charity'
  | 'ferry'
  | 'dating'
  | 'school'
  | 'shop'
  | 'dispatchkit'
  | 'inngest'
  | 'whatsapp-automation'
  | 'zaptic'
  | 'inbox'
  | 'large'

/** A defect as its author writes it. */
export interface Sown {
  readonly id: string
  /** Default: `complete`. */
  readonly base?: BaseName
  /** What makes the ground for the defect: it belongs to the unmutated base too, and is lawful. */
  readonly given?: readonly Edit[]
  readonly edit: Edit | readonly Edit[]
  /** One of these must find it. */
  readonly rules: readonly string[]
  /** One of these places is underlined. */
  readonly token: Token | readonly Token[]
  /** Default: an error or a warning. */
  readonly severity?: Severity | 'any'
}

export interface Mutation extends Omit<Sown, 'edit' | 'token' | 'severity'> {
  readonly family: string
  readonly base: BaseName
  readonly given: readonly Edit[]
  readonly edits: readonly Edit[]
  readonly tokens: readonly Token[]
  readonly severities: readonly Severity[]
}

const listOf = <T extends object>(one: T | readonly T[]): readonly T[] => (Array.isArray(one) ? one : [one as T])

function severitiesOf(severity: Sown['severity']): readonly Severity[] {
  if (severity === undefined) return ['error', 'warning']
  return severity === 'any' ? ['error', 'warning', 'note'] : [severity]
}

/** The defects of one family; their ids begin with its name. */
export function family(name: string, sown: readonly Sown[]): readonly Mutation[] {
  return sown.map(({ id, base = 'complete', given = [], edit, rules, token, severity }) => ({
    id: `${name}/${id}`,
    family: name,
    base,
    given,
    edits: listOf<Edit>(edit),
    rules,
    tokens: listOf<Token>(token),
    severities: severitiesOf(severity),
  }))
}

/** Puts a value at a path, whether something stands there or not. */
export const set = (path: Path, value: unknown): Edit => ({ do: 'set', path, value })
/** Takes away a key or an element with what it holds. */
export const drop = (path: Path): Edit => ({ do: 'drop', path })
/** Writes another key for the same value. */
export const rename = (path: Path, to: string): Edit => ({ do: 'rename', path, to })
/** Replaces a text that stands once in a file, byte for byte. */
export const replace = (file: string, from: string, to: string): Edit => ({ do: 'replace', file, from, to })
/** Adds a file, or puts another text in its place. */
export const file = (name: string, text: string): Edit => ({ do: 'file', file: name, text })

export const value = (path: Path): Token => ({ at: 'value', path })
export const key = (path: Path): Token => ({ at: 'key', path })
export const absent = (path: Path): Token => ({ at: 'absent', path })
export const word = (path: Path, text: string): Token => ({ at: 'word', path, word: text })
export const line = (name: string, text: string): Token => ({ at: 'line', file: name, text })
