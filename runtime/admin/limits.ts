/**
 * The largest body of a call, in bytes: of the listener, and said in the OpenAPI document. The longest text of any
 * schema fits, also where each character of it is escaped (6 bytes). Who calls is known before a body is read.
 */
export const BODY_BYTES = 1_048_576
