import { ToldError } from '../core/told-error.ts'

/** The file with the journal's key is missing or holds no key. */
export class KeyUnusable extends ToldError {
  override readonly name = 'KeyUnusable'
}

/** The journal was written under another key. */
export class KeyMismatch extends ToldError {
  override readonly name = 'KeyMismatch'

  /** @param place the data directory, or the database and its host */
  constructor(place: string) {
    super(
      `The journal in \`${place}\` belongs to another \`journal-key\`; mount the key that it was created with, and every later one.`,
    )
  }
}

/** A sealed payload is not what was sealed for this tenant and event, or its key is gone. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'

  constructor() {
    super('The payload cannot be decrypted.')
  }
}
