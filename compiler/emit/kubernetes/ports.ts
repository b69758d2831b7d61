/** Where the router listens in its pod. */
export const httpPort = 8080

/** Where its administration listens: never behind a gateway. */
export const adminPort = 8081
