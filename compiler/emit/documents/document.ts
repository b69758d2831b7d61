import type { Place } from '../../diagnostics/place.ts'
import type { Assurance } from '../../flows/flow.ts'

/** One thing that a document says, with what keeps it. */
export interface Statement {
  /** What it is about, where the place does not say so: printed before the text. */
  readonly label: string | null
  readonly text: string
  /** `null` for labels, which nobody has to keep. */
  readonly keptBy: Assurance | null
  /** The article of law behind it, as `6(1)(b)` of the GDPR. */
  readonly article: string | null
  /** The clause of a published promise. */
  readonly clause: string | null
  /** Where it is declared. */
  readonly places: readonly Place[]
  /** The fact is not known; `text` says so too. */
  readonly missing: { readonly why: string; readonly ask: string | null } | null
  /** Which fact is missing, where `text` says alone why nobody has stated it. */
  readonly absent?: string
}

/** A label with what is said about it: one line of a checklist. */
export interface Fact {
  /** The stable name in JSON. */
  readonly key: string
  readonly label: string
  readonly article: string | null
  readonly statements: readonly Statement[]
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly statements: readonly Statement[] }
  | { readonly kind: 'list'; readonly items: readonly Statement[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly string[]
      /** Each cell holds statements; each row may add what is printed in a column of its own: where it is declared. */
      readonly rows: readonly (readonly (readonly Statement[])[])[]
    }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }

export type Audience = 'internal' | 'public'

/** A document to read: what a printer turns into Markdown. */
export interface Document {
  /** Below `documents/`, without its ending. */
  readonly path: string
  readonly audience: Audience
  readonly title: string
  readonly blocks: readonly Block[]
}

export interface Column {
  /** The stable name in JSON. */
  readonly key: string
  readonly title: string
  readonly article: string | null
  /** Not a column of the CSV, whose columns are those of a given template. */
  readonly notInCsv?: true
  /** Left out of an entry, where people read, if nothing is declared or due there. */
  readonly unlessSilent?: true
  /** The same for every entry: said once, before them, where people read. */
  readonly common?: true
}

export interface Entry {
  /** The name in the declaration. */
  readonly id: string
  readonly title: string
  readonly cells: Readonly<Record<string, readonly Statement[]>>
}

/** A list of entries with the same columns, as Markdown, CSV and JSON. */
export interface Register {
  readonly path: string
  readonly audience: Audience
  readonly title: string
  readonly intro: string
  readonly header: readonly Fact[]
  readonly columns: readonly Column[]
  readonly sections: readonly {
    readonly key: string
    readonly title: string
    readonly entries: readonly Entry[]
    /** What is said when there is no entry: that there is none, or that it is not known. */
    readonly none: Statement
  }[]
  /** `cards`: one table for each entry, for many columns. */
  readonly layout: 'cards' | 'table'
  /** Where the CSV says where things are declared: in a column of its own, or after each statement. */
  readonly placesInCsv: 'column' | 'cell'
}
