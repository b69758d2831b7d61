import { rewrapDataKey } from '../../keys/data-key.ts'
import type { Keyring } from '../../keys/keyring.ts'
import type { Journal } from '../port.ts'
import { bytesArray } from './arrays.ts'
import type { KeyStore } from './key-store.ts'
import { epochOfText, rewrapRootKey } from './root-keys.ts'
import type { Session, Statement } from './session.ts'

const STEP = 500

interface KeyRow {
  readonly id: Buffer
  readonly wrapped: Buffer
  readonly epoch: number
}

interface MetaRow {
  readonly name: string
  readonly value: string
}

/** Brings data keys under the current epoch, and says where they stand. */
export function createEpochs(
  schema: string,
  session: Session,
  keyring: Keyring,
  keys: KeyStore,
): Pick<Journal, 'rewrap' | 'epochs'> {
  const { next, set, uses, roots, setRoot } = prepareStatements(schema)

  async function rewrapRows(rows: readonly KeyRow[]): Promise<number> {
    // Those of an epoch that was destroyed were destroyed with it, and a newer one is better than this router's.
    const old = rows.filter(({ epoch }) => epoch < keyring.epoch && keyring.knows(epoch))
    if (old.length === 0) return 0
    const ids = old.map((each) => each.id)
    const values = [
      bytesArray(ids),
      bytesArray(old.map((each) => each.wrapped)),
      bytesArray(old.map(({ id, wrapped }) => rewrapDataKey(keyring, id, wrapped))),
      keyring.epoch,
    ]
    const changed = await session.run((query) => query(set, values))
    keys.forget(ids)
    return changed.length
  }

  async function rewrapRoots(): Promise<number> {
    let count = 0
    for (const { name, value } of await session.run((query) => query<MetaRow>(roots))) {
      if (epochOfText(keyring, value) > keyring.epoch) continue
      const rewrapped = rewrapRootKey(keyring, name, value)
      if (rewrapped === null) continue
      count += (await session.run((query) => query(setRoot, [name, value, rewrapped]))).length
    }
    return count
  }

  return {
    async rewrap() {
      let total = 0
      for (let after: Buffer | undefined = Buffer.alloc(0); after !== undefined; ) {
        const from: Buffer = after
        const rows: readonly KeyRow[] = await session.run((query) => query<KeyRow>(next, [from]))
        total += await rewrapRows(rows)
        after = rows.length < STEP ? undefined : rows.at(-1)?.id
      }
      // Last: until then a keyring without the old epoch is refused.
      return total + (await rewrapRoots())
    },
    async epochs() {
      const rows = await session.run((query) => query<{ readonly epoch: number; readonly keys: number }>(uses))
      const counts = new Map(rows.map(({ epoch, keys }) => [epoch, keys]))
      for (const { value } of await session.run((query) => query<MetaRow>(roots))) {
        const epoch = epochOfText(keyring, value)
        counts.set(epoch, (counts.get(epoch) ?? 0) + 1)
      }
      return [...counts].map(([epoch, keys]) => ({ epoch, keys })).sort((one, other) => one.epoch - other.epoch)
    },
  }
}

function prepareStatements(schema: string) {
  return {
    next: {
      name: 'epochs-next',
      text: `SELECT id, wrapped, epoch FROM ${schema}.key WHERE id > $1::bytea ORDER BY id LIMIT ${STEP}`,
    },
    // What has changed since it was read is left for the next time.
    set: {
      name: 'epochs-set',
      text: `
UPDATE ${schema}.key k SET wrapped = g.rewrapped, epoch = $4
FROM unnest($1::bytea[], $2::bytea[], $3::bytea[]) AS g (id, wrapped, rewrapped)
WHERE k.id = g.id AND k.wrapped = g.wrapped
RETURNING 1`,
    },
    uses: { name: 'epochs', text: `SELECT epoch, count(*) AS keys FROM ${schema}.key GROUP BY epoch` },
    roots: {
      name: 'epochs-roots',
      text: `SELECT name, value FROM ${schema}.meta WHERE name IN ('records-key', 'root-key') ORDER BY name`,
    },
    setRoot: {
      name: 'epochs-set-root',
      text: `UPDATE ${schema}.meta SET value = $3 WHERE name = $1 AND value = $2 RETURNING 1`,
    },
  } as const satisfies Readonly<Record<string, Statement>>
}
