import { readFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import type { ConnectionOptions } from 'node:tls'

/** Where a journal on PostgreSQL is, read from its URL. */
export interface Target {
  /** Tried in this order until one takes writes. A host that begins with `/` is the folder of a socket. */
  readonly hosts: readonly { readonly host: string; readonly port: number }[]
  readonly user: string
  readonly password: string
  readonly database: string
  /** The schema that holds the journal's tables, an identifier that needs no quotes. */
  readonly schema: string
  /** `null` for a connection in plain text. */
  readonly tls: ConnectionOptions | null
  /** Whether all hosts are this machine. */
  readonly local: boolean
  readonly channelBinding: boolean
  /** Startup options for the server, `-c name=value`. */
  readonly options: string | null
  /** For messages: the database and its hosts, without the password. */
  readonly name: string
}

/** What is wrong with a `DATABASE_URL`; the message holds nothing of it but names of parameters. */
export class DatabaseUrlError extends Error {
  override readonly name = 'DatabaseUrlError'
}

const PORT = 5432
const SHAPE = /^postgres(?:ql)?:\/\/(?:([^:@/?]*)(?::([^@/?]*))?@)?([^/?]*)\/([^/?]+)(?:\?(.*))?$/s
const HOST = /^(\[[0-9a-f:.]+\]|[^:[\]]+)(?::(\d{1,5}))?$/i
const KNOWN = new Set([
  'sslmode',
  'sslrootcert',
  'sslcert',
  'sslkey',
  'channel_binding',
  'target_session_attrs',
  'application_name',
  'connect_timeout',
  'options',
  'schema',
])

/**
 * Reads `postgresql://user:password@host:5432,other:5432/database?sslmode=verify-full`, as libpq does, with these
 * differences: encryption that checks nobody (`prefer`, `allow`) is refused, `require` checks the certificate too, the
 * default is `verify-full` for every host but this machine, and `schema` names where the tables are (`bylaw`).
 * Certificates are files; relative paths begin in `directory`.
 *
 * @throws DatabaseUrlError
 */
export function parseDatabaseUrl(text: string, directory: string): Target {
  const [, user, password = '', authority = '', path = '', query = ''] = SHAPE.exec(text.trim()) ?? []
  if (user === undefined) {
    throw new DatabaseUrlError('The database URL must look like `postgresql://user:password@host:5432/database`.')
  }
  const parameters = new URLSearchParams(query)
  const unknown = [...parameters.keys()].find((name) => !KNOWN.has(name))
  if (unknown !== undefined)
    throw new DatabaseUrlError(`The database URL has a parameter \`${unknown}\` that is not known here.`)
  const hosts = authority.split(',').map(parseHost)
  const schema = parameters.get('schema') ?? 'bylaw'
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
    throw new DatabaseUrlError('The `schema` of the database URL must be a name of small letters, digits and `_`.')
  }
  const database = decode(path)
  const local = hosts.every(({ host }) => isHere(host))
  return {
    hosts,
    user: decode(user),
    password: decode(password),
    database,
    schema,
    tls: parseTls(parameters, local, directory),
    local,
    channelBinding: parameters.get('channel_binding') === 'require',
    options: parameters.get('options'),
    name: `${database} at ${hosts.map(({ host, port }) => `${host}:${port}`).join(', ')}`,
  }
}

function parseHost(text: string): { readonly host: string; readonly port: number } {
  const [, host, port = PORT] = HOST.exec(text) ?? []
  if (host === undefined || Number(port) > 65_535) throw new DatabaseUrlError('The database URL has no valid host.')
  return { host: decode(host).replace(/^\[|\]$/g, ''), port: Number(port) }
}

function parseTls(parameters: URLSearchParams, local: boolean, directory: string): ConnectionOptions | null {
  const mode = parameters.get('sslmode') ?? (local ? 'disable' : 'verify-full')
  if (mode === 'disable') return null
  if (!['require', 'verify-ca', 'verify-full'].includes(mode)) {
    throw new DatabaseUrlError(
      'The `sslmode` of the database URL must be `verify-full`, `verify-ca`, `require` or `disable`.',
    )
  }
  const file = (name: string): { readonly [name: string]: Buffer } | null => {
    const path = parameters.get(name)
    if (path === null || path === 'system') return null
    try {
      return { [FIELDS[name] ?? name]: readFileSync(isAbsolute(path) ? path : join(directory, path)) }
    } catch {
      throw new DatabaseUrlError(`The file that \`${name}\` of the database URL names cannot be read.`)
    }
  }
  return {
    rejectUnauthorized: true,
    ...(mode === 'verify-ca' ? { checkServerIdentity: () => undefined } : null),
    ...file('sslrootcert'),
    ...file('sslcert'),
    ...file('sslkey'),
  }
}

const FIELDS: Readonly<Record<string, string>> = { sslrootcert: 'ca', sslcert: 'cert', sslkey: 'key' }

const isHere = (host: string): boolean =>
  host.startsWith('/') || host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new DatabaseUrlError('The database URL has a `%` that does not begin an escape.')
  }
}
