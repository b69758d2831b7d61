/** What is under way, counted by the generation of the register under which it began. */
export interface Activities {
  /** Begins one under a generation, which never falls; call what comes back once. */
  begin(generation: number): () => void
  /** The earliest generation under which something still runs; `null` when nothing does. */
  earliest(): number | null
}

/** @param ended told when the last one of a generation has ended */
export function createActivities(ended: () => void): Activities {
  // In the order of generations, because these never fall: nearly always there is but one.
  const counts = new Map<number, number>()
  return {
    begin(generation) {
      counts.set(generation, (counts.get(generation) ?? 0) + 1)
      let running = true
      return () => {
        if (!running) return
        running = false
        const left = (counts.get(generation) ?? 1) - 1
        if (left > 0) counts.set(generation, left)
        else {
          counts.delete(generation)
          ended()
        }
      }
    },
    earliest() {
      for (const generation of counts.keys()) return generation
      return null
    },
  }
}
