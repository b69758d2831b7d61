const GIVE = 'nameOfBylaw'

/** To stand before a bundle whose functions keep their names. */
export const namesGiven = `let ${GIVE} = (made, value) => Object.defineProperty(made, 'name', { value, configurable: true })`

/** To stand behind it: no function that is made from then on is named. */
export const namesOver = `${GIVE} = (made) => made`

const HELPER = /\b(\w+)=\((\w+),(\w+)\)=>\w+\(\2,"name",\{value:\3,configurable:!0\}\)/g

/**
 * A minified bundle that names only what is made until it has started: its functions, and what is made of them once and
 * for all. esbuild keeps names by defining `name` anew for each function when it is made, also for those that an event
 * makes and forgets, which took a tenth of an event's CPU. Every other character stays where its source map says.
 *
 * @throws when esbuild names functions in another way than it did
 */
export function namedAtStart(code: string): string {
  if (code.match(HELPER)?.length !== 1)
    throw new Error('The bundler names functions in another way than this release of Bylaw knows.')
  return code.replace(HELPER, (whole, helper, made, name) =>
    `${helper}=(${made},${name})=>${GIVE}(${made},${name})`.padEnd(whole.length),
  )
}
