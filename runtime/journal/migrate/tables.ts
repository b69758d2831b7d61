/** What a column holds, the same in both engines; `uuid` is text here. */
export type Kind = 'uuid' | 'text' | 'int' | 'bytes'
export type Value = string | number | Uint8Array | null
export type Row = readonly Value[]

export interface Table {
  readonly name: string
  /** How many of the first columns are its key in PostgreSQL. */
  readonly keys: number
  readonly columns: readonly (readonly [name: string, kind: Kind])[]
  /** Where SQLite has them, and the key by which it keeps them: it names events by number. */
  readonly inSqlite: {
    readonly from: string
    readonly key: readonly string[]
    readonly names: Readonly<Record<string, string>>
  }
}

const plain = (name: string, ...key: readonly string[]): Table['inSqlite'] => ({ from: name, key, names: {} })

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
      ['delete_at', 'int'],
      ['digest', 'text'],
      ['body', 'bytes'],
    ],
    inSqlite: plain('event', 'seq'),
  },
  {
    name: 'concern',
    keys: 1,
    columns: [
      ['event', 'uuid'],
      ['subjects', 'bytes'],
    ],
    inSqlite: {
      from: 'concern c CROSS JOIN event e ON e.seq = c.event',
      key: ['c.event'],
      names: { event: 'e.id', subjects: 'c.subjects' },
    },
  },
  {
    name: 'key',
    keys: 1,
    columns: [
      ['id', 'bytes'],
      ['wrapped', 'bytes'],
      ['epoch', 'int'],
      ['expires_at', 'int'],
    ],
    inSqlite: plain('key', 'id'),
  },
  {
    name: 'link',
    keys: 2,
    columns: [
      ['a', 'bytes'],
      ['b', 'bytes'],
      ['expires_at', 'int'],
    ],
    inSqlite: plain('link', 'a', 'b'),
  },
  {
    name: 'delivery',
    keys: 2,
    columns: [
      ['event', 'uuid'],
      ['id', 'uuid'],
      ['tenant', 'text'],
      ['route', 'text'],
      ['channel', 'text'],
      ['order_key', 'bytes'],
      ['state', 'text'],
      ['attempt', 'int'],
      ['due_at', 'int'],
      ['last_status', 'int'],
      ['last_reason', 'text'],
      ['delivered_at', 'int'],
      ['ref', 'bytes'],
      ['confirmed', 'text'],
    ],
    inSqlite: {
      from: 'delivery d CROSS JOIN event e ON e.seq = d.event',
      key: ['d.event', 'd.id'],
      names: { event: 'e.id', id: 'd.id', tenant: 'd.tenant' },
    },
  },
  {
    name: 'dedupe',
    keys: 1,
    columns: [
      ['key', 'bytes'],
      ['event', 'uuid'],
      ['expires_at', 'int'],
    ],
    inSqlite: plain('dedupe', 'key'),
  },
  {
    name: 'disclosure',
    keys: 5,
    columns: [
      ['event', 'uuid'],
      ['delivery', 'uuid'],
      ['attempt', 'int'],
      ['until', 'int'],
      ['round', 'int'],
      ['recipient', 'text'],
      ['categories', 'text'],
      ['subjects', 'bytes'],
      ['intended_at', 'int'],
      ['ended_at', 'int'],
      ['outcome', 'text'],
      ['status', 'int'],
      ['expires_at', 'int'],
    ],
    inSqlite: plain('disclosure', 'event', 'delivery', 'attempt', 'until', 'round'),
  },
  {
    name: 'record',
    keys: 2,
    columns: [
      ['kind', 'text'],
      ['id', 'text'],
      ['value', 'bytes'],
      ['expires_at', 'int'],
      ['generation', 'int'],
    ],
    inSqlite: plain('record', 'kind', 'id'),
  },
]

/** What `meta` holds: the journal's own keys as they are wrapped, the newest generation, the trusted time. */
export const META = ['root-key', 'records-key', 'generation', 'trusted-time'] as const
export type Meta = Readonly<Partial<Record<(typeof META)[number], string>>>
