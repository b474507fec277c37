/** Entra ids are GUIDs; the Playground's are too. Anything else could not be part of a row key. */
export const safeId = /^[\w.:@-]{1,100}$/;
