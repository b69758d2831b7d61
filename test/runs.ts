/** How many cases a property tries: as many as it usually does, or `RUNS` of them. */
export const runs = (usual: number): number => Number(process.env.RUNS ?? usual)
