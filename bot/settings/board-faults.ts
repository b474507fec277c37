interface Board {
  readonly id: string;
  readonly people: readonly string[];
}

const twice = (names: readonly string[]): readonly string[] => [
  ...new Set(names.filter((name, at) => names.indexOf(name) !== at)),
];

/** What is wrong between the groups that decide on changes and the people who are in them. */
export const boardFaults = (
  boards: readonly Board[],
  people: ReadonlySet<string> | undefined,
): readonly string[] => [
  ...twice(boards.map(({ id }) => id)).map((id) => `boards: ${id} is there twice`),
  ...boards.flatMap((board) => [
    // Each has one vote.
    ...twice(board.people).map((id) => `boards: ${board.id} names ${id} twice`),
    ...board.people
      .filter((id) => people && !people.has(id))
      .map((id) => `boards: ${board.id}: ${id} is not in the list of people`),
  ]),
];
