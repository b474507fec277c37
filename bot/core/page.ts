/** A part of a list that is as long as a card holds. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Where the next page starts; absent on the last one. */
  readonly next?: string | undefined;
}
