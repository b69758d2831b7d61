import { expect, test } from 'vitest'
import * as ofJournals from '../journal/errors.ts'
import { KeyMismatch, KeyUnusable } from '../keys/errors.ts'
import { RemindersUnavailable } from '../reminders/sealed-files.ts'
import { ToldError } from './told-error.ts'

test.each(Object.entries({ ...ofJournals, KeyMismatch, KeyUnusable, RemindersUnavailable }))(
  '%s is told',
  (_, error) => {
    expect(error.prototype).toBeInstanceOf(ToldError)
  },
)
