import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Journal } from '../port.ts'
import { describeJournal } from '../testing/conformance/conformance.ts'
import { testKeyring } from '../testing/events.ts'
import { openSqliteJournal } from './sqlite-journal.ts'

const newDirectory = (): string => mkdtempSync(join(tmpdir(), 'bylaw-journal-'))

describeJournal('SQLite', async (clock) => {
  const directories = [newDirectory()]
  const journals: Journal[] = []
  const open = (directory: string, keyring = testKeyring): Journal => {
    const journal = openSqliteJournal({ directory, keyring, clock })
    journals.push(journal)
    return journal
  }
  return {
    open: async (keyring) => open(directories[0] ?? '', keyring),
    async openAfterCrash(keyring) {
      // What the files hold at this moment is what the system would keep of a process that died.
      const copy = newDirectory()
      cpSync(directories[0] ?? '', copy, { recursive: true })
      directories.push(copy)
      return open(copy, keyring)
    },
    async remove() {
      for (const journal of journals) await journal.close()
      for (const directory of directories) rmSync(directory, { recursive: true })
    },
  }
})
