import { ToldError } from '../core/told-error.ts'

/** Disk full, an I/O error, a database that is away, or a closed journal. The sender has to try again (503). */
export class JournalUnavailable extends ToldError {
  override readonly name = 'JournalUnavailable'
  /** SQLite's or PostgreSQL's code, for the log. */
  readonly code: string

  constructor(code: string) {
    super(`The journal is not available (${code}).`)
    this.code = code
  }
}

/** Another process has the data directory. */
export class JournalLocked extends ToldError {
  override readonly name = 'JournalLocked'

  constructor(directory: string) {
    super(`Another process uses the journal in \`${directory}\`; a journal has one router at a time.`)
  }
}

/** The data directory cannot be written to. */
export class JournalDirectory extends ToldError {
  override readonly name = 'JournalDirectory'

  constructor(directory: string, code: string) {
    super(
      `The data directory \`${directory}\` cannot be written to (${code}); it must be a folder of this user's, with room, ` +
        'on a disk that is not read-only.',
    )
  }
}

/** There was a journal here, and its database is gone. */
export class JournalMissing extends ToldError {
  override readonly name = 'JournalMissing'

  /** @param left what of it is still there */
  constructor(database: string, left: string) {
    super(
      `The journal \`${database}\` is missing, though \`${left}\` is left of it; put it back, from a backup where need be, ` +
        `or move \`${left}\` away to begin with an empty journal.`,
    )
  }
}

/** The database would acknowledge what it can lose, or keep what was deleted. */
export class JournalUnsafe extends ToldError {
  override readonly name = 'JournalUnsafe'

  constructor(reason: string) {
    super(`The database cannot hold a journal: ${reason}.`)
  }
}

/** A migration into the database has begun and has not come to its end. */
export class JournalIncomplete extends ToldError {
  override readonly name = 'JournalIncomplete'

  constructor() {
    super('A journal is being migrated into this database; run `migrate` again until it says that it is done.')
  }
}

/** A journal cannot be migrated into a database that somebody uses. */
export class JournalTaken extends ToldError {
  override readonly name = 'JournalTaken'

  constructor(database: string, reason: string) {
    super(`The database \`${database}\` cannot take another journal: ${reason}.`)
  }
}

/** After a migration the copy is not what was copied. */
export class JournalDiffers extends ToldError {
  override readonly name = 'JournalDiffers'

  constructor(database: string) {
    super(`The copy in \`${database}\` differs from its source; drop its schema and run \`migrate\` again.`)
  }
}

/** The journal was written by a newer release, whose tables this one does not know. */
export class JournalTooNew extends ToldError {
  override readonly name = 'JournalTooNew'

  constructor(found: number, known: number) {
    super(
      `The journal has schema ${found}, this release knows ${known}; run the newer release, or an empty data directory.`,
    )
  }
}

/** The journal was written by a release from before the first one, whose tables this one does not read. */
export class JournalTooOld extends ToldError {
  override readonly name = 'JournalTooOld'

  constructor(found: number, known: number) {
    super(`The journal has schema ${found}, this release begins with ${known}; use an empty data directory.`)
  }
}

/** The database fails its own consistency check, or is no journal. */
export class JournalDamaged extends ToldError {
  override readonly name = 'JournalDamaged'

  constructor(directory: string, finding: string) {
    super(`The journal in \`${directory}\` is damaged (${finding}); restore it from a backup, or move it away.`)
  }
}
