/** Time is an argument everywhere else; only the composition holds a clock. */
export type Clock = () => Date;
