/**
 * An error whose message is ours and meant to be read by whoever runs the router: it says what is wrong and what to do, and
 * holds nothing of an event or a person. What is thrown as one is told whole when a router refuses to start; of every
 * other error only the class, the code and the place are (`describeError`).
 */
export class ToldError extends Error {}
