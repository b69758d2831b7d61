/** What a column holds, the same in both engines; `uuid` is text here. */
export type Kind = 'uuid' | 'text' | 'int' | 'bytes'
export type Value = string | number | Uint8Array | null
export type Row = readonly Value[]

export interface Table {
  readonly name: string
  /** The first columns, by which rows are ordered: times, numbers and bytes compare alike in both engines. */
  readonly keys: number
  readonly columns: readonly (readonly [name: string, kind: Kind])[]
  /** Where SQLite has them: a delivery names its event by number there. */
  readonly inSqlite: { readonly from: string; readonly names: Readonly<Record<string, string>> }
}

const plain = (from: string): Table['inSqlite'] => ({ from, names: {} })

export const TABLES: readonly Table[] = [
  {
    name: 'event',
    keys: 1,
    columns: [
      ['id', 'uuid'],
      ['tenant', 'text'],
      ['source', 'text'],
      ['type', 'text'],
      ['received_at', 'int'],
      ['expires_at', 'int'],
      ['digest', 'text'],
      ['key', 'bytes'],
      ['body', 'bytes'],
    ],
    inSqlite: plain('event'),
  },
  {
    name: 'delivery',
    keys: 2,
    columns: [
      ['event', 'uuid'],
      ['id', 'uuid'],
      ['route', 'text'],
      ['channel', 'text'],
      ['state', 'text'],
      ['attempt', 'int'],
      ['due_at', 'int'],
      ['last_status', 'int'],
      ['last_reason', 'text'],
      ['delivered_at', 'int'],
    ],
    inSqlite: { from: 'event e CROSS JOIN delivery d ON d.event = e.seq', names: { event: 'e.id', id: 'd.id' } },
  },
  {
    name: 'dedupe',
    keys: 1,
    columns: [
      ['key', 'bytes'],
      ['event', 'uuid'],
      ['expires_at', 'int'],
    ],
    inSqlite: plain('dedupe'),
  },
  {
    name: 'disclosure',
    keys: 3,
    columns: [
      ['event', 'uuid'],
      ['delivery', 'uuid'],
      ['attempt', 'int'],
      ['recipient', 'text'],
      ['categories', 'text'],
      ['intended_at', 'int'],
      ['ended_at', 'int'],
      ['outcome', 'text'],
      ['status', 'int'],
      ['expires_at', 'int'],
    ],
    inSqlite: plain('disclosure'),
  },
]

/** Rows of a table in the order of their keys, from behind the given one; none when there are no more. */
export type Read = (table: Table, after: Row | null) => Promise<readonly Row[]>

export const keyOf = (table: Table, row: Row): Row => row.slice(0, table.keys)
