import fc from 'fast-check'

/**
 * The cases of a property are the same in every run, so that what fails has to do with what was changed. `SEED=random`
 * tries others, and a failure prints the number to give to `SEED`.
 */
const { SEED = '1' } = process.env
if (SEED !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(SEED) })
