/** Every address of either family. */
const ANY = '::'
/** Every address of a machine that has no IPv6. */
const ANY_IPV4 = '0.0.0.0'

/**
 * Listens on a host. `::` is every address there is: both families where the machine has both, and the other one where
 * it knows no IPv6.
 *
 * @param listen rejects with the system's error code
 */
export async function listenOn<T>(host: string, listen: (host: string) => Promise<T>): Promise<T> {
  try {
    return await listen(host)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (host !== ANY || code !== 'EAFNOSUPPORT') throw error
    return listen(ANY_IPV4)
  }
}
